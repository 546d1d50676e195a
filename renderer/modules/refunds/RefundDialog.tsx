import { useTranslation } from 'react-i18next'
import { RefundCase, type RefundCaseProps, useRefund } from './RefundCase'
import { Dialog } from '@renderer/ui/Dialog'

/** A refund over a list. */
export function RefundDialog(props: RefundCaseProps) {
  const { t } = useTranslation()
  const { error, found } = useRefund(props)
  // Opened once it has its fields: the focus goes to the first of them, not to the cross.
  if (!error && !found) return null
  return (
    <Dialog
      opened
      onClose={props.onClose}
      size={760}
      title={t('refund.dialog', { orderId: props.orderId })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <RefundCase {...props} />
    </Dialog>
  )
}
