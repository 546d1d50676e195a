import { useTranslation } from 'react-i18next'
import { CancelCase, type CancelCaseProps, useCancellation } from './CancelCase'
import { Dialog } from '@renderer/ui/Dialog'

/** A cancellation over a list. */
export function CancelDialog(props: CancelCaseProps) {
  const { t } = useTranslation()
  const { error, found } = useCancellation(props.orderId)
  // Opened once it has its fields: the focus goes to the first of them, not to the cross.
  if (!error && !found) return null
  return (
    <Dialog
      opened
      onClose={props.onClose}
      size={760}
      title={t('cancel.dialog', { orderId: props.orderId })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CancelCase {...props} />
    </Dialog>
  )
}
