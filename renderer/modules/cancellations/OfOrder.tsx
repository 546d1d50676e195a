import { useTranslation } from 'react-i18next'
import { CaseRow } from '@renderer/lib/case-row'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'
import { hasDraft } from '@renderer/lib/use-draft'
import { cancellationDraft } from './draft-name'

/** An order's cancellations, and what was typed about one and not kept. */
export function CancellationsOfOrder({ order: { orderId }, onCase }: OrderRowsProps) {
  const { t } = useTranslation()
  const known = useDesk('cancellations.ofOrder', { orderId }).data?.cancellations ?? []
  const open = () => onCase({ case: 'cancellation' })
  return (
    <>
      {hasDraft(cancellationDraft(orderId)) && <CaseRow name={t('history.cancellation')} isTyped onOpen={open} />}
      {known.map(({ cancellationId, reasonCode, state }) => (
        <CaseRow
          key={cancellationId}
          name={t('history.cancellation')}
          text={reasonCode && t(`cancel.code.${reasonCode}`)}
          state={{ id: state, text: t(`cancel.state.${state}`) }}
          onOpen={open}
        />
      ))}
    </>
  )
}
