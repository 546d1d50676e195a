import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '@shared/contract'
import { ask, commandsAnswered } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'
import { unsaved } from '@renderer/lib/unsaved'
import { Dialog } from '@renderer/ui/Dialog'

/** So long a command's answer is waited for: an open dialog of the system is a command too. */
const LIMIT_MS = 2_000
const after = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Leaves what is open, so that it is kept, and answers with what could not be. */
async function leave(): Promise<string[]> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await Promise.race([commandsAnswered(), after(LIMIT_MS)])
  // What was refused is drawn by then, with its reason.
  await after(0)
  return unsaved()
}

const answer = (said: Input<'app.answerClose'>['answer']) => ask('app.answerClose', { answer: said }).catch(showError)

/** Before the window closes: what stands in an open cell is kept, and where something would be lost the operator is asked. */
export function LeaveFirst() {
  const { t } = useTranslation()
  const [lost, setLost] = useState<readonly string[]>([])
  useEffect(
    () =>
      window.desk.subscribe((event) => {
        if (event.type !== 'closeAsked') return
        void leave().then((found) => {
          setLost(found)
          return answer(found.length > 0 ? 'asks' : 'close')
        })
      }),
    [],
  )
  const say = (said: 'stay' | 'close') => {
    setLost([])
    void answer(said)
  }
  return (
    <Dialog
      opened={lost.length > 0}
      onClose={() => say('stay')}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      zIndex={400}
    >
      <p style={{ marginTop: 0 }}>{t('leave.text')}</p>
      <ul>
        {lost.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={() => say('stay')}>
          {t('leave.stay')}
        </Button>
        <Button onClick={() => say('close')}>{t('leave.close')}</Button>
      </Group>
    </Dialog>
  )
}
