import { useTranslation } from 'react-i18next'
import { CaseDialog } from '@renderer/lib/case-dialog'
import { RefundCase, type RefundCaseProps, useRefund } from './RefundCase'

/** A refund over a list. */
export function RefundDialog(props: RefundCaseProps) {
  const { t } = useTranslation()
  const { error, found } = useRefund(props)
  const title = t('refund.dialog', { orderId: props.orderId })
  return (
    <CaseDialog title={title} isReady={Boolean(error ?? found)} onClose={props.onClose}>
      <RefundCase {...props} />
    </CaseDialog>
  )
}
