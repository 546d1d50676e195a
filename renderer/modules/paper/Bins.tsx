import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { useCommand, useDesk } from '@renderer/lib/query'
import styles from './Paper.module.css'

type Bin = Output<'paper.bins'>['bins'][number]

/** Where the goods of the list lie; entered once, printed ever after. */
export function Bins({ orders }: { orders: Argument<'paper.bins'>['orders'] }) {
  const { t } = useTranslation()
  const bins = useDesk('paper.bins', { orders }).data?.bins ?? []
  if (bins.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('paper.bins')}</h2>
      <div className={styles.bins}>
        {bins.map((bin) => (
          <BinRow key={`${bin.sku} ${bin.bin}`} {...bin} />
        ))}
      </div>
    </section>
  )
}

function BinRow({ sku, title, bin }: Bin) {
  const { t } = useTranslation()
  const save = useCommand('paper.setBin')
  const keep = (text: string) => {
    if (text.trim() !== bin) save.mutate({ sku, bin: text })
  }
  return (
    <>
      <span className="ellipsis" title={title}>
        {sku}
      </span>
      <TextInput
        size="xs"
        aria-label={t('paper.binOf', { sku })}
        defaultValue={bin}
        maxLength={40}
        onBlur={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep(event.currentTarget.value)
        }}
      />
    </>
  )
}
