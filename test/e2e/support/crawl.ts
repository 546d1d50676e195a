import type { Page } from '@playwright/test'
import { chapterOf, covers, isExplained, isOn, isSame, type Look, look } from './look'
import { kindOf, type Target } from './pressables'
import { type Calls, settled } from './rest'

export interface Place {
  name: string
  /** The page's address there, without what follows a question mark. */
  at: RegExp
  /** Brings the page there, from anywhere, as if nothing had been pressed. */
  open(): Promise<void>
}

export interface Crawl {
  /** The window, which a press may have closed: `open` brings another then. */
  page(): Page
  /** What the pages asked the main process. */
  calls(): Promise<Calls>
  /** Kinds that were pressed before: they are passed over, and those that are pressed now are added. */
  known: Set<string>
  /** Presses: before and after it, and what it was. `press` says whether anything came of it. True where the page is another since. */
  pressed(place: Place, path: readonly Target[], press: () => Promise<boolean>): Promise<boolean>
  /** Something that is not as it should be, which is not the end. */
  fault(what: string): void
}

const DEEPEST = 3
const LONG_MENU = 12

interface Aimed {
  aimed: { at: Element; from: Element | null }
}
const CHOSEN = ['aria-selected', 'aria-checked', 'aria-current']
/** Notes what is to be pressed and where the keyboard was. Whether the pointer cannot reach it, and whether it is chosen already. */
function aim(at: Element, chosen: readonly string[]): { isForKeys: boolean; isChosen: boolean } {
  const isForKeys = getComputedStyle(at).clipPath !== 'none'
  // A key is pressed on it, so the keyboard comes from there.
  Object.assign(window, { aimed: { at, from: isForKeys ? at : document.activeElement } } satisfies Aimed)
  const isChosen = chosen.some((mark) => !['false', null].includes(at.getAttribute(mark)))
  return { isForKeys, isChosen }
}
/** A note of an earlier press stands behind a dialog that this way opened: nobody can press it there. */
const isBehindDialog = (element: Element): boolean =>
  [...document.querySelectorAll('[role=dialog][aria-modal=true]')].some((dialog) => !dialog.contains(element))
/** Whether a press moved the keyboard, not only to what was pressed. */
function isFocusElsewhere(): boolean {
  const { aimed } = window as unknown as Partial<Aimed>
  return ![aimed?.at, aimed?.from, document.body].includes(document.activeElement ?? document.body)
}

/**
 * Presses everything in a place, and everything that appears by it (menus, dialogs), each on the page as it was when the button
 * was found; one of each kind. Where a press left the page as it was, or Escape brings that back, the next one follows at
 * once, else the place is opened anew. What is gone when it is to be pressed (a note that ended) is passed over.
 */
export async function pressAll({ page, calls, known, pressed, fault }: Crawl, place: Place): Promise<void> {
  const settle = () => settled(page(), calls)
  /** What the page looked like in the place, and after each press of the way to where we are; nothing where it is not known. */
  let way: Look[] = []
  let now: Look | undefined
  /** What stands in the place comes back with its address, as far as was seen; rows that were chosen do not. */
  let isKeptByAddress = true

  const stepOfWay = () => way.findLastIndex(({ shape }) => shape === now?.shape)
  /** Does something to the page that is no press, and looks at what it is then. */
  async function then(work: () => Promise<unknown>): Promise<Look> {
    await work()
    await settle()
    return (now = await look(page()))
  }
  /** Goes where these presses lead to, from as near as the page is, as far as they are there. */
  async function reach(path: readonly Target[]): Promise<Look> {
    const last = way.at(-1)
    if (now && last) {
      for (let more = covers(now) - covers(last); more > 0 && stepOfWay() < 0; more--)
        await then(() => page().keyboard.press('Escape'))
      const { hash, windows } = way[0]!
      if (isKeptByAddress && stepOfWay() < 0 && now.hash !== hash && now.windows === windows && covers(now) === 0) {
        await then(() => page().evaluate((to) => (location.hash = to), hash))
        isKeptByAddress = stepOfWay() >= 0
      }
    }
    if (stepOfWay() < 0) way = [await then(place.open)]
    const step = stepOfWay()
    way = [...way.slice(0, step), now!]
    for (const target of path.slice(way.length - 1)) {
      if (!isOn(way.at(-1)!, target)) break
      way.push(await then(() => hit(target)))
    }
    return way.at(-1)!
  }

  /** As a hand does. Whether it is one that may leave all as it was: it is chosen already, or ended by itself (a note). */
  async function hit({ role, name }: Target): Promise<boolean> {
    const target = page().getByRole(role, { name, exact: true, disabled: false }).first()
    try {
      const { isForKeys, isChosen } = await target.evaluate(aim, CHOSEN, { timeout: 5_000 })
      // What the keyboard alone can reach (the way past the navigation) is not there for the pointer.
      await (isForKeys ? target.press('Enter') : target.click({ timeout: 5_000 }))
      return isChosen
    } catch (error) {
      if (!page().isClosed() && (await target.count()) > 0 && !(await target.evaluate(isBehindDialog))) throw error
      return true
    }
  }

  /** Presses the last of a path, and looks at what came of it: an answer asked for, another page, the keyboard elsewhere, a window. */
  async function press(target: Target): Promise<boolean> {
    const before = now
    const { begun } = await calls()
    now = undefined
    const mayRest = await hit(target)
    if (page().isClosed()) return true
    try {
      const asked = await settle()
      now = await look(page())
      if (mayRest || asked.begun > begun || !before || !isSame(before, now) || isExplained(now, target)) return true
      return await page().evaluate(isFocusElsewhere)
    } catch (error) {
      if (!page().isClosed()) throw error
      return true
    }
  }

  /** What was not pressed before, all but the last of a long menu, of carriers say, which are like its first. */
  function news({ targets }: Look): Target[] {
    const found = targets.filter((target) => !known.has(kindOf(target)))
    const entries = found.filter(({ role }) => role === 'menuitem').length
    return found.filter((target, i) => {
      if (known.has(kindOf(target))) return false
      known.add(kindOf(target))
      return target.role !== 'menuitem' || entries <= LONG_MENU || i < found.length - entries + LONG_MENU / 2
    })
  }

  const first = await reach([])
  if (!place.at.test(chapterOf(first))) fault(`${place.name}: the page is at ${first.hash}`)
  const waiting: { path: Target[]; targets: Target[] }[] = [{ path: [], targets: news(first) }]
  for (const { path, targets } of waiting) {
    way.length = Math.min(way.length, 1)
    for (const target of targets) {
      // Where a press of the way is not there any more, what it led to may be.
      const isReady = async () => isOn(await reach(path), target)
      if (!(await isReady())) {
        now = undefined
        if (!(await isReady())) continue
      }
      const at = chapterOf(way.at(-1)!)
      const isOther = await pressed(place, [...path, target], () => press(target))
      const after = isOther ? await then(() => Promise.resolve()) : now
      // Where it leads to is a place of its own.
      if (path.length + 1 === DEEPEST || !after || chapterOf(after) !== at) continue
      const found = news(after)
      if (found.length > 0) waiting.push({ path: [...path, target], targets: found })
    }
  }
}
