import { ask } from './client'
import { errorText } from './error-text'
import { addNote, type NoteAction } from './notes'

export function showError(error: unknown): void {
  addNote('failed', errorText(error))
}

/** Says what was done, with what can be done about it: `showDone(text, [inFolder(target)])`. */
export function showDone(message: string, actions: readonly NoteAction[] = []): void {
  addNote('done', message, actions)
}

/** Shows a file that was written to a target the operator picked. */
export const inFolder = (target: string): NoteAction => ({
  is: 'openFolder',
  run: () => ask('app.showInFolder', { target }),
})
