import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Asked, onAskedFirst } from '@renderer/lib/ask-first'
import { number } from '@renderer/lib/format'
import { Dialog } from '@renderer/ui/Dialog'

/** Asks before many orders are changed at once; the keyboard is on the button that leaves them as they are. */
export function AskFirst() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => onAskedFirst(setAsked), [])
  if (!asked) return null
  const { orders } = asked
  const say = (isWanted: boolean) => {
    asked.answer(isWanted)
    setAsked(undefined)
  }
  return (
    <Dialog
      opened
      onClose={() => say(false)}
      title={t('bulk.askTitle', { orders: number(orders) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p style={{ marginTop: 0 }}>{t('bulk.askText', { orders: number(orders) })}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={() => say(false)}>
          {t('common.cancel')}
        </Button>
        <Button onClick={() => say(true)}>{t('bulk.askYes', { orders: number(orders) })}</Button>
      </Group>
    </Dialog>
  )
}
