import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop, ordersGrid } from './support/app'
import { draftMcf } from './support/busy-shop'
import { holdAnswers } from './support/hold-answers'
import { quickHand } from './support/quick'
import { countCalls, settled } from './support/rest'
import { cellOf, shownOrders, workShop } from './support/work-shop'

// Each fault here was one: what the page showed was computed from an answer that was still on its way.

test('a column that is hidden while another change is on its way stays hidden', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const column = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await column('Amount').waitFor()
  const hand = await quickHand(page)

  await hand.click(column('Amount'), column('Ship to'), column('SKU'))
  const headers = () => ordersGrid(page).getByRole('columnheader').allInnerTexts()
  await expect.poll(headers).not.toContain('Amount')
  await expect.poll(headers).not.toContain('Ship to')
  await expect.poll(headers).toContain('SKU')
  await expect(column('Amount')).not.toBeChecked()

  // Two clicks on one box are two changes.
  await hand.click(column('Carrier'), column('Carrier'), column('Tracking number'))
  await expect.poll(headers).not.toContain('Tracking number')
  expect(await headers()).toContain('Carrier')

  const toTheLeft = page.getByRole('button', { name: 'Move SKU to the left' })
  const before = await headers()
  await hand.click(toTheLeft)
  await hand.click(toTheLeft)
  await expect.poll(async () => (await headers()).indexOf('SKU')).toBe(before.indexOf('SKU') - 2)
  await desk.close()
})

type Answer = { data: Record<string, unknown> }
type Bridge = { desk: { invoke(name: string, input: unknown): Promise<Answer> } }
const invoke = (page: Page, name: string, input: unknown) =>
  page.evaluate(async ([to, given]) => (await (window as unknown as Bridge).desk.invoke(to, given)).data, [
    name,
    input,
  ] as const)
const goTo = (page: Page, path: string) => page.evaluate((to) => (location.hash = `#/${to}`), path)

async function sampleShop(): Promise<{ desk: DeskApp; page: Page }> {
  const desk = await launchDesk()
  return { desk, page: await openSampleShop(desk) }
}

async function orders(page: Page, filter: object): Promise<{ orderId: string; sku: string; units: number }[]> {
  const { rows } = await invoke(page, 'orders.list', { limit: 50, offset: 0, filter })
  return rows as { orderId: string; sku: string; units: number }[]
}
const SHIPPED = { tab: 'shipped', fulfillmentChannel: 'Merchant' }
const TO_SHIP = { tab: 'unshipped', fulfillmentChannel: 'Merchant', tracking: 'none', cancelRequested: false }

test('a digit pressed twice opens one case', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, SHIPPED)
  await goTo(page, `orders?tab=shipped&order=${order!.orderId}`)
  await page.getByRole('complementary').getByRole('button', { name: 'Problem…' }).click()
  await page.getByRole('dialog').getByText('What went wrong with').waitFor()
  const hand = await quickHand(page)
  await hand.type('11')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order!.orderId)
  const { problems } = await invoke(page, 'problems.ofOrder', { orderId: order!.orderId })
  expect(problems).toHaveLength(1)
  await desk.close()
})

test('the units of two lines and the kind of a case, changed one right after the other, are all kept', async () => {
  const { desk, page } = await sampleShop()
  const found = await orders(page, { tab: 'shipped', fulfillmentChannel: 'Merchant' })
  let problemId = 0
  for (const { orderId } of found) {
    const opened = await invoke(page, 'problems.open', { orderId, kind: 'faulty' })
    const { items } = (await invoke(page, 'problems.get', { problemId: opened.problemId })) as { items: unknown[] }
    problemId = Number(opened.problemId)
    if (items.length > 1) break
  }
  await goTo(page, `problems/${problemId}`)
  const units = page.getByRole('group', { name: 'About these units' }).getByRole('textbox')
  await units.first().waitFor()
  expect(await units.count()).toBeGreaterThan(1)
  const hand = await quickHand(page)
  // From one field into the next without waiting: nothing of the first, all of the second, and what is typed in the note.
  await units.nth(0).click()
  await page.keyboard.press('Control+a')
  await Promise.all([hand.type('0'), hand.press('Tab', 1), hand.type('1'), hand.press('Tab', 1)])
  await page.getByRole('textbox', { name: 'Note' }).click()
  await hand.type('lid cracked')
  await page.getByRole('heading', { level: 1 }).click()
  const kept = async () => {
    const { items, problem } = (await invoke(page, 'problems.get', { problemId })) as {
      items: { affected: number }[]
      problem: { note: string }
    }
    return [...items.slice(0, 2).map(({ affected }) => affected), problem.note]
  }
  await expect.poll(kept).toEqual([0, 1, 'lid cracked'])
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('lid cracked')
  await desk.close()
})

