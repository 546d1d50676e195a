import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { texts } from '@shared/i18n/en'
import { fieldName } from '@renderer/lib/field-name'
import { dateTime, named } from '@renderer/lib/format'
import { whole } from '@renderer/ui/whole'
import styles from './Orders.module.css'

type Kind = keyof (typeof texts)['history']
interface HistoryProps {
  history: Output<'orders.get'>['history']
  timeZone: string
  value: (entity: string, field: string, text: string) => string
}

export function OrderHistory({ history, timeZone, value }: HistoryProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.section}>
      <h3>{t('orders.detail.history')}</h3>
      <ul className={styles.history}>
        {history.map((entry, i) => (
          <li key={i}>
            <div className={styles.between}>
              <span className={whole}>
                {t(`history.${entry.kind as Kind}`, { source: entry.source || t('history.pasted') })}
              </span>
              <small className="muted">{dateTime(entry.at, timeZone)}</small>
            </div>
            {entry.changes.length > 0 && (
              <ul>
                {entry.changes.map(({ entity, field, before, after }, at) => (
                  <li key={at}>
                    {named(fieldName(entity, field), before === '' ? '' : `${value(entity, field, before)} → `)}
                    {value(entity, field, after)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
