import type { texts } from '@shared/i18n/en'
import { i18n } from '@renderer/lib/i18n'
import { runJob } from '@renderer/lib/jobs'
import { showDone, showError } from '@renderer/lib/notify'

type Kind = keyof (typeof texts)['history']

const isTyping = (element: Element | null) =>
  element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA)$/.test(element.tagName))

/** Takes the operator's last change of today back, or does it again, and says what it was. */
export async function turnChange(direction: 'back' | 'again'): Promise<void> {
  // From the menu while a text is being typed: the text is meant.
  if (isTyping(document.activeElement)) {
    document.execCommand(direction === 'back' ? 'undo' : 'redo')
    return
  }
  try {
    const { kind, orders, example, source } = await runJob(`undo.${direction}`, {})
    const what = i18n.t(`history.${kind as Kind}`, { source: source || i18n.t('history.pasted') })
    const where = orders === 1 ? example : i18n.t('common.orders', { count: orders })
    // Costs, fees and the like belong to no order.
    showDone(i18n.t(`undo.${direction}`, { what: orders === 0 ? what : i18n.t('undo.where', { what, where }) }))
  } catch (error) {
    showError(error)
  }
}