test('a tab clicked while a search waits to be typed out is not taken back, and the search is not lost', async () => {
  const { desk, page } = await sampleShop()
  const hand = await quickHand(page)
  await page.getByRole('searchbox').click()
  await hand.type('a')
  await hand.click(page.getByRole('tab', { name: /^Shipped/ }))
  await expect(page).toHaveURL(/search=%22?a|search=a/)
  await expect(page.getByRole('tab', { name: /^Shipped/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('searchbox')).toHaveValue('a')
  // Two filters set one right after the other are both set.
  await hand.click(
    page.getByRole('checkbox', { name: 'Buyer asked to cancel' }),
    page.getByRole('tab', { name: /^All/ }),
  )
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await desk.close()
})

test('clearing a search goes back to the tab it began in, and a tab keeps the marketplace', async () => {
  const { desk, page } = await sampleShop()
  await goTo(page, 'orders?tab=partlyShipped&marketplaces=["US"]')
  await page.getByRole('searchbox').fill('mug')
  await expect(page.getByRole('tab', { name: /^All/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('searchbox').press('Escape')
  await expect(page.getByRole('tab', { name: /^Partly shipped/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: /^Shipped/ }).click()
  await expect(page).toHaveURL(/marketplaces=.*US/)
  // The navigation comes back to where the list was left.
  await page.getByRole('link', { name: /^Files/ }).click()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Orders/ })
    .click()
  await expect(page).toHaveURL(/tab=shipped.*marketplaces=.*US|marketplaces=.*US.*tab=shipped/)
  await desk.close()
})

test('closing a refund that was opened from an order goes back to the list as it was', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, { ...SHIPPED, marketplaces: ['US'] })
  await goTo(page, `orders?tab=shipped&marketplaces=["US"]&order=${order!.orderId}`)
  const panel = page.getByRole('complementary')
  for (const [name, of] of [
    ['Refund…', 'Refund'],
    ['Cancel…', 'Cancellation'],
  ] as const) {
    await panel.getByRole('button', { name }).click()
    const inside = panel.getByRole('region', { name: of })
    await expect(inside).toBeVisible()
    await inside.getByRole('button', { name: 'Order', exact: true }).click()
    await expect(inside).toHaveCount(0)
    await expect(panel).toContainText(order!.orderId)
    await expect(page).toHaveURL(/tab=shipped/)
    await expect(page).not.toHaveURL(/search=/)
  }
  await desk.close()
})

test('costs typed on while a row is being saved stay, and the keyboard with them', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, SHIPPED)
  await goTo(page, `costs?skus=${order!.sku}`)
  const field = (name: string) => page.getByRole('textbox', { name: `${name} ${order!.sku}` })
  await field('Goods').fill('1')
  const hand = await quickHand(page)
  await field('Goods').press('Enter')
  await hand.type('2')
  await field('Postage out').click()
  await hand.type('34')
  const save = page.getByRole('row').filter({ hasText: order!.sku }).getByRole('button', { name: 'Save' })
  await expect(field('Goods')).toHaveValue('12')
  await expect(field('Postage out')).toBeFocused()
  await save.click()
  await expect(save).toBeDisabled()
  const { rows: costs } = await invoke(page, 'costs.list', { skus: [order!.sku] })
  expect(costs).toMatchObject([{ goods: 1200, postageOut: 3400 }])
  await desk.close()
})

