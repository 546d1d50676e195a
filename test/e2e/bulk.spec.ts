import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, launchDesk, openSampleShop, makeShop, openWindow, ordersGrid, setSize, setZoom } from './support/app'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name'
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const id = (n: number) => `111-000000${n}-0000000`
const row = (n: number) =>
  `${id(n)}\t1000000000000${n}\t${day(3)}T20:00:00+00:00\t${day(-n)}T07:59:59+00:00\tSKU-${n}\tMug ${n}\t1\t0\t1\tAnn Example`

test('several orders are selected, entered at once, filled down, undone and redone by keyboard', async ({}, info) => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Batch')
  const file = join(desk.userData, 'orders.txt')
  writeFileSync(file, [HEADER, row(1), row(2), row(3), row(4), ''].join('\n'))
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Take in/ }).click()
  const grid = ordersGrid(page)
  await expect(grid.getByText(id(4))).toBeVisible()

  // Two rows by keys, a third by its mark.
  await grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('toolbar', { name: 'Selected orders' })
  await expect(bar).toContainText('2 selected')
  await expect(bar).toContainText('2 units to ship')
  await page.getByRole('checkbox', { name: `Select ${id(4)}` }).click({ force: true })
  await expect(bar).toContainText('3 selected')
  await expect(bar).toContainText('Unshipped 3')

  await bar.getByRole('button', { name: 'Carrier…' }).click()
  await page.getByPlaceholder('Find a carrier').fill('云途')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Yun Express/ })
    .click()
  await expect(page.getByText('Entered for 3 orders')).toBeVisible()
  await expect(grid.getByText('Yun Express')).toHaveCount(3)
  await info.attach('selected', { body: await page.screenshot(), contentType: 'image/png' })

  // The first row's date goes down to the others.
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type(day(1))
  await page.keyboard.press('Enter')
  await expect(grid.getByText(day(1))).toHaveCount(1)
  await page.keyboard.press('Control+d')
  await expect(grid.getByText(day(1))).toHaveCount(3)

  await page.keyboard.press('Control+z')
  await expect(grid.getByText(day(1))).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(grid.getByText('Yun Express')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(grid.getByText('Yun Express')).toHaveCount(3)
  // The newest note waits for no older one to go.
  await expect(page.getByText(/^Done again:/)).toBeVisible({ timeout: 1_500 })
  await expect(page.getByText(/^(Undone|Done again):/)).toHaveCount(1)

  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('4 selected')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)

  // A column of numbers lies beside its orders before anything is entered.
  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
  await grid.evaluate((element, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, 'YT2606200000000001\nYT2606200000000002')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: new RegExp(`${id(1)}.*YT2606200000000001`) })).toBeVisible()
  await expect(dialog.getByRole('row', { name: new RegExp(`${id(2)}.*YT2606200000000002`) })).toBeVisible()
  await dialog.getByRole('button', { name: /Enter 2/ }).click()
  await expect(grid.getByText('YT2606200000000002')).toBeVisible()
  await desk.close()
})

test('a view with its columns is kept under a name and survives a restart', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const grid = page.getByRole('grid')
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tracking to enter' }).click()
  await expect(page.getByRole('button', { name: 'Tracking to enter', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Amount' }).click()
  await page.getByRole('checkbox', { name: 'SKU' }).click()
  await page.getByRole('button', { name: 'Move SKU to the left' }).click()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader', { name: 'Amount' })).toHaveCount(0)
  const headers = () => grid.getByRole('columnheader').allInnerTexts()
  // The state, which says nothing on a tab of one state, is stepped over and comes last where it is shown.
  await expect.poll(async () => (await headers()).slice(-2)).toEqual(['SKU', 'Ship date'])

  await page.getByRole('button', { name: 'Tracking to enter', exact: true }).click()
  await page.getByPlaceholder('Save this view as…').fill('Mine 我的')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^All/ }).click()
  await desk.close()

  const again = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  const back = await openWindow(again)
  await expect(back.getByRole('grid').getByRole('columnheader', { name: 'Amount' })).toHaveCount(0)
  await back.getByRole('button', { name: 'View', exact: true }).click()
  await back.getByRole('dialog').getByRole('button', { name: 'Mine 我的', exact: true }).click()
  await expect(back.getByRole('button', { name: /Mine 我的/ })).toBeVisible()
  await expect(back).toHaveURL(/tracking=%22?none|tracking=none/)
  await again.close()
})

test('more than a hundred orders are not changed before the operator was asked, with their number', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const written = page.getByRole('button', { name: /^Write shipping confirmation/ })
  await expect(written).toBeVisible()
  await page.getByRole('tab', { name: /^All/ }).click()
  const grid = ordersGrid(page)
  await expect(grid).toHaveAttribute('aria-rowcount', '333')
  await grid.focus()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: 'Selected orders' })
  await expect(bar).toContainText('332 selected')
  const enter = async () => {
    await bar.getByRole('button', { name: 'Today' }).click()
    await expect(page.getByRole('dialog', { name: 'Change 332 orders?' })).toBeVisible()
  }
  await enter()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await enter()
  await page.getByRole('button', { name: 'Change 332 orders', exact: true }).click()
  await expect(page.getByText(/^Entered for \d+ orders/)).toBeVisible()
  await desk.close()
})

for (const language of ['zh-CN', 'en'] as const)
  test(`the last buttons of the bulk bar were cut off at 150 %: all stand in the window (${language})`, async () => {
    const desk = await launchDesk({ language })
    const page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    await setZoom(desk, page, 1.5)
    await ordersGrid(page).focus()
    await page.keyboard.press('Control+a')
    const bar = page.getByRole('toolbar', { name: /^(Selected orders|已选订单)/ })
    await expect(bar).toBeVisible()
    const cut = await bar.getByRole('button').evaluateAll((buttons) =>
      buttons.filter(
        (button) =>
          button.getBoundingClientRect().right > innerWidth ||
          [...button.querySelectorAll('span')].some((label) => label.scrollWidth > label.clientWidth),
      ).map((button) => button.textContent),
    ) // prettier-ignore
    expect(cut).toEqual([])
    await desk.close()
  })
