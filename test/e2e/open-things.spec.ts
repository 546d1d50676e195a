import { expect, type Page, test } from '@playwright/test'
import { join } from 'node:path'
import { type DeskApp, dropFile, inMain, launchDesk, openSampleShop, ordersGrid, setSize } from './support/app'
import { violations } from './support/axe'
import { forwarderBook } from './support/batch'
import { cellOf, shownOrders } from './support/work-shop'

const TO_SHIP = 'orders?tab=unshipped&fulfillmentChannel=Merchant&marketplaces=["US"]'
const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => (location.hash = `#/${to}`), hash)
  await page.locator('main h1').first().waitFor({ state: 'attached' })
}
const cell = async (page: Page, column: string) => (await cellOf(page, (await shownOrders(page))[0]!, column)).click()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
const select = async (page: Page, name: string) => {
  await page.getByPlaceholder(name, { exact: true }).click()
  await page.getByRole('listbox').waitFor()
}
const heldBack = async (page: Page, name: RegExp) => {
  await page.getByRole('tab', { name: 'US' }).click()
  await page.getByRole('tab', { name: /^Held back/ }).click()
  await page.getByRole('navigation', { name: 'What the doctor finds' }).getByRole('button', { name }).click()
}
const inCase = async (page: Page, name: string) => {
  await ordersGrid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByRole('button', { name }).click()
  await page.getByRole('complementary').locator('[data-autofocus]').waitFor()
}

/** Whatever opens over a page or beside it: where, and by what. Each is closed again by Escape. */
const OPENED: Readonly<Record<string, { at: string; open: (page: Page) => Promise<void>; seen: string }>> = {
  'the views': {
    at: TO_SHIP,
    open: (page) => button(page, /^(View|Due today|Overdue)/).click(),
    seen: '[role=dialog]',
  },
  'the columns': { at: TO_SHIP, open: (page) => button(page, 'Columns').click(), seen: '[role=dialog]' },
  'ways to save': { at: TO_SHIP, open: (page) => button(page, 'Save as .xlsx').click(), seen: '[role=menu]' },
  'choices of a filter': { at: 'orders?tab=all', open: (page) => select(page, 'Tracking'), seen: '[role=listbox]' },
  'choices of several': { at: 'orders?tab=all', open: (page) => select(page, 'Marketplace'), seen: '[role=listbox]' },
  'the carriers of a cell': {
    at: TO_SHIP,
    open: async (page) => {
      await cell(page, 'Carrier')
      await page.keyboard.type('u')
    },
    seen: '[role=listbox]',
  },
  'a number that fits no carrier': {
    at: TO_SHIP,
    open: async (page) => {
      await cell(page, 'Tracking number')
      await page.keyboard.type('RB123456785CN')
    },
    seen: '[role=grid] ~ div, body > div input[aria-label]',
  },
  'a date that is none': {
    at: TO_SHIP,
    open: async (page) => {
      await cell(page, 'Ship date')
      await page.keyboard.type('soon')
      await page.keyboard.press('Enter')
    },
    seen: '[role=alert]',
  },
  'the bar of marked orders and its carriers': {
    at: TO_SHIP,
    open: async (page) => {
      await ordersGrid(page).focus()
      await page.keyboard.press('Space')
      await page.getByRole('toolbar').getByRole('button', { name: 'Carrier…', exact: true }).click()
    },
    seen: '[role=dialog], [role=menu]',
  },
  'a question before many are changed': {
    at: 'orders?tab=all',
    open: async (page) => {
      await ordersGrid(page).focus()
      await page.keyboard.press('Control+a')
      await page.getByRole('toolbar').getByRole('button', { name: 'Today' }).click()
    },
    seen: '[role=dialog]',
  },
  'an order': {
    at: TO_SHIP,
    open: async (page) => {
      await ordersGrid(page).focus()
      // The list is come back to in the column it was left in, which may be one to type in.
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
    },
    seen: 'aside',
  },
  'a refund in the panel': { at: TO_SHIP, open: (page) => inCase(page, 'Refund…'), seen: 'aside section' },
  'the reasons of a refund': {
    at: TO_SHIP,
    open: async (page) => {
      await inCase(page, 'Refund…')
      await page.getByRole('combobox', { name: /Reason for Amazon/ }).click()
    },
    seen: '[role=listbox]',
  },
  'a cancellation in the panel': {
    at: TO_SHIP,
    open: async (page) => {
      await inCase(page, 'Cancel…')
      await page.getByRole('complementary').getByRole('radio').first().check()
      await page.getByRole('complementary').getByRole('status').waitFor()
    },
    seen: 'aside section',
  },
  'the carriers of a parcel': {
    at: TO_SHIP,
    open: async (page) => {
      await ordersGrid(page).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page.getByRole('complementary').getByRole('textbox', { name: 'Carrier', exact: true }).or(page.getByRole('complementary').getByRole('combobox', { name: 'Carrier', exact: true })).first().click() // prettier-ignore
    },
    seen: '[role=listbox]',
  },
  'what went wrong': {
    at: TO_SHIP,
    open: async (page) => {
      await ordersGrid(page).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('p')
    },
    seen: '[role=dialog]',
  },
  'pasted numbers': {
    at: TO_SHIP,
    open: async (page) => {
      await page.keyboard.press('Control+Shift+V')
      const dialog = page.getByRole('dialog')
      await dialog
        .getByRole('textbox')
        .first()
        .fill(`${(await shownOrders(page))[0]!}\tUPS\t1Z12345\nno order\tUPS\t1`)
    },
    seen: '[role=dialog]',
  },
  'the palette with what it found': {
    at: TO_SHIP,
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('11')
      await page.getByRole('option', { name: /^\d{3}-\d{7}/ }).first().waitFor() // prettier-ignore
    },
    seen: '[role=dialog]',
  },
  'the keys': { at: TO_SHIP, open: (page) => page.keyboard.press('?'), seen: '[role=dialog]' },
  'the notes of the day': {
    at: TO_SHIP,
    open: (page) => button(page, /^Notes of today/).click(),
    seen: '[role=dialog]',
  },
  'a refund over its list': {
    at: 'refunds',
    open: async (page) => {
      const id = await page.evaluate(async () => {
        const { desk } = window as unknown as { desk: { invoke(name: string, input: unknown): Promise<{ data: { rows: { orderId: string }[] } }> } } // prettier-ignore
        const filter = { tab: 'shipped', fulfillmentChannel: 'Merchant' }
        return (await desk.invoke('orders.list', { limit: 1, offset: 0, filter })).data.rows[0]!.orderId
      })
      await go(page, `refunds?order=${id}`)
    },
    seen: '[role=dialog]',
  },
  'a cancellation over its list': {
    at: 'cancellations',
    open: async (page) => {
      await page.getByRole('grid').getByRole('row').nth(1).waitFor()
      await page.getByRole('grid').focus()
      await page.keyboard.press('Enter')
    },
    seen: '[role=dialog]',
  },
  'what is let pass by the doctor': {
    at: 'confirm',
    open: async (page) => {
      await heldBack(page, /May not count for VTR/)
      await page.getByRole('button', { name: /^Let / }).first().click()
    },
    seen: '[role=dialog]',
  },
  'another carrier for the doctor': {
    at: 'confirm',
    open: async (page) => {
      await heldBack(page, /Carrier not on Amazon’s list/)
      await page.getByRole('button', { name: /^Another carrier/ }).click()
    },
    seen: '[role=menu]',
  },
}

