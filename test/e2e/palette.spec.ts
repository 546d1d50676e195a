import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, launchDesk, openSampleShop, makeShop } from './support/app'
import { quickHand } from './support/quick'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tbuyer-name\trecipient-name\tship-city\tship-postal-code\tship-country\tcurrency'
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const id = (n: number) => `111-000000${n}-7654321`
const row = (n: number, who: string) =>
  `${id(n)}\t1000000000000${n}\t${day(3)}T20:00:00+00:00\t${day(-n)}T07:59:59+00:00\tMUG-${n}\tMug\t1\t0\t1\t${who}\tUSD`

test('Ctrl+K knew commands only: it finds chapters, and orders by id, SKU, number, city, postal code and buyer', async ({}, info) => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Found')
  const file = join(desk.userData, 'orders.txt')
  const people = ['Ann Buyer\tAnn Example\tLeeds\tLS1 4AP\tGB', '张三\t张三\tAustin\t73301\tUS']
  writeFileSync(file, [HEADER, ...people.map((who, i) => row(i + 1, who)), ''].join('\n'))
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Take in/ }).click()
  await expect(page.getByRole('grid').getByText(id(2))).toBeVisible()
  await page.evaluate(
    (orderId) =>
      (window as unknown as { desk: { invoke(name: string, input: unknown): Promise<unknown> } }).desk.invoke(
        'shipments.save',
        { orderId, shipment: { carrierCode: 'UPS', trackingNumber: '1Z0000000000000001' } },
      ),
    id(2),
  )

  const palette = page.getByRole('dialog', { name: 'Find and do' })
  const box = palette.getByRole('combobox')
  const orders = palette.getByRole('option', { name: /^111-/ })
  await page.keyboard.press('Control+k')
  for (const [typed, n] of [
    [id(1), 1],
    [id(1).replaceAll('-', ''), 1],
    ['MUG-2', 2],
    ['1Z0000000000000001', 2],
    ['leeds', 1],
    ['ls14ap', 1],
    ['73301', 2],
    ['Ann Buyer', 1],
    ['张三', 2],
  ] as const) {
    await box.fill(typed)
    await expect(orders, typed).toHaveCount(1)
    await expect(orders, typed).toContainText(id(n))
  }
  await info.attach('palette', { body: await page.screenshot(), contentType: 'image/png' })
  // Typed and entered before the desk answered: the order that was typed opens, not the one that stood there.
  await box.fill(id(1).replaceAll('-', ''))
  await box.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.getByRole('complementary')).toContainText(id(1))

  await page.keyboard.press('Control+k')
  await box.fill('Evid')
  await box.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evidence')
  await desk.close()
})

test('the palette opened a chapter without the tab it was left with: it goes there as the navigation does', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.evaluate(() => (location.hash = '#/cancellations'))
  await page.getByRole('tab', { name: /^Decided/ }).click()
  await expect(page.getByRole('tab', { name: /^Decided/ })).toHaveAttribute('aria-selected', 'true')
  const palette = page.getByRole('dialog', { name: 'Find and do' })
  for (const chapter of ['Files', 'Cancellations']) {
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill(chapter)
    await palette.getByRole('combobox').press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: chapter })).toBeVisible()
  }
  await expect(page.getByRole('tab', { name: /^Decided/ })).toHaveAttribute('aria-selected', 'true')
  await desk.close()
})

test('letters typed at once after Ctrl+K were lost', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.locator('[data-key]').first().waitFor()
  const hand = await quickHand(page)
  const box = page.getByRole('dialog', { name: 'Find and do' }).getByRole('combobox')
  for (let round = 0; round < 5; round++) {
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+k')
    await hand.type('114')
    await expect(box).toHaveValue('114')
    await page.keyboard.press('Escape')
    await expect(box).toHaveCount(0)
  }
  await desk.close()
})