test('a parcel typed on while it is being saved keeps what is typed, and is saved once', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, TO_SHIP)
  await goTo(page, `orders?tab=unshipped&order=${order!.orderId}`)
  const form = page.getByRole('complementary').locator('form').first()
  const number = form.getByLabel('Tracking number')
  await number.fill('94001111')
  const hand = await quickHand(page)
  const save = form.getByRole('button', { name: 'Save' })
  // Saved twice, and typed on before the first answer can be there.
  await hand.click(save, save, number)
  await Promise.all([hand.press('End', 1), hand.type('2222')])
  await expect(number).toHaveValue('940011112222')
  await expect(number).toBeFocused()
  await save.click()
  await expect(save).toBeDisabled()
  const detail = (await invoke(page, 'orders.get', { orderId: order!.orderId })) as { shipments: object[] }
  expect(detail.shipments).toMatchObject([{ trackingNumber: '940011112222' }])
  await desk.close()
})

test('a multi-channel order typed on while it is being kept loses neither letters nor the keyboard', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, { ...TO_SHIP, marketplaces: ['US'] })
  const { order: proposed } = await invoke(page, 'mcf.propose', { orderId: order!.orderId })
  const { mcfOrderId } = await invoke(page, 'mcf.save', { order: proposed, orderId: order!.orderId })
  await goTo(page, `mcf/${Number(mcfOrderId)}`)
  const note = page.getByLabel('Note (stays here)', { exact: true })
  await note.fill('fra')
  const hand = await quickHand(page)
  // Not below the bar with the button, which stays in sight.
  await note.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await hand.click(page.getByRole('button', { name: /^Keep/ }), note)
  await Promise.all([hand.press('End', 1), hand.type('gile')])
  const kept = async () => ((await invoke(page, 'mcf.get', { mcfOrderId })) as { order: { note: string } }).order.note
  await expect.poll(kept).toBe('fra')
  await expect(note).toHaveValue('fragile')
  await expect(note).toBeFocused()
  await desk.close()
})

test('what was typed in a multi-channel order that was removed was laid into the next of its number: it is forgotten', async () => {
  const { desk, page } = await sampleShop()
  const mcfOrderId = await draftMcf(page)
  await goTo(page, `mcf/${mcfOrderId}`)
  const note = page.getByLabel('Note (stays here)', { exact: true })
  await note.fill('fragile')
  const remove = page.getByRole('main').getByRole('button', { name: 'Remove', exact: true })
  // Pressed on until the list is there: that is one removal.
  await remove.evaluate(async (button: HTMLButtonElement) => {
    for (; button.isConnected; await new Promise((go) => setTimeout(go))) button.click()
  })
  await page.getByRole('button', { name: /^Notes of today/ }).click()
  await expect(page.getByText('This case is not there any more.')).toHaveCount(0)
  await page.keyboard.press('Escape')

  expect(await draftMcf(page)).toBe(mcfOrderId)
  await goTo(page, `mcf/${mcfOrderId}`)
  await expect(remove).toBeVisible()
  await expect(note).toHaveValue('')
  await desk.close()
})

test('carrier and date typed after pasted numbers were read are entered with them', async () => {
  const { desk, page } = await sampleShop()
  const [one, two] = await orders(page, { ...TO_SHIP, marketplaces: ['US'] })
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, `${one!.orderId}\t9400111899223197428490\n${two!.orderId}\t9400111899223197428506`)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(one!.orderId).waitFor()
  const hand = await quickHand(page)
  await dialog.getByLabel(/carrier/i).click()
  await hand.type('USPS')
  const today = new Date().toISOString().slice(0, 10)
  await dialog.getByLabel(/date/i).fill(today)
  await dialog.getByRole('button', { name: 'Enter 2 tracking numbers' }).click()
  await expect(dialog).toBeHidden()
  const { shipments } = (await invoke(page, 'orders.get', { orderId: one!.orderId })) as { shipments: object[] }
  expect(shipments).toMatchObject([{ carrierCode: 'USPS', shippedOn: today }])
  await desk.close()
})

