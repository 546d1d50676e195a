import { useTranslation } from 'react-i18next'
import { CaseDialog } from '@renderer/lib/case-dialog'
import { CancelCase, type CancelCaseProps, useCancellation } from './CancelCase'

/** A cancellation over a list. */
export function CancelDialog(props: CancelCaseProps) {
  const { t } = useTranslation()
  const { error, found } = useCancellation(props.orderId)
  const title = t('cancel.dialog', { orderId: props.orderId })
  return (
    <CaseDialog title={title} isReady={Boolean(error ?? found)} onClose={props.onClose}>
      <CancelCase {...props} />
    </CaseDialog>
  )
}
