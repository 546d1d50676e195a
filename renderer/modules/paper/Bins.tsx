import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { useDesk, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
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
          <BinRow key={bin.sku} {...bin} />
        ))}
      </div>
    </section>
  )
}

function BinRow({ sku, title, bin }: Bin) {
  const { t } = useTranslation()
  const { save } = useSave('paper.setBin')
  const { draft, set, isChanged, saved } = useDraft(t('paper.binOf', { sku }), { bin }, `bin ${sku}`)
  const keep = () => {
    if (isChanged) save({ sku, bin: draft.bin }, () => saved(draft))
  }
  return (
    <>
      <span className="ellipsis" title={title}>
        {sku}
      </span>
      <TextInput
        size="xs"
        aria-label={t('paper.binOf', { sku })}
        value={draft.bin}
        maxLength={40}
        onChange={(event) => set({ bin: event.currentTarget.value })}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
    </>
  )
}
