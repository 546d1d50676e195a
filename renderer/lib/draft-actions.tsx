import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface DraftActionsProps {
  isChanged: boolean
  /** Forgets what was typed. */
  drop: () => void
  /** Leaves the form; what was typed waits. */
  onClose: () => void
}

/** The two ways out of a form without keeping it. */
export function DraftActions({ isChanged, drop, onClose }: DraftActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      {isChanged && (
        <Button variant="subtle" color="gray" onClick={drop}>
          {t('common.discard')}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {t('common.close')}
      </Button>
    </>
  )
}
