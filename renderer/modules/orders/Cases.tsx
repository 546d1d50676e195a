import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { cancellationDraft, refundDraft } from '@renderer/lib/case-drafts'
import { dateTime, money, timeLeftText } from '@renderer/lib/format'
import { askProblem } from '@renderer/lib/problem'
import { useCommand, useDesk } from '@renderer/lib/query'
import { RuleAge } from '@renderer/lib/rule-note'
import { hasDraft } from '@renderer/lib/use-draft'
import { Badge, type Tone } from '@renderer/ui/Badge'
import styles from './Orders.module.css'
import type { OpenCase } from './search'

interface CasesProps {
  order: Output<'orders.get'>['order']
  timeZone: string
  now: number
  onCase: (opened: OpenCase) => void
}

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'soon',
  waiting: 'soon',
  held: 'accent',
  refused: 'late',
  uploaded: 'good',
  done: 'good',
}

/** What may have been typed about an order and not been kept. */
const TYPED = [
  { opens: 'cancellation', of: cancellationDraft, what: 'history.cancellation' },
  { opens: 'refund', of: (orderId: string) => refundDraft(orderId), what: 'history.refund' },
] as const

/** What is done about an order besides shipping it: the ways in, and how far each is. */
export function Cases({ order, timeZone, now, onCase }: CasesProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { orderId } = order
  const cancellations = useDesk('cancellations.ofOrder', { orderId }).data?.cancellations ?? []
  const refunds = useDesk('refunds.ofOrder', { orderId }).data?.refunds ?? []
  const problems = useDesk('problems.ofOrder', { orderId }).data?.problems ?? []
  const multiChannel = useDesk('mcf.ofOrder', { orderId }).data?.orders ?? []
  const withdraw = useCommand('refunds.withdraw')
  return (
    <section className={styles.cases} aria-label={t('uploads.caseOf')}>
      <div className={styles.caseRow}>
        <Button
          size="compact-xs"
          variant="default"
          data-opens="cancellation"
          onClick={() => onCase({ case: 'cancellation' })}
        >
          {t('cancel.open')}
        </Button>
        <Button size="compact-xs" variant="default" data-opens="refund" onClick={() => onCase({ case: 'refund' })}>
          {t('refund.open')}
        </Button>
        <Button size="compact-xs" variant="default" title="P" onClick={() => askProblem(orderId)}>
          {t('problems.open')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void navigate({ to: '/mcf/new', search: { order: orderId } })}
        >
          {t('mcf.open')}
        </Button>
      </div>
      {TYPED.map(
        ({ opens, of, what }) =>
          hasDraft(of(orderId)) && (
            <button key={opens} type="button" className={styles.case} onClick={() => onCase({ case: opens })}>
              <span>{t(what)}</span>
              <span className={styles.grow} />
              <Badge tone="late">{t('orders.detail.typed')}</Badge>
            </button>
          ),
      )}
      {multiChannel.map((found) => (
        <button
          key={found.mcfOrderId}
          type="button"
          className={styles.case}
          onClick={() => void navigate({ to: '/mcf/$mcfOrderId', params: { mcfOrderId: String(found.mcfOrderId) } })}
        >
          <span>{t('history.mcfOrder')}</span>
          <span className={`muted ${styles.grow}`}>{found.fulfillmentOrderId}</span>
          <Badge tone={TONES[found.state] ?? 'plain'}>{t(`mcf.state.${found.state}`)}</Badge>
        </button>
      ))}
      {cancellations.map((found) => (
        <button
          key={found.cancellationId}
          type="button"
          className={styles.case}
          onClick={() => onCase({ case: 'cancellation' })}
        >
          <span>{t('history.cancellation')}</span>
          <span className={`muted ${styles.grow}`}>{found.reasonCode && t(`cancel.code.${found.reasonCode}`)}</span>
          <Badge tone={TONES[found.state] ?? 'plain'}>{t(`cancel.state.${found.state}`)}</Badge>
        </button>
      ))}
      {problems.map(({ problemId, kind, choice, closedAt }) => (
        <button
          key={problemId}
          type="button"
          className={styles.case}
          onClick={() => void navigate({ to: '/problems/$problemId', params: { problemId: String(problemId) } })}
        >
          <span>{t(`problems.kind.${kind}`)}</span>
          <span className={`muted ${styles.grow}`}>{choice !== '' && t(`problems.option.${choice}`)}</span>
          <Badge tone={closedAt === null ? 'soon' : 'good'}>
            {t(`problems.tab.${closedAt !== null ? 'closed' : choice === '' ? 'open' : 'waiting'}`)}
          </Badge>
        </button>
      ))}
      {refunds.map((found) => (
        <div key={found.refundId}>
          <button
            type="button"
            className={styles.case}
            onClick={() => onCase({ case: 'refund', refund: found.refundId })}
          >
            <span>
              {t('history.refund')} {money(found.total, found.currency)}
            </span>
            <span className={`muted ${styles.grow}`}>{found.reasonCode && t(`refund.code.${found.reasonCode}`)}</span>
            {hasDraft(refundDraft(orderId, found.refundId)) && <Badge tone="late">{t('orders.detail.typed')}</Badge>}
            <Badge tone={TONES[found.state] ?? 'plain'}>{t(`refund.state.${found.state}`)}</Badge>
          </button>
          {found.heldUntil !== null && (
            <small>
              {t('refund.heldUntil', {
                when: dateTime(found.heldUntil, timeZone),
                left: timeLeftText(found.heldUntil, now),
              })}{' '}
              <RuleAge id="refundHold" marketplaceId={found.marketplaceId} event={found.uploadedAt ?? now} now={now} />{' '}
              <Button size="compact-xs" variant="subtle" onClick={() => withdraw.mutate({ refundId: found.refundId })}>
                {t('refund.withdraw')}
              </Button>
            </small>
          )}
        </div>
      ))}
    </section>
  )
}
