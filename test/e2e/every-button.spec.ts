import { expect, type Page, test } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskApp, inMain, launchDesk, openSampleShop } from './support/app'
import { day, id, orderReport } from './support/batch'
import { ask, draftMcf, fillChapters, orderIds, STOCK, uspsNumber } from './support/busy-shop'
import { type Place, pressAll } from './support/crawl'
import { kindOf, pressables, type Target } from './support/pressables'
import { type Calls, countCalls, settled } from './support/rest'

let desk: DeskApp
let page: Page
let calls: () => Promise<Calls>
const said: string[] = []
const faults: string[] = []
/** What is being pressed, for what is said meanwhile. */
let pressing = 'nothing'

test.beforeAll(async () => {
  test.setTimeout(120_000)
  desk = await launchDesk()
  page = await openSampleShop(desk)
  listen(page)
  await stubSystem()
  calls = await countCalls(desk)
  await fillChapters(page)
})
test.afterAll(() => desk.close())

/** What does again what was done a moment before. */
const REPEATS = /^\/orders, rows pasted ▸ Look at it$| ▸ Copied$/

const fault = (what: string) => faults.push(`${pressing}: ${what}`)

function listen(window: Page): void {
  window.on('pageerror', (error) => fault(`the page threw ${error.message}`))
  window.on('console', (message) => {
    if (message.type() === 'error') fault(`the page's console: ${message.text()}`)
  })
}

