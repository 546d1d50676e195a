import type { texts } from '@shared/i18n/en'

export type CommandId = keyof (typeof texts)['commands']

/** Every action: its keys, shown in the palette and the `?` list, and the menu that also offers it. */
export const COMMANDS: readonly { id: CommandId; keys?: string }[] = [
  { id: 'import', keys: 'Ctrl+O' },
  { id: 'paste', keys: 'Ctrl+Shift+V' },
  { id: 'writeConfirmation', keys: 'Ctrl+Enter' },
  { id: 'search', keys: '/' },
  { id: 'orders', keys: 'Alt+1' },
  { id: 'files', keys: 'Alt+2' },
  { id: 'settings', keys: 'Ctrl+,' },
  { id: 'shops', keys: 'Alt+0' },
  { id: 'palette', keys: 'Ctrl+K' },
  { id: 'shortcuts', keys: '?' },
  { id: 'refusals' },
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
