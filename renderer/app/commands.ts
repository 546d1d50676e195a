import { ask } from '@renderer/lib/client'
import type { Command, CommandId } from '@renderer/lib/chapter'
import { openBell } from '@renderer/lib/notes'
import { showError } from '@renderer/lib/notify'
import { saveListAtHand } from '@renderer/lib/save-list'
import { isTyping } from '@renderer/lib/typing'
import { turnChange } from '@renderer/lib/undo'
import { CHAPTERS } from './chapters'

/** What commands of the desk itself open. */
export interface Openers {
  palette: () => void
  shortcuts: () => void
}
interface Known extends Omit<Command, 'run'> {
  run: (at: Parameters<Command['run']>[0] & Openers) => unknown
}

const preference = (input: Parameters<typeof ask<'app.setPreferences'>>[1]) => () =>
  void ask('app.setPreferences', input).catch(showError)

/** From the menu while a text is being typed, the text is meant. */
const turn = (direction: 'back' | 'again') => () => {
  if (isTyping(document.activeElement)) document.execCommand(direction === 'back' ? 'undo' : 'redo')
  else void turnChange(direction)
}

/** The list's own search, where it has one; else the one above all pages. */
function search(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search]')]
  const box = boxes.find((one) => one.closest('#main')) ?? boxes[0]
  box?.focus()
  box?.select()
}

/** Every action: those of the chapters, then the desk's own. */
export const COMMANDS: readonly Known[] = [
  ...CHAPTERS.flatMap(({ commands }) => commands ?? []),
  { id: 'undo', keys: 'Ctrl+Z', textFirst: ['Ctrl+Z'], run: turn('back') },
  { id: 'redo', keys: 'Ctrl+Shift+Z', also: 'Ctrl+Y', textFirst: ['Ctrl+Shift+Z', 'Ctrl+Y'], run: turn('again') },
  // As in spreadsheets and mail programs Ctrl+F finds from wherever one is; a stroke is written.
  { id: 'search', keys: '/', also: 'Ctrl+F', textFirst: ['/'], run: search },
  { id: 'shops', keys: 'Alt+0', run: () => void ask('shops.showStart', {}).catch(showError) },
  { id: 'notes', run: () => openBell(true) },
  { id: 'palette', keys: 'Ctrl+K', run: ({ palette }) => palette() },
  { id: 'shortcuts', keys: '?', textFirst: ['?'], run: ({ shortcuts }) => shortcuts() },
  { id: 'saveList', run: saveListAtHand },
  { id: 'themeLight', run: preference({ theme: 'light' }) },
  { id: 'themeDark', run: preference({ theme: 'dark' }) },
  { id: 'themeSystem', run: preference({ theme: 'system' }) },
  { id: 'languageZh', run: preference({ language: 'zh-CN' }) },
  { id: 'languageEn', run: preference({ language: 'en' }) },
]

/** What each command does, ready to be done. */
export type Commands = Readonly<Partial<Record<CommandId, () => unknown>>>

/** What a key press is called in the list above. */
export function keysOf(event: KeyboardEvent): string {
  const parts = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && event.key.length > 1 && 'Shift',
  ]
  if (event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.length === 1) parts.push('Shift')
  parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key)
  return parts.filter(Boolean).join('+')
}
