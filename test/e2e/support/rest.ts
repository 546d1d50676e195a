import type { Page } from '@playwright/test'
import { type DeskApp, inMain } from './app'

/** What pages asked the main process: how often by now, and how much of it is not answered yet. */
export interface Calls {
  begun: number
  running: number
}
interface Counted {
  calls: Calls
}
interface Handlers {
  _invokeHandlers: Map<string, (...given: never[]) => unknown>
}

/** Counts from now on what pages ask the main process. */
export async function countCalls(desk: DeskApp): Promise<() => Promise<Calls>> {
  await inMain(desk, ({ ipcMain }) => {
    const kept = globalThis as unknown as Counted
    if (kept.calls) return
    const calls = (kept.calls = { begun: 0, running: 0 })
    const handlers = (ipcMain as unknown as Handlers)._invokeHandlers
    for (const [channel, answer] of handlers)
      handlers.set(channel, async (...given) => {
        calls.begun += 1
        calls.running += 1
        try {
          return await answer(...given)
        } finally {
          calls.running -= 1
        }
      })
  })
  return () => inMain(desk, () => (globalThis as unknown as Counted).calls)
}

/** No longer than this what never rests is waited for. */
const LONGEST_MS = 1_000

/** When nothing on the page changed or moved for two frames. */
export const still = (page: Page) =>
  page.evaluate(
    (longest) =>
      new Promise<void>((resolve) => {
        let frames = 0
        const observer = new MutationObserver(() => (frames = 0))
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        const end = () => {
          clearTimeout(timer)
          observer.disconnect()
          resolve()
        }
        const timer = setTimeout(end, longest)
        const isMoving = (animation: Animation) =>
          animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity
        const frame = () => {
          frames = document.getAnimations().some(isMoving) ? 0 : frames + 1
          if (frames > 2) end()
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    LONGEST_MS,
  )

/** When all that the page asked is answered and it stood still since. Says how much was asked by then. */
export async function settled(page: Page, calls: () => Promise<Calls>): Promise<Calls> {
  const last = performance.now() + LONGEST_MS
  for (let before = await calls(); ;) {
    await still(page)
    const after = await calls()
    const isRest = before.running === 0 && after.running === 0 && after.begun === before.begun
    if (isRest || performance.now() > last) return after
    before = after
  }
}
