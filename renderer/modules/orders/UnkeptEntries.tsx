import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '@renderer/lib/query'
import { useUnsaved } from '@renderer/lib/unsaved'
import styles from './Orders.module.css'
import { removeUnkept, useUnkept, type UnkeptEntry } from './unkept'
import { keepCell } from './use-parcel'

/** Entries that could not be kept when their cells were left: each can be mended here, or thrown away. */
export function UnkeptEntries() {
  const { t } = useTranslation()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const entries = useUnkept()
  if (entries.length === 0) return null
  return (
    <section className={styles.unkept} role="alert" aria-label={t('orders.unkept.title')}>
      <strong>{t('orders.unkept.title')}</strong>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} timeZone={timeZone} />
      ))}
    </section>
  )
}

function Entry({ entry, timeZone }: { entry: UnkeptEntry; timeZone: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState(entry.text)
  const [reason, setReason] = useState(entry.reason)
  const keep = () => {
    const why = keepCell(entry.orderId, entry.column, text, timeZone)
    if (why === undefined) removeUnkept(entry.id)
    else setReason(why)
  }
  const name = `${t(`orders.column.${entry.column}`)} ${entry.orderId}`
  useUnsaved(name)
  return (
    <div className={styles.unkeptEntry}>
      <span>{name}</span>
      <TextInput
        size="xs"
        aria-label={name}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        }}
      />
      <span className={styles.late}>{reason}</span>
      <Button size="compact-xs" onClick={keep}>
        {t('orders.unkept.enter')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => removeUnkept(entry.id)}>
        {t('orders.unkept.discard')}
      </Button>
    </div>
  )
}
