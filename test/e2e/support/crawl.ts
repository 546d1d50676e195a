import type { Locator, Page } from '@playwright/test'

const ROLES = ['button', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tab', 'option'] as const

/** Something a hand can press, by what it is and how it is called. */
export interface Target {
  role: (typeof ROLES)[number]
  name: string
}

const LINE = new RegExp(`^\\s*- (${ROLES.join('|')})(?= |:|$)(?: ("(?:[^"\\\\]|\\\\.)*"))?((?: \\[[^\\]]*\\])*)`)
/** A line that needs quotes in YAML stands in them as a whole. */
const QUOTED = /^(\s*- )'(.*)'(:?.*)$/

/** All that can be pressed within and is not grey, as a screen reader is told of it; not what lies behind a dialog. */
export async function pressables(within: Locator): Promise<Target[]> {
  const lines = (await within.ariaSnapshot()).split('\n')
  return lines.flatMap((line) => {
    const plain = line.replace(QUOTED, (_, head: string, body: string, rest: string) => head + body.replaceAll("''", "'") + rest) // prettier-ignore
    const [, role, quoted, marks = ''] = LINE.exec(plain) ?? []
    if (role === undefined || marks.includes('[disabled]')) return []
    return [{ role: role as Target['role'], name: quoted === undefined ? '' : (JSON.parse(quoted) as string) }]
  })
}

/** Rows of a list have the same buttons, some named after what stands in the row: one of a kind is pressed. */
export const kindOf = ({ role, name }: Target) => `${role} ${name.replace(/[^\s]*\d[^\s]*/g, '#')}`

/** When nothing on the page changed for a moment; what never rests is waited for no longer than a second. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const end = () => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(end, 60)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(end, 60)
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        setTimeout(end, 1_000)
      }),
  )
}

export interface Place {
  name: string
  /** Brings the page there, from anywhere, as if nothing had been pressed. */
  open(): Promise<void>
}

export interface Crawl {
  /** The window, which a press may have closed: `open` brings another then. */
  page(): Page
  /** Kinds that were pressed before: they are passed over, and those that are pressed now are added. */
  known: Set<string>
  /** Presses: before and after it, and what it was. */
  pressed(place: Place, path: readonly Target[], press: () => Promise<void>): Promise<void>
}

const DEEPEST = 3
const LONG_MENU = 12
const chapterOf = (page: Page) => new URL(page.url()).hash.split('?')[0]

/**
 * Presses everything in a place, and everything that appears by it (menus, dialogs), each from a fresh state of the place; one
 * of each kind. What is gone when it is to be pressed again (a note that ended) is passed over.
 */
export async function pressAll({ page, known, pressed }: Crawl, place: Place): Promise<void> {
  const waiting: Target[][] = [[]]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    await place.open()
    await settled(page())
    const at = chapterOf(page())
    if (!(await pressPath(page(), path, (press) => pressed(place, path, press)))) continue
    // Where it leads to is a place of its own.
    if (path.length === DEEPEST || page().isClosed() || chapterOf(page()) !== at) continue
    const found = (await pressables(page().locator('body'))).filter((target) => !known.has(kindOf(target)))
    const entries = found.filter(({ role }) => role === 'menuitem').length
    for (const [i, target] of found.entries()) {
      if (known.has(kindOf(target))) continue
      known.add(kindOf(target))
      // Of a long menu, of carriers say, the last entries are like the first.
      if (target.role === 'menuitem' && entries > LONG_MENU && i >= found.length - entries + LONG_MENU / 2) continue
      waiting.push([...path, target])
    }
  }
}

async function pressPath(page: Page, path: readonly Target[], last: (press: () => Promise<void>) => Promise<void>): Promise<boolean> {
  for (const [i, { role, name }] of path.entries()) {
    const target = page.getByRole(role, { name, exact: true, disabled: false }).first()
    if ((await target.count()) === 0) return false
    const press = async () => {
      try {
        // What the keyboard alone can reach (the way past the navigation) is not there for the pointer.
        const isForKeys = await target.evaluate((element) => getComputedStyle(element).clipPath !== 'none', undefined, { timeout: 5_000 })
        await (isForKeys ? target.press('Enter') : target.click({ timeout: 5_000 }))
      } catch (error) {
        // It ended by itself meanwhile: the button of a task, a note.
        if (!page.isClosed() && (await target.count()) > 0) throw error
      }
      await settled(page).catch((error: unknown) => {
        if (!page.isClosed()) throw error
      })
    }
    await (i === path.length - 1 ? last(press) : press())
  }
  return true
} // prettier-ignore