/** The system's own windows answer at once, and what goes wrong in the main process is kept. */
async function stubSystem(): Promise<void> {
  const report = orderReport(join(desk.userData, 'picked.txt'), [{ n: 9001 }])
  await inMain(
    desk,
    ({ app, dialog, shell }, { picked, target }) => {
      const kept = globalThis as unknown as { thrown: string[]; asked: number }
      Object.assign(kept, { thrown: [], asked: 0 })
      process.on('unhandledRejection', (error) => kept.thrown.push(`unhandled rejection: ${String(error)}`))
      process.on('uncaughtException', (error) => kept.thrown.push(`uncaught: ${String(error)}`))
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${target}-${++kept.asked}` })
      shell.openPath = () => Promise.resolve('')
      shell.showItemInFolder = () => undefined
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, callback) => callback?.(true, '')
      })
    },
    { picked: report, target: join(desk.userData, 'saved') },
  )
}
const thrown = () => inMain(desk, () => (globalThis as unknown as { thrown: string[] }).thrown.splice(0))

/** What the desk wrote into its logs: an incident is a fault of ours. */
const LOGS = () => [join(desk.userData, 'logs/shopdesk.log'), join(desk.shopsFolder, 'Sample shop/logs/shopdesk.log')]
const incidents = () => LOGS().flatMap((path) => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter((line) => line.includes('"incident"')) : [])) // prettier-ignore

/** Presses, and looks at everything that may have gone wrong by it. */
async function pressed(place: Place, path: readonly Target[], press: () => Promise<boolean>): Promise<boolean> {
  const last = path.at(-1)
  pressing = `${place.name} ▸ ${path.map(({ name }) => name).join(' ▸ ')}`
  said.push(pressing)
  if (last?.name.trim() === '') fault(`a ${last.role} without a name`)
  const before = incidents().length
  const isCopy = /^Copy/.test(last?.name ?? '')
  if (isCopy) await inMain(desk, ({ clipboard }) => clipboard.writeText('nothing was copied'))
  const isFelt = await press().catch((error: Error) => {
    fault(
      error.message
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /Timeout|intercepts|not (visible|stable|enabled)|outside|detached|violation/.test(line))
        .slice(0, 4)
        .join(' | ') || error.message,
    )
    return true
  })
  if (!isFelt && !isCopy && !REPEATS.test(pressing)) fault('nothing came of it')
  if (isCopy) await expect.poll(() => inMain(desk, ({ clipboard }) => clipboard.readText()), { message: pressing }).not.toMatch(/^(nothing was copied|\s*)$/) // prettier-ignore
  // Commands of the list may have changed these; what is pressed next is found by its English name.
  const isOption = last?.role === 'option'
  if (isOption) await ask(page, 'app.setPreferences', { language: 'en', theme: 'light' })
  for (const line of incidents().slice(before)) fault(line)
  for (const what of await thrown()) fault(`the main process: ${what}`)
  const alert = page.getByRole('alert').filter({ hasText: /Something went wrong|not as it should be|part of the desk is not there/ }) // prettier-ignore
  for (const text of await alert.allInnerTexts()) fault(text)
  return isOption
}

/** Closes what lies over the page, and leaves it. */
async function leave(): Promise<void> {
  for (const window of desk.app.windows()) if (window !== page && !window.isClosed()) await window.close()
  const isCovered = () => page.evaluate(() => document.querySelector('[role=dialog], [role=menu]') !== null)
  for (let i = 0; i < 3 && (await isCovered()); i++) {
    await page.keyboard.press('Escape')
    await settled(page, calls)
  }
  if (await isCovered()) await page.reload()
  await page.evaluate(() => (location.hash = '#/refusals'))
  await settled(page, calls)
}
const go = async (hash: string) => {
  await leave()
  await page.evaluate((to) => (location.hash = to), hash)
}

let made = 100
const fresh = () => (made += 1)
const firstRow = () => page.getByRole('grid').getByRole('row').nth(1)
const places: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['/orders', () => go('#/orders?tab=unshipped')],
  ['/orders, an order open', async () => {
    const [orderId] = await orderIds(page, { tab: 'unshipped', fulfillmentChannel: 'Merchant' }, 1)
    await go(`#/orders?tab=unshipped&order=${orderId}`)
    await page.getByRole('complementary').getByRole('button').first().waitFor()
  }],
  ['/orders, rows selected', async () => {
    await go('#/orders?tab=unshipped')
    await firstRow().waitFor()
    await page.getByRole('grid').focus()
    for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key)
  }],
  ['/orders, right click', async () => {
    await go('#/orders?tab=unshipped')
    await firstRow().getByRole('gridcell').nth(2).click({ button: 'right' })
  }],
  ['/orders, rows pasted', async () => {
    const [orderId = ''] = await orderIds(page, { tab: 'unshipped', fulfillmentChannel: 'Merchant', tracking: 'none' }, 1)
    await go('#/orders?tab=unshipped')
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
    }, `${orderId}\tUSPS\t${uspsNumber(fresh())}`)
    await page.getByRole('dialog').waitFor()
  }],
  ['/imports/$importId, orders', async () => {
    const n = fresh()
    const text = readFileSync(orderReport(join(desk.userData, 'staged.txt'), [{ n }, { n: n + 5000 }]), 'utf8')
    await go(`#/imports/${(await ask(page, 'imports.stagePaste', { text: text.replace(`\n${id(n + 5000)}`, '\nno order id'), jobId: `p${n}` })).importId}`)
  }],
  ['/imports/$importId, a sheet', async () => {
    const [orderId = ''] = await orderIds(page, { tab: 'unshipped', fulfillmentChannel: 'Merchant', tracking: 'none' }, 1)
    const n = fresh()
    const text = `Order\tTracking number\tCarrier\tShip date\n${orderId}\t${uspsNumber(n)}\tSome Carrier\t${day(0)}\n111-0000000-9999999\t${uspsNumber(n + 1)}\tUSPS\t${day(0)}\n`
    await go(`#/imports/${(await ask(page, 'imports.stagePaste', { text, jobId: `p${n}` })).importId}`)
  }],
  ['/imports/$importId, stock', async () => {
    await go(`#/imports/${(await ask(page, 'imports.stagePaste', { text: STOCK.replace('5\t5', `${fresh()}\t5`), jobId: `p${made}` })).importId}`)
  }],
  ['/imports/$importId, an answer', async () => {
    const text = 'Feed Processing Summary:\n\tNumber of records processed\t\t3\n\tNumber of records successful\t\t2\n\noriginal-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message\n1\t\t\t18028\tError\tThe tracking number is invalid\n'
    await go(`#/imports/${(await ask(page, 'imports.stagePaste', { text, jobId: `p${fresh()}` })).importId}`)
  }],
  ['/confirm', () => go('#/confirm')],
  ['/cancellations', () => go('#/cancellations')],
  ['/cancellations, one decided', async () => {
    const [orderId] = await orderIds(page, { tab: 'unshipped', fulfillmentChannel: 'Merchant', tracking: 'none' }, 1)
    await go(`#/cancellations?order=${orderId}`)
    await page.getByRole('dialog').waitFor()
  }],
  ['/refunds', () => go('#/refunds')],
  ['/refunds, one entered', async () => {
    const [orderId] = await orderIds(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 1)
    await go(`#/refunds?order=${orderId}`)
    await page.getByRole('dialog').waitFor()
  }],
  ['/problems', () => go('#/problems')],
  ['/problems/$problemId', async () => {
    const orders = await orderIds(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 60)
    const { problemId } = await ask(page, 'problems.open', { orderId: orders[fresh() % 60] ?? '', kind: 'damaged' })
    await go(`#/problems/${problemId}`)
    await page.getByRole('article').first().waitFor()
  }],
  ['/costs', () => go('#/costs?skus=SKU-A')],
  ['/messages', () => go('#/messages')],
  ['/messages, a thread', async () => {
    // Pressing its buttons moves it from tab to tab.
    const { rows } = await ask(page, 'messages.list', { tab: 'all' })
    await go(`#/messages?tab=all&open=t${rows.find((row) => row.threadId !== null)?.threadId}`)
    await page.getByRole('article').first().waitFor()
  }],
  ['/messages, a notification', async () => {
    const { rows } = await ask(page, 'messages.list', { tab: 'suspect' })
    await go(`#/messages?tab=suspect&open=m${rows[0]?.mailId}`)
    await page.getByRole('article').first().waitFor()
  }],
  ['/mcf', () => go('#/mcf')],
  ['/mcf/new', () => go('#/mcf/new')],
  ['/mcf/settings', () => go('#/mcf/settings')],
  ['/mcf/$mcfOrderId', async () => go(`#/mcf/${await draftMcf(page)}`)],
  ['/uploads', () => go('#/uploads?kind=refund')],
  ['/stock', () => go('#/stock')],
  ['/print', () => go('#/print')],
  ['/evidence', () => go('#/evidence')],
  ['/checklist', () => go('#/checklist')],
  ['/templates', () => go('#/templates')],
  ['/templates, one that is begun', () => go('#/templates?open=new')],
  ['/playbook', () => go('#/playbook?open=vtr-drop')],
  ['/playbook, one that is begun', () => go('#/playbook?open=new')],
  ['/settings', () => go('#/settings')],
  ['/refusals', () => go('#/refusals')],
  // Last, because imports are undone there.
  ['/files', () => go('#/files')],
] // prettier-ignore

