import type { Output } from '@shared/contract'
import type { texts } from '@shared/i18n/en'
import { ask } from './client'
import { aside } from './format'
import { i18n } from './i18n'
import { runJob } from './jobs'
import { dropActions, type NoteAction } from './notes'
import { showDone, showError } from './notify'

type Kind = keyof (typeof texts)['history']
type Turn = NonNullable<Output<'undo.state'>['undo']>

/** Only the newest note may offer to do something again. */
const AGAIN = 'again'
const operationKey = (operation: number) => `operation ${operation}`

/** What an operation was, and of which orders. */
function named({ kind, orders, example, source }: Turn): string {
  const what = i18n.t(`history.${kind as Kind}`, { source: source || i18n.t('history.pasted') })
  // Costs, fees and the like belong to no order.
  if (orders === 0) return what
  return aside(what, orders === 1 ? example : i18n.t('common.orders', { count: orders }))
}

/** Takes the operator's last change of today back, or the one that is named, or does again what was taken back last. */
export async function turnChange(direction: 'back' | 'again', operation?: number): Promise<void> {
  try {
    const turned = await runJob(`undo.${direction}`, operation === undefined ? {} : { operation })
    dropActions(AGAIN, operationKey(turned.operation))
    const again: NoteAction = { is: 'again', of: AGAIN, run: () => turnChange('again') }
    showDone(i18n.t(`undo.${direction}`, { what: named(turned) }), direction === 'back' ? [again] : await undoActions())
  } catch (error) {
    showError(error)
  }
}

const undoOf = ({ operation }: Turn): NoteAction => ({
  is: 'undo',
  of: operationKey(operation),
  run: () => turnChange('back', operation),
})

async function undoActions(): Promise<readonly NoteAction[]> {
  const { undo } = await ask('undo.state', {})
  return undo ? [undoOf(undo)] : []
}

/**
 * Says what was done, with *Undo* for the operation that did it: the operator's last, if it was made since the work began.
 * Without a text of its own the operation is named as the history names it.
 */
export async function showChange(since: number, message?: string): Promise<void> {
  const { undo } = await ask('undo.state', {})
  const made = undo !== null && undo.at >= since ? undo : undefined
  const text = message ?? (made && i18n.t('undo.done', { what: named(made) }))
  if (text !== undefined) showDone(text, made ? [undoOf(made)] : [])
}
