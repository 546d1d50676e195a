import type { KeyboardEvent } from 'react'

export type Distance = 1 | -1 | 'page' | '-page' | 'first' | 'last'
export type Act =
  | { act: 'move' | 'extend'; rows?: Distance; columns?: Distance }
  | { act: 'toggle' | 'selectAll' | 'deselect' | 'enter' | 'edit' | 'fill' | 'clear' | 'copy' | 'menu' }
  | { act: 'moveColumn' | 'widen'; by: 1 | -1 }

/** What each key does in a table. */
const KEYS: Readonly<Record<string, Act>> = {
  ArrowDown: { act: 'move', rows: 1 },
  ArrowUp: { act: 'move', rows: -1 },
  ArrowRight: { act: 'move', columns: 1 },
  ArrowLeft: { act: 'move', columns: -1 },
  PageDown: { act: 'move', rows: 'page' },
  PageUp: { act: 'move', rows: '-page' },
  Home: { act: 'move', columns: 'first' },
  End: { act: 'move', columns: 'last' },
  'Ctrl+Home': { act: 'move', rows: 'first' },
  'Ctrl+End': { act: 'move', rows: 'last' },
  'Ctrl+ArrowDown': { act: 'move', rows: 'last' },
  'Ctrl+ArrowUp': { act: 'move', rows: 'first' },
  'Ctrl+ArrowRight': { act: 'move', columns: 'last' },
  'Ctrl+ArrowLeft': { act: 'move', columns: 'first' },
  'Shift+ArrowDown': { act: 'extend', rows: 1 },
  'Shift+ArrowUp': { act: 'extend', rows: -1 },
  'Shift+PageDown': { act: 'extend', rows: 'page' },
  'Shift+PageUp': { act: 'extend', rows: '-page' },
  ' ': { act: 'toggle' },
  'Ctrl+A': { act: 'selectAll' },
  'Ctrl+D': { act: 'fill' },
  Delete: { act: 'clear' },
  'Ctrl+C': { act: 'copy' },
  ContextMenu: { act: 'menu' },
  'Shift+F10': { act: 'menu' },
  'Alt+ArrowRight': { act: 'moveColumn', by: 1 },
  'Alt+ArrowLeft': { act: 'moveColumn', by: -1 },
  'Alt+Shift+ArrowRight': { act: 'widen', by: 1 },
  'Alt+Shift+ArrowLeft': { act: 'widen', by: -1 },
  Escape: { act: 'deselect' },
  Enter: { act: 'enter' },
  F2: { act: 'edit' },
  // An input method has begun a word: it goes on in the editor.
  Process: { act: 'edit' },
}

/** Keys that mean something on the whole desk, also over a cell that could be typed into. */
const OF_THE_DESK = ['/', '?']

export function actOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Act | undefined {
  const name = key.length === 1 ? key.toUpperCase() : key
  return KEYS[
    `${altKey ? 'Alt+' : ''}${ctrlKey || metaKey ? 'Ctrl+' : ''}${shiftKey && key.length > 1 ? 'Shift+' : ''}${name}`
  ]
}

/** What is typed by a key press; undefined where it types nothing. */
export function typedBy({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | undefined {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey && !OF_THE_DESK.includes(key) ? key : undefined
}

/** Where a step leads from a place among `length`. */
export function stepped(at: number, by: Distance | undefined, length: number, page: number): number {
  const to = { page: at + page, '-page': at - page, first: 0, last: length - 1 }
  const wanted = by === undefined ? at : typeof by === 'number' ? at + by : to[by]
  return Math.min(Math.max(0, wanted), Math.max(0, length - 1))
}
