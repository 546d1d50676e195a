import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { refundField } from '@shared/domain/refunds/examine'
import { REFUND_COMPONENT_IDS, type RefundAmounts, type RefundComponent } from '@shared/domain/refunds/refund'
import { money } from '@renderer/lib/format'
import { fieldOf, filledWith, halved, type Typed } from './amounts-form'
import styles from './Refund.module.css'

type Item = Output<'refunds.begin'>['items'][number]

/** What is given back at one click. */
const QUICK = [
  { id: 'full', amounts: (left: RefundAmounts) => left, variant: 'default' },
  { id: 'half', amounts: halved, variant: 'default' },
  { id: 'nothing', amounts: (): RefundAmounts => ({}), variant: 'subtle' },
] as const

interface AmountsProps {
  currency: string
  reading: Output<'refunds.begin'>['priceTax']['reading']
  items: readonly Item[]
  typed: Typed
  bad: ReadonlySet<string>
  findings: Output<'refunds.examine'>['findings']
  onChange: (typed: Typed) => void
}

/** What of each item and component is given back, beside what was paid and what is left of it. */
export function Amounts({ currency, reading, items, typed, bad, findings, onChange }: AmountsProps) {
  const { t } = useTranslation()
  const set = (change: Typed) => onChange({ ...typed, ...change })
  const used = REFUND_COMPONENT_IDS.filter(
    (id) => id === 'itemPrice' || items.some(({ paid, itemRow }) => paid[id] !== 0 || typed[fieldOf(itemRow, id)]),
  )
  const isWrong = (itemRow: number, component: RefundComponent) =>
    findings.some(({ field }) => field === refundField(itemRow, component))
  return (
    <div className={styles.items}>
      {items.map((item, i) => (
        <fieldset key={item.itemRow} className={styles.item}>
          <legend className={styles.sku} title={item.title}>
            {item.quantity} × {item.sku}
          </legend>
          <div className={styles.quick}>
            {QUICK.map(({ id, amounts, variant }) => (
              <Button
                key={id}
                size="compact-xs"
                variant={variant}
                onClick={() => set(filledWith(item.itemRow, amounts(item.left), currency))}
              >
                {t(`refund.${id}`)}
              </Button>
            ))}
            {item.isCancelled && <small className="muted">{t('refund.itemCancelled')}</small>}
          </div>
          {used.map((id, at) => {
            const field = fieldOf(item.itemRow, id)
            const left = item.left[id]
            return (
              <div key={id} className={styles.component}>
                <span>{t(`refund.component.${id}`)}</span>
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
                <div className={styles.paid}>
                  <small className="muted">
                    {left === undefined ? t('refund.unknownPaid') : t('refund.left', { amount: money(left, currency) })}
                  </small>
                  <small className="muted">
                    {item.paid[id] !== undefined && t('refund.paid', { amount: money(item.paid[id], currency) })}
                    {reading !== 'above' && item.taxInside[id] !== undefined && (
                      <> · {t(`refund.taxInside.${reading}`, { amount: money(item.taxInside[id], currency) })}</>
                    )}
                  </small>
                </div>
              </div>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