/** The window with the two doors, brought again by the first where a press has closed it. */
async function openStart(): Promise<void> {
  await leave()
  await ask(page, 'shops.showStart', {})
  start = await desk.window((url) => url.includes('#/start'))
  await start.getByRole('button', { name: 'Make a shop' }).waitFor()
}
let start: Page

test('every button and menu entry of every page does what it does without a fault', async ({}, info) => {
  test.setTimeout(900_000)
  await page.evaluate(() => (location.hash = '#/refusals'))
  await settled(page, calls)
  // What is on every page is pressed on the first.
  const everywhere = pressables(await page.locator('body').ariaSnapshot()).map(kindOf)
  const crawl = { calls, pressed, fault: (what: string) => void faults.push(what) }
  const pressedIn = new Map<string, Set<string>>()
  for (const [name, open] of places) {
    const chapter = name.split(',')[0] ?? ''
    const known = pressedIn.get(chapter) ?? new Set(chapter === '/orders' ? [] : everywhere)
    pressedIn.set(chapter, known)
    // A route's `$importId` stands for any word.
    const at = new RegExp(`^#${chapter.replaceAll(/\$\w+/g, '[^/]+')}$`)
    await pressAll({ ...crawl, page: () => page, known }, { name, at, open: async () => void (await open()) })
  }
  await pressAll(
    { ...crawl, page: () => start, known: new Set() },
    { name: '/start', at: /^#\/start$/, open: openStart },
  )

  await info.attach('pressed', { body: said.join('\n'), contentType: 'text/plain' })
  expect(faults).toEqual([])
  // It must not press nothing: so many were there when this was written, less some that depend on the day.
  expect(said.length).toBeGreaterThan(300)
  expect(said.filter((what) => /▸ Cop(y|ied)/.test(what)).length).toBeGreaterThan(4)
  expect(said.filter((what) => what.includes('▸ Find and do Ctrl+K ▸')).length).toBeGreaterThan(20)
  const chapters = readdirSync('renderer/modules').map((name) => `renderer/modules/${name}/chapter.ts`)
  const routes = chapters.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)]).map(([, path]) => path) // prettier-ignore
  expect(routes.length).toBeGreaterThan(15)
  for (const path of routes)
    expect(
      said.some((what) => what.startsWith(path ?? '?')),
      `${path} is a place above`,
    ).toBe(true)
})
