import type { texts } from '@shared/i18n/en'

export type CommandId = keyof (typeof texts)['commands']

interface Command {
  id: CommandId
  keys?: string
  /** Other keys for it, as people know them from elsewhere; not shown. */
  also?: string
  /** Which of the keys belong to the text while text is being typed. */
  textFirst?: readonly string[]
}

/** Every action: its keys, shown in the palette and the `?` list, and the menu that also offers it. */
export const COMMANDS: readonly Command[] = [
  { id: 'import', keys: 'Ctrl+O' },
  { id: 'paste', keys: 'Ctrl+Shift+V' },
  { id: 'writeConfirmation', keys: 'Ctrl+Enter' },
  { id: 'print', keys: 'Ctrl+P' },
  { id: 'problem', keys: 'P', textFirst: ['P'] },
  { id: 'undo', keys: 'Ctrl+Z', textFirst: ['Ctrl+Z'] },
  { id: 'redo', keys: 'Ctrl+Shift+Z', also: 'Ctrl+Y', textFirst: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
  // As in spreadsheets and mail programs Ctrl+F finds from wherever one is; a stroke is written.
  { id: 'search', keys: '/', also: 'Ctrl+F', textFirst: ['/'] },
  { id: 'orders', keys: 'Alt+1' },
  { id: 'files', keys: 'Alt+2' },
  { id: 'problems', keys: 'Alt+3' },
  { id: 'costs' },
  { id: 'settings', keys: 'Ctrl+,' },
  { id: 'shops', keys: 'Alt+0' },
  { id: 'notes' },
  { id: 'palette', keys: 'Ctrl+K' },
  { id: 'shortcuts', keys: '?', textFirst: ['?'] },
  { id: 'evidence' },
  { id: 'refusals' },
  { id: 'saveList' },
  { id: 'about' },
  { id: 'themeLight' },
  { id: 'themeDark' },
  { id: 'themeSystem' },
  { id: 'languageZh' },
  { id: 'languageEn' },
]

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
