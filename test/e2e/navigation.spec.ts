import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop, openWindow, ordersGrid, setSize, setZoom } from './support/app'
import { violations } from './support/axe'
import { ask, fillChapters } from './support/busy-shop'
import { quickHand } from './support/quick'

let desk: DeskApp
let page: Page
test.afterEach(() => desk.close())

const LANGUAGES = {
  en: { rail: 'Chapters', pages: 'Pages of Orders', settings: 'Pages of Settings', orders: /^Orders/, next: 'Customers', problems: /^Problems/, refusals: 'What we refuse' },
  'zh-CN': { rail: '导航', pages: '“订单”的页面', settings: '“设置”的页面', orders: /^订单/, next: '买家', problems: /^问题订单/, refusals: '我们不做的事' },
} as const // prettier-ignore
let words: (typeof LANGUAGES)[keyof typeof LANGUAGES]

const rail = () => page.getByRole('navigation', { name: words.rail })
const toggle = (name: string) => rail().getByRole('button', { name })
const link = (name: string | RegExp) => rail().getByRole('link', { name })

async function begin(language: keyof typeof LANGUAGES): Promise<void> {
  words = LANGUAGES[language]
  desk = await launchDesk({ language })
  page = await openSampleShop(desk)
}
async function again(): Promise<void> {
  await desk.close()
  desk = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  page = await openWindow(desk)
}

for (const language of ['en', 'zh-CN'] as const)
  test(`groups of the navigation open where work waits, and are closed and opened by the keyboard (${language})`, async () => {
    await begin(language)
    await fillChapters(page)
    // Work waits in the orders; nothing does in what is below the settings.
    await expect(toggle(words.pages)).toHaveAttribute('aria-expanded', 'true')
    await expect(link(words.problems)).toBeVisible()
    await expect(toggle(words.settings)).toHaveAttribute('aria-expanded', 'false')
    await expect(link(words.refusals)).toHaveCount(0)

    const { open } = await ask(page, 'problems.counts', {})
    const { counts } = await ask(page, 'cancellations.list', { tab: 'asked', offset: 0, limit: 1 })
    expect(open).toBeGreaterThan(0)
    await expect(link(words.problems)).toHaveText(new RegExp(`${open}$`))
    await toggle(words.pages).focus()
    await page.keyboard.press('Enter')
    await expect(toggle(words.pages)).toHaveAttribute('aria-expanded', 'false')
    await expect(toggle(words.pages)).toBeFocused()
    await expect(link(words.problems)).toHaveCount(0)
    // What waits in it stands on its head, beside what waits on the head's own page.
    await expect(link(words.orders)).toHaveAccessibleName(new RegExp(` \\d+ ${open + (counts.asked ?? 0)}$`))
    await expect(link(words.orders)).toHaveAccessibleDescription(new RegExp(` ${open}$`))
    // The keyboard goes on from the head past the pages that are not there.
    await page.keyboard.press('Tab')
    await expect(toggle(words.next)).toBeFocused()
    expect(await violations(page)).toEqual([])

    await toggle(words.settings).focus()
    await page.keyboard.press(' ')
    await expect(link(words.refusals)).toBeVisible()
    await again()
    await expect(toggle(words.pages)).toHaveAttribute('aria-expanded', 'false')
    await expect(link(words.refusals)).toBeVisible()
    await toggle(words.pages).click()
    await expect(link(words.problems)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

test('two quick presses on a group are two changes, and a link clicked at once is gone to', async () => {
  await begin('en')
  const kept = async () => (await ask(page, 'views.groups', {})).groups
  const orders = toggle(words.pages)
  await orders.click()
  await expect.poll(kept).toEqual({ orders: false })
  const hand = await quickHand(page)
  await hand.click(orders, orders)
  await expect.poll(kept).toEqual({ orders: false })
  await expect(orders).toHaveAttribute('aria-expanded', 'false')
  await orders.focus()
  await Promise.all([hand.click(orders, orders), page.keyboard.press('Enter')])
  await expect.poll(kept).toEqual({ orders: true })
  await expect(orders).toHaveAttribute('aria-expanded', 'true')
  // It stands at the end, where no closing group moves it.
  await hand.click(orders, link('Settings'))
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect.poll(kept).toEqual({ orders: false })
  await expect(orders).toHaveAttribute('aria-expanded', 'false')
})

test('in a closed group the head stands for the page that is shown', async () => {
  await begin('en')
  await toggle(words.pages).click()
  await page.evaluate(() => (location.hash = '#/refunds'))
  await expect(page.getByRole('heading', { level: 1, name: 'Refunds' })).toBeVisible()
  await expect(link(words.orders)).toHaveAttribute('data-within', 'true')
  await toggle(words.pages).click()
  await expect(link(words.orders)).not.toHaveAttribute('data-within')
  await expect(link(/^Refunds/)).toHaveAttribute('aria-current', 'page')
})

test('in a narrow window the navigation is icons alone, each with its name for whoever hears it', async ({}, info) => {
  await begin('en')
  await fillChapters(page)
  await setSize(desk, page, 1366, 768)
  const width = () => rail().evaluate((element) => element.getBoundingClientRect().width)
  await expect.poll(width).toBe(176)
  await setZoom(desk, page, 1.5)
  await expect.poll(width).toBe(53)
  await ordersGrid(page).waitFor()
  for (const name of ['Orders', 'Ship', 'Problems', 'Stock', 'Settings']) await expect(link(new RegExp(`^${name}`))).toHaveCount(1) // prettier-ignore
  // Nothing of it is cut off, and everything can be reached.
  const outside = await rail().evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    return [...element.querySelectorAll('a, button')]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => one.getBoundingClientRect().left < left || one.getBoundingClientRect().right > right)
      .map((one) => one.textContent)
  })
  expect(outside).toEqual([])
  await link(/^Refunds/).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Refunds' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await info.attach('narrow', { body: await page.screenshot(), contentType: 'image/png' })
})

for (const language of ['en', 'zh-CN'] as const)
  test(`the name of the page that is shown was cut off in the navigation (${language})`, async () => {
    await begin(language)
    await fillChapters(page)
    await setSize(desk, page, 1366, 768)
    for (const shown of await rail().getByRole('link').all()) {
      await shown.click()
      await expect(shown).toHaveAttribute('data-status', 'active')
      const cut = await rail().getByRole('link').locator('span:first-of-type').evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent)) // prettier-ignore
      expect(cut).toEqual([])
    }
  })