test('one’s own letter stays when another language is looked at, and is replaced only when that is said', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, { ...SHIPPED, marketplaces: ['US'] })
  const { problemId } = await invoke(page, 'problems.open', { orderId: order!.orderId, kind: 'faulty' })
  await invoke(page, 'problems.choose', { problemId, option: 'replacement' })
  await goTo(page, `problems/${Number(problemId)}`)
  const text = page.getByRole('textbox', { name: 'Reply to the buyer' })
  await text.fill('Dear Ann, my own words')
  const hand = await quickHand(page)
  const language = page.getByRole('combobox', { name: 'Language' }).or(page.getByRole('textbox', { name: 'Language' }))
  await language.click()
  await page.getByRole('option', { name: 'German' }).click()
  const beside = page.getByRole('group', { name: 'The letter in German' })
  await expect(beside).toContainText('Guten Tag')
  await expect(text).toHaveValue('Dear Ann, my own words')
  await text.click()
  await hand.type('!')
  await beside.getByRole('button', { name: 'Use this text instead' }).click()
  await expect(text).toHaveValue(/Guten Tag/)
  await desk.close()
})

test('a cancellation kept right after it was said who asked was sent with the reason of the answer before, and refused', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, TO_SHIP)
  await goTo(page, `cancellations?order=${order!.orderId}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'The buyer, on the order page' }).check()
  const keep = dialog.getByRole('button', { name: /goes into the cancellation file/ })
  await keep.waitFor()
  const hand = await quickHand(page)
  await hand.click(dialog.getByRole('radio', { name: 'Nobody: I cannot ship it' }), keep)
  // The advice on the new answer is there: what is kept now is what it says.
  await expect(dialog.getByRole('radio', { name: /^NoInventory/ })).toBeVisible()
  expect(await invoke(page, 'cancellations.ofOrder', { orderId: order!.orderId })).toMatchObject({ cancellations: [] })
  await keep.click()
  await expect(dialog).toBeHidden()
  expect(await invoke(page, 'cancellations.ofOrder', { orderId: order!.orderId })).toMatchObject({
    cancellations: [{ askedBy: 'seller', reasonCode: 'NoInventory' }],
  })
  await page.getByRole('button', { name: /^Notes of today/ }).click()
  await expect(page.getByText(/cancelling is not right for it/)).toHaveCount(0)
  await desk.close()
})

test('what was typed in a form was lost when another chapter was opened: it stands there again', async () => {
  const { desk, page } = await sampleShop()
  const [order] = await orders(page, { ...SHIPPED, marketplaces: ['US'] })
  const { problemId } = await invoke(page, 'problems.open', { orderId: order!.orderId, kind: 'faulty' })
  await invoke(page, 'problems.choose', { problemId, option: 'replacement' })
  const forms: readonly [string, () => ReturnType<Page['getByRole']>, string][] = [
    ['settings', () => page.getByLabel('Shop name'), 'A name half typ'],
    ['costs?skus=SKU-1', () => page.getByRole('textbox', { name: /SKU-1$/ }).nth(1), '3.2'],
    [`problems/${Number(problemId)}`, () => page.getByRole('textbox', { name: 'Reply to the buyer' }), 'Dear Ann, my'],
    ['mcf/new', () => page.getByRole('textbox', { name: 'Name', exact: true }), 'Ann Exam'],
    ['mcf/settings', () => page.getByLabel('Pattern of new numbers'), 'MY-{n'],
  ]
  for (const [path, field, text] of forms) {
    await goTo(page, path)
    await field().fill(text)
    await page.keyboard.press('Alt+1')
    await ordersGrid(page).waitFor()
  }
  for (const [path, field, text] of forms) {
    await goTo(page, path)
    await expect(field(), path).toHaveValue(text)
  }
  // What was kept is no draft any more.
  await goTo(page, 'mcf/new')
  await page.getByRole('button', { name: /^Keep/ }).click()
  await page.waitForURL(/mcf\/\d+/)
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Ann Exam')
  await goTo(page, 'mcf/new')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('')
  await desk.close()
})

test('a carrier typed and left at once, in the first cell that is opened, was kept as its letters: it is the one of the list', async () => {
  const { desk, page } = await workShop(3)
  const [id] = await shownOrders(page)
  const cell = await cellOf(page, id!, 'Carrier')
  await settled(page, await countCalls(desk))
  // What is asked for only now comes behind the letters.
  const { letGo } = await holdAnswers(desk, 'shipments.carriers')
  await cell.click()
  await page.keyboard.type('usps')
  await page.keyboard.press('Tab')
  await letGo()
  await expect.poll(() => cell.innerText()).toBe('USPS')
  await desk.close()
})
