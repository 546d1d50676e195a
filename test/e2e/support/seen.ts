import { expect, type Locator, type Page } from '@playwright/test'
import { type DeskApp, setSize, setZoom } from './app'

/** A laptop's window at 150 %: 911 × 512 pixels of the page's own. */
export async function enlarge(desk: DeskApp, page: Page): Promise<void> {
  await setSize(desk, page, 1366, 768)
  await setZoom(desk, page, 1.5)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(1000)
}

/** How far something reaches out of the window, in pixels: 0 where all of it can be seen. */
export const outside = (thing: Locator) =>
  thing.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return Math.max(0, -left, -top, right - innerWidth, bottom - innerHeight)
  })

/** Texts of these that are not shown whole. */
export const cut = (things: Locator) =>
  things.evaluateAll((all) =>
    all
      .flatMap((one) => [one as HTMLElement, ...one.querySelectorAll<HTMLElement>('*')])
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ innerText }) => innerText),
  )