/** What the doctor holds back: a carrier that is none of Amazon's, and one that does not count. */
const HELD = [
  { carrierCode: '极兔国际', trackingNumber: 'JT0099887766' },
  { carrierCode: 'Other', carrierName: 'Cosmos Line', trackingNumber: 'COS0001' },
]

let desk: DeskApp
test.afterEach(() => {
  desk.app.process().kill('SIGKILL')
})

for (const theme of ['light', 'dark'] as const)
  // prettier-ignore
  test(`what opens over a page was never looked at by axe: menus, cells, dialogs and the panel can be used and read, ${theme}`, async ({}, info) => {
    test.setTimeout(240_000)
    desk = await launchDesk({ theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    await page.evaluate(async (held) => {
      const { desk: bridge } = window as unknown as { desk: { invoke(name: string, input: unknown): Promise<{ data: { rows: { orderId: string }[] } }> } } // prettier-ignore
      const filter = { tab: 'unshipped', marketplaces: ['US'], fulfillmentChannel: 'Merchant', cancelRequested: false, tracking: 'none' } // prettier-ignore
      const { data } = await bridge.invoke('orders.list', { filter, offset: 10, limit: held.length })
      const shippedOn = new Date().toISOString().slice(0, 10)
      for (const [i, { orderId }] of data.rows.entries())
        await bridge.invoke('shipments.save', { orderId, shipment: { ...held[i], shippedOn } })
    }, HELD)
    const found: Record<string, string[]> = {}
    for (const [name, { at, open, seen }] of Object.entries(OPENED)) {
      await go(page, at)
      if (at.startsWith('orders')) await page.locator('[data-key]').first().waitFor()
      await test.step(name, async () => {
        await open(page)
        await page.locator(seen).first().waitFor()
        await info.attach(name, { body: await page.screenshot(), contentType: 'image/png' })
        const broken = await violations(page)
        if (broken.length > 0) found[name] = broken
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
      })
      await go(page, 'files')
    }
    await dropFile(page, await forwarderBook(join(desk.userData, '云途.xlsx'), [{ n: 1 }, { n: 2, number: 5 }]))
    const reading = page.getByRole('region', { name: 'How the sheet is read' })
    await reading.getByRole('button', { name: 'Columns…' }).click()
    const sheet = await violations(page)
    if (sheet.length > 0) found['a sheet’s columns'] = sheet
    await reading.getByRole('combobox').first().click()
    await page.getByRole('listbox').first().waitFor()
    await info.attach('sheet', { body: await page.screenshot(), contentType: 'image/png' })
    const choices = await violations(page)
    if (choices.length > 0) found['the choices of a sheet’s column'] = choices
    await page.keyboard.press('Escape')
    // What was chosen in the cancellation above is not kept.
    await inMain(desk, ({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
    await page.getByRole('dialog').waitFor()
    const leaving = await violations(page)
    if (leaving.length > 0) found['the question before the window closes'] = leaving
    expect(found).toEqual({})
  })
