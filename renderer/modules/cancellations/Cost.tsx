import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { dateTime, named, number, timeLeftText } from '@renderer/lib/format'
import { i18n } from '@renderer/lib/i18n'
import { RuleAge, RuleNote } from '@renderer/lib/rule-note'
import styles from './Cancel.module.css'

type Advice = Output<'cancellations.advise'>
type OrderDetail = Output<'orders.get'>['order']
type Range = Advice['rate']['before']

const percent = (basisPoints: number) =>
  new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000)
const range = ({ least, most }: Range) => (least === most ? percent(least) : `${percent(least)}–${percent(most)}`)

interface CostProps {
  advice: Advice
  order: Pick<OrderDetail, 'marketplaceId' | 'purchasedAt' | 'latestShipAt'>
  timeZone: string
  now: number
}

/** What a cancellation costs the account: the rate before and after, and the clocks that run meanwhile. */
export function Cost({ advice, order, timeZone, now }: CostProps) {
  const { t } = useTranslation()
  const { rate, branch, counts, autoCancelAt, buyerCancelsAloneUntil } = advice
  const matters = branch === 'cancelForBuyer' || branch === 'askOnOrderPage' || branch === 'cancelOwnFault'
  const rules = { marketplaceId: order.marketplaceId, now }
  const clock = (at: number) => ({ when: dateTime(at, timeZone), left: timeLeftText(at, now) })
  const change = { before: range(rate.before), after: range(rate.after), limit: `< ${percent(rate.limit)}` }
  return (
    <div className={styles.cost}>
      {matters && (
        <>
          <strong>{named(t('cancel.cost'), '')}</strong>
          {counts
            ? t('cancel.counted')
            : branch === 'askOnOrderPage'
              ? t('cancel.countedIfCancelled')
              : t('cancel.free')}
          <div className="muted">
            {named(t('cancel.rate', { days: rate.days, orders: number(rate.orders) }), '')}
            <strong className={rate.after.most >= rate.limit ? styles.over : undefined}>
              {t('cancel.rateChange', change)}
            </strong>
            {' · '}
            {t('cancel.headroom', { count: rate.headroom })}
          </div>
          <RuleNote id="cancelRateLimit" event={now} {...rules} />
          {rate.before.least !== rate.before.most && <small className="muted">{t('cancel.rateUnknown')}</small>}
        </>
      )}
      {buyerCancelsAloneUntil !== null && (
        <div>
          {t('cancel.aloneUntil', clock(buyerCancelsAloneUntil))}{' '}
          <RuleAge id="buyerCancelsAlone" event={order.purchasedAt} {...rules} />
        </div>
      )}
      {autoCancelAt !== null && matters && (
        <div>
          {t('cancel.autoCancelAt', clock(autoCancelAt))}{' '}
          <RuleAge id="autoCancel" event={order.latestShipAt ?? now} {...rules} />
        </div>
      )}
    </div>
  )
}
