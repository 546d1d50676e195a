import { ask } from '@renderer/lib/client'
import { i18n } from '@renderer/lib/i18n'
import { runJob } from '@renderer/lib/jobs'
import { inFolder, showDone, showError } from '@renderer/lib/notify'

/** Saves an attachment, or (null) the mail as it came, to where the operator wants it. */
export async function saveContent(what: { mailId: number; attachmentId: number | null }, name: string): Promise<void> {
  try {
    const { target } = await ask('app.pickTarget', { suggestedName: name })
    if (!target) return
    await runJob('messages.save', { ...what, target: target.file })
    showDone(i18n.t('messages.saved', { name: target.name }), [inFolder(target.file)])
  } catch (error) {
    showError(error)
  }
}
