import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { REFUND_COMPONENT_IDS, type RefundComponent } from '@shared/domain/refunds/refund'
import { money } from '@renderer/lib/format'
import { fieldOf, filledWith, halved, type Typed } from './amounts-form'
import styles from './Refund.module.css'

type Item = Output<'refunds.begin'>['items'][number]

interface AmountsProps {
  currency: string
  reading: Output<'refunds.begin'>['priceTax']['reading']
  items: readonly Item[]
  typed: Typed
  bad: ReadonlySet<string>
  problems: Output<'refunds.examine'>['problems']
  onChange: (typed: Typed) => void
}

/** What of each item and component is given back, beside what was paid and what is left of it. */
export function Amounts({ currency, reading, items, typed, bad, problems, onChange }: AmountsProps) {
  const { t } = useTranslation()
  const set = (change: Typed) => onChange({ ...typed, ...change })
  const used = REFUND_COMPONENT_IDS.filter(
    (id) => id === 'itemPrice' || items.some(({ paid, itemRow }) => paid[id] !== 0 || typed[fieldOf(itemRow, id)]),
  )
  const isWrong = (itemRow: number, component: RefundComponent) =>
    problems.some((problem) => problem.itemRow === itemRow && problem.params.component === component)
  return (
    <div className={styles.scroll}>
      <table className={styles.amounts}>
        <thead>
          <tr>
            <th>{t('orders.detail.items')}</th>
            {used.map((id) => (
              <th key={id}>{t(`refund.component.${id}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            <tr key={item.itemRow}>
              <td>
                <div className={styles.sku} title={item.title}>
                  {item.quantity} × {item.sku}
                </div>
                {item.isCancelled && <small className="muted">{t('refund.itemCancelled')}</small>}
                <div className={styles.quick}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => set(filledWith(item.itemRow, item.left, currency))}
                  >
                    {t('refund.full')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => set(filledWith(item.itemRow, halved(item.left), currency))}
                  >
                    {t('refund.half')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => set(filledWith(item.itemRow, {}, currency))}
                  >
                    {t('refund.nothing')}
                  </Button>
                </div>
              </td>
              {used.map((id, at) => {
                const field = fieldOf(item.itemRow, id)
                const left = item.left[id]
                return (
                  <td key={id}>
                    <TextInput
                      aria-label={t('refund.amountOf', { component: t(`refund.component.${id}`), sku: item.sku })}
                      size="xs"
                      inputMode="decimal"
                      data-autofocus={(i === 0 && at === 0) || undefined}
                      classNames={{ input: styles.amount ?? '' }}
                      value={typed[field] ?? ''}
                      placeholder={left === undefined ? '' : '0'}
                      error={bad.has(field) ? t('refund.badAmount', { currency }) : isWrong(item.itemRow, id)}
                      onChange={(event) => set({ [field]: event.currentTarget.value })}
                    />
                    <small className="muted">
                      {left === undefined
                        ? t('refund.unknownPaid')
                        : t('refund.left', { amount: money(left, currency) })}
                    </small>
                    <br />
                    <small className="muted">
                      {item.paid[id] !== undefined && t('refund.paid', { amount: money(item.paid[id], currency) })}
                      {reading !== 'above' && item.taxInside[id] !== undefined && (
                        <> · {t(`refund.taxInside.${reading}`, { amount: money(item.taxInside[id], currency) })}</>
                      )}
                    </small>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
