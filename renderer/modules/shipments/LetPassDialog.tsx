import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnsaved } from '@renderer/lib/unsaved'
import { Dialog } from '@renderer/ui/Dialog'
import { ReasonButton } from '@renderer/ui/ReasonButton'

interface LetPassProps {
  opened: boolean
  /** What is let pass. */
  what: string
  onClose: () => void
  onReason: (reason: string) => void
}

/** Asks for the reason a warning is let pass with; it is kept with the parcels. */
export function LetPassDialog({ opened, what, onClose, onReason }: LetPassProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  useUnsaved(opened && reason.trim() !== '' && t('doctor.passTitle', { what }))
  useEffect(() => setReason(''), [opened])
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('doctor.passTitle', { what })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onReason(reason.trim())
          onClose()
        }}
      >
        <TextInput
          label={t('doctor.passReason')}
          placeholder={t('doctor.passReasonHint')}
          description={t('doctor.passText')}
          value={reason}
          maxLength={500}
          required
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <ReasonButton type="submit" whyNot={reason.trim() === '' && t('whyNot.noReason')}>
            {t('doctor.letPass')}
          </ReasonButton>
        </Group>
      </form>
    </Dialog>
  )
}
