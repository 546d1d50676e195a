import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@renderer/ui/Dialog'

interface CaseDialogProps {
  title: string
  /** Opened once it has its fields: the focus goes to the first of them, not to the cross. */
  isReady: boolean
  onClose(): void
  children: ReactNode
}

/** What is decided about an order, over a list. */
export function CaseDialog({ title, isReady, onClose, children }: CaseDialogProps) {
  const { t } = useTranslation()
  if (!isReady) return null
  return (
    <Dialog opened onClose={onClose} size={760} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {children}
    </Dialog>
  )
}
