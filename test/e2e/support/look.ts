import type { Page } from '@playwright/test'
import { pressables, type Target } from './pressables'

/** What a page looks like to a screen reader, where it is, and how many windows there are. */
export interface Look {
  text: string
  hash: string
  windows: number
  targets: readonly Target[]
  /** The page as a hand finds it: two looks of one shape are one state of the page. */
  shape: string
}

export async function look(page: Page): Promise<Look> {
  const text = await page.locator('body').ariaSnapshot()
  const hash = new URL(page.url()).hash
  const windows = page.context().pages().length
  return { text, hash, windows, targets: pressables(text), shape: [`${hash} ${windows}`, ...controls(text)].join('\n') }
}

export const chapterOf = ({ hash }: Look) => hash.split('?')[0] ?? ''
export const isOn = ({ targets }: Look, { role, name }: Target) =>
  targets.some((on) => on.role === role && on.name === name)

const COVER = /^\s*- '?(dialog|alertdialog|menu|listbox)\b/gm
/** How many dialogs, menus and lists of choices lie over the page. */
export const covers = ({ text }: Look) => text.match(COVER)?.length ?? 0

const LINE = /^(\s*)- '?([a-z]+)\b/
interface Line {
  text: string
  role: string
  /** Within the rows of a list. */
  isOfRow: boolean
}
/** What says itself and goes by itself, as a note does, and what hovering shows. */
const PASSING = new Set(['status', 'tooltip'])

/** What stays on the page. */
function linesOf(text: string): Line[] {
  let passing = Infinity
  let grid = Infinity
  return text.split('\n').flatMap((line) => {
    const [, space = '', role = ''] = LINE.exec(line) ?? []
    const depth = role === '' ? Infinity : space.length
    if (depth <= passing) passing = PASSING.has(role) ? depth : Infinity
    if (depth <= grid) grid = role === 'grid' ? depth : Infinity
    return passing < Infinity ? [] : [{ text: line, role, isOfRow: depth > grid && grid < Infinity }]
  })
}

/** Whether what hovering or pressing showed are the very words of a button: a mark that explains itself. */
export const isExplained = ({ text }: Look, { name }: Target) => text.includes(`- tooltip ${JSON.stringify(name)}`)

const words = ({ text }: Look) => linesOf(text).map(({ text }) => text).join('\n') // prettier-ignore
export const isSame = (a: Look, b: Look) => a.hash === b.hash && a.windows === b.windows && words(a) === words(b)

/** What a press acts on, and what it opens; all else is what stands there to be read. */
const CONTROLS = new Set(['alert', 'alertdialog', 'article', 'button', 'checkbox', 'combobox', 'complementary', 'dialog', 'grid', 'heading', 'listbox', 'menu', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'radio', 'region', 'searchbox', 'spinbutton', 'switch', 'tab', 'textbox']) // prettier-ignore
const EDITORS = new Set(['combobox', 'listbox', 'spinbutton', 'textbox'])
const CHOSEN = /\[(selected|checked)[^\]]*\]/

/**
 * The controls with what is chosen, typed, open and grey, and how many rows of a list are chosen; without the words and numbers of
 * the rows, which a press may well have changed.
 */
function controls(text: string): string[] {
  return linesOf(text).flatMap(({ text: line, role, isOfRow }) => {
    if (!isOfRow) return CONTROLS.has(role) ? [line.replace(/\d+/g, '#')] : []
    const chosen = CHOSEN.exec(line)?.[0]
    return EDITORS.has(role) ? [line] : chosen === undefined ? [] : [`${role} ${chosen}`]
  })
}
