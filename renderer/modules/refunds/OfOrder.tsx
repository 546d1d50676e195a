import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CaseRow } from '@renderer/lib/case-row'
import { dateTime, money, timeLeftText } from '@renderer/lib/format'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import { useCommand, useDesk } from '@renderer/lib/query'
import { RuleAge } from '@renderer/lib/rule-note'
import { hasDraft } from '@renderer/lib/use-draft'
import { refundDraft } from './draft-name'

/** An order's refunds, how long each is held and can be withdrawn, and what was typed about one and not kept. */
export function RefundsOfOrder({ order: { orderId }, timeZone, now, onCase }: OrderRowsProps) {
  const { t } = useTranslation()
  const known = useDesk('refunds.ofOrder', { orderId }).data?.refunds ?? []
  const withdraw = useCommand('refunds.withdraw')
  return (
    <>
      {hasDraft(refundDraft(orderId)) && (
        <CaseRow name={t('history.refund')} isTyped onOpen={() => onCase({ case: 'refund' })} />
      )}
      {known.map(({ refundId, marketplaceId, total, currency, reasonCode, state, heldUntil, uploadedAt }) => (
        <div key={refundId}>
          <CaseRow
            name={`${t('history.refund')} ${money(total, currency)}`}
            text={reasonCode && t(`refund.code.${reasonCode}`)}
            isTyped={hasDraft(refundDraft(orderId, refundId))}
            state={{ id: state, text: t(`refund.state.${state}`) }}
            onOpen={() => onCase({ case: 'refund', row: refundId })}
          />
          {heldUntil !== null && (
            <small>
              {t('refund.heldUntil', { when: dateTime(heldUntil, timeZone), left: timeLeftText(heldUntil, now) })}{' '}
              <RuleAge id="refundHold" marketplaceId={marketplaceId} event={uploadedAt ?? now} now={now} />{' '}
              <Button size="compact-xs" variant="subtle" onClick={() => withdraw.mutate({ refundId })}>
                {t('refund.withdraw')}
              </Button>
            </small>
          )}
        </div>
      ))}
    </>
  )
}
