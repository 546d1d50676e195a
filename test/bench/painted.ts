import type { Page } from '@playwright/test'
import { quantile } from './support'

interface Awaited {
  /** The key that is waited for, as `KeyboardEvent.key`. */
  key: string
  /** What is there when the key has done its work, and the text in it. */
  selector: string
  text: string
}

/**
 * Milliseconds from a key's event, as the window got it, until the frame is on the screen in which what it asked for stands. The
 * next frame begins after that one was painted.
 */
export async function painted(
  page: Page,
  press: () => Promise<void>,
  { key, selector, text }: Awaited,
): Promise<number> {
  await page.evaluate(
    (wanted) => {
      const own = window as unknown as { painted: Promise<number> }
      own.painted = new Promise((resolve, reject) => {
        setTimeout(
          () => reject(new Error(`${wanted.key} pressed, never seen: ${wanted.selector} ${wanted.text}`)),
          10_000,
        )
        const onKey = (event: KeyboardEvent) => {
          if (event.key !== wanted.key) return
          removeEventListener('keydown', onKey, true)
          const look = () => {
            const element = document.querySelector(wanted.selector)
            if (!element?.textContent.includes(wanted.text)) return void requestAnimationFrame(look)
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - event.timeStamp)
            port2.postMessage(null)
          }
          requestAnimationFrame(look)
        }
        addEventListener('keydown', onKey, true)
      })
    },
    { key, selector, text },
  )
  await press()
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}

/** The longest time between two frames while something is done. */
export async function longestFrame(page: Page, work: () => Promise<void>) {
  await page.evaluate(() => {
    const own = window as unknown as { frames: number[]; stop: boolean }
    own.frames = []
    own.stop = false
    let last = performance.now()
    const next = (at: number) => {
      own.frames.push(at - last)
      last = at
      if (!own.stop) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await work()
  const frames = await page.evaluate(() => {
    const own = window as unknown as { frames: number[]; stop: boolean }
    own.stop = true
    return own.frames.slice(1)
  })
  return { longest: Math.max(...frames), p95: quantile(frames, 0.95), count: frames.length }
}
