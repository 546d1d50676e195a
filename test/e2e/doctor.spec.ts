import { expect, test, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskBridge } from '@shared/contract/bridge'
import { dropFile, launchDesk, openSampleShop, makeShop, setSize } from './support/app'
import { countCalls, settled } from './support/rest'

/** What a forwarder's sheet brings in an evening: mostly right, and every sort of slip. */
const ENTRIES = [
  { carrierCode: 'Yun Express', trackingNumber: 'YT2229521272164446' },
  { carrierCode: '云途', trackingNumber: 'YT2229521272164447' },
  { carrierCode: '云途', trackingNumber: 'YT2229521272164448' },
  { carrierCode: '云途', trackingNumber: 'YT2229521272164449' },
  { carrierCode: '极兔国际', trackingNumber: 'JT0099887766' },
  { carrierCode: 'USPS', trackingNumber: '9400111899223190000000' },
  { carrierCode: 'DHL', trackingNumber: '1Z5R89390357567127' },
  { carrierCode: '', trackingNumber: '986578788855' },
  { carrierCode: 'Other', carrierName: 'Cosmos Line', trackingNumber: 'COS0001' },
  { carrierCode: 'Other', carrierName: 'Cosmos Line', trackingNumber: 'COS0002' },
  { carrierCode: 'UPS', trackingNumber: '1Z879E930346834440' },
  { carrierCode: 'UPS', trackingNumber: '1z879e930346834440' },
]

/** Enters them through the page's own bridge, for the first orders to ship in the US. */
async function enter(page: Page): Promise<string[]> {
  return page.evaluate(async (entries) => {
    const ask = async (name: string, input: unknown) => {
      const desk = (window as unknown as { desk: DeskBridge }).desk
      const answer = await desk.invoke(name, input)
      if (!answer.ok) throw new Error(answer.error.code)
      return answer.data
    }
    const filter = { tab: 'unshipped', marketplaces: ['US'], fulfillmentChannel: 'Merchant', cancelRequested: false, tracking: 'none' } // prettier-ignore
    const { rows } = (await ask('orders.list', { filter, offset: 0, limit: entries.length })) as {
      rows: { orderId: string; purchasedAt: number }[]
    }
    const at = Date.now()
    for (const [i, row] of rows.entries())
      await ask('shipments.save', {
        orderId: row.orderId,
        shipment: { ...entries[i], shippedOn: new Date(at).toISOString().slice(0, 10), shippedAt: at },
      })
    return rows.map((row) => row.orderId)
  }, ENTRIES)
}

async function openSample(language: 'en' | 'zh-CN', theme: 'light' | 'dark') {
  const desk = await launchDesk({ language, theme })
  const page = await openSampleShop(desk)
  const orders = await enter(page)
  return { desk, page, orders }
}

test('the doctor: one spelling for all, a reason for what is let pass, and the file', async () => {
  const { desk, page, orders } = await openSample('en', 'light')
  expect(orders).toHaveLength(ENTRIES.length)
  await page.evaluate(() => (location.hash = '#/confirm'))
  await page.getByRole('tab', { name: 'US' }).click()
  await page.getByRole('tab', { name: /^Held back/ }).click()
  const list = page.getByRole('navigation', { name: 'What the doctor finds' })
  await expect(list.getByRole('button', { name: /Changed by Excel/ })).toBeVisible()
  const before = Number((await page.getByRole('tab', { name: /^Ready/ }).innerText()).replace(/\D/g, ''))

  await list.getByRole('button', { name: /云途/ }).click()
  await expect(page.getByText(/The carrier-code must equal/)).toBeVisible()
  await page.getByRole('button', { name: 'Use “Yun Express” for all 3' }).click()
  await expect(list.getByRole('button', { name: /云途/ })).toHaveCount(0)
  await expect(page.getByRole('tab', { name: /^Ready/ })).toContainText(String(before + 3))

  await list.getByRole('button', { name: /May not count for VTR/ }).click()
  await page.getByRole('button', { name: 'Let all 2 pass…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('no other line goes there')
  await dialog.getByRole('button', { name: 'Let pass…' }).click()
  await expect(page.getByText('let pass: no other line goes there')).toHaveCount(2)
  await expect(page.getByRole('tab', { name: /^Ready/ })).toContainText(String(before + 5))

  // A damaged number cannot be let pass; its row leads to the order.
  await list.getByRole('button', { name: /Changed by Excel/ }).click()
  await expect(page.getByRole('button', { name: /pass…/ })).toHaveCount(0)
  await page.getByRole('grid').getByText('9400111899223190000000', { exact: true }).dblclick()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText(/was changed by Excel before it reached us/)).toBeVisible()

  // While the number is typed, the finding goes.
  await panel.getByLabel('Tracking number').fill('9400111899223197428490')
  await expect(panel.getByText(/was changed by Excel before it reached us/)).toHaveCount(0)
  await panel.getByLabel('Tracking number').fill('1Z5R89390357567127')
  await expect(panel.getByText(/does not look like a number of USPS/)).toBeVisible()
  await panel.getByRole('button', { name: 'Use UPS' }).click()
  await expect(panel.getByText(/does not look like a number of USPS/)).toHaveCount(0)
  await desk.close()
})

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const)
  test(`the doctor's page at two sizes: ${language}, ${theme}`, async ({}, info) => {
    const { desk, page, orders } = await openSample(language, theme)
    const calls = await countCalls(desk)
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await setSize(desk, page, width, height)
      const look = async (name: string) => {
        await settled(page, calls)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(overflow, name).toBe(false)
        await info.attach(`${name}-${width}`, { body: await page.screenshot(), contentType: 'image/png' })
      }
      await page.evaluate(() => (location.hash = '#/confirm'))
      await page.getByRole('tab', { name: 'US' }).click()
      await page.getByRole('tab', { name: /^(Held back|待处理)/ }).click()
      await page.getByRole('navigation', { name: /What the doctor finds|检查结果/ }).waitFor()
      await look('unknown-carrier')
      await page.getByRole('button', { name: /May not count for VTR|可能不计入 VTR/ }).click()
      await look('not-counted')
      await page.getByRole('button', { name: /Number does not fit|跟踪号与承运商不符/ }).click()
      await look('format')
      await page.evaluate((id) => (location.hash = `#/orders?tab=all&search=${id}&order=${id}`), orders[6]!)
      await page.getByRole('complementary').waitFor()
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /^(Use|改用) UPS/ })
        .scrollIntoViewIfNeeded()
      await look('order')
      await page.evaluate(() => (location.hash = '#/orders?tab=unshipped&tracking=entered'))
      await page.getByRole('grid').waitFor()
      await look('table')
    }
    await desk.close()
  })

test('the doctor changed all orders of a group unasked: above a hundred it asks first', async ({}, info) => {
  const ORDERS = 101
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Many')
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
  const id = (n: number) => `111-${String(n).padStart(7, '0')}-0000000`
  const lines = Array.from({ length: ORDERS }, (_, n) => `${id(n)}\t${10_000_000_000_000 + n}\t${day(3)}T20:00:00+00:00\t${day(-3)}T07:59:59+00:00\tMUG\tMug\t1\t0\t1`) // prettier-ignore
  const file = join(desk.userData, 'orders.txt')
  writeFileSync(file, ['order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship', ...lines, ''].join('\n')) // prettier-ignore
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Take in/ }).click()
  await expect(page.getByText(id(0))).toBeVisible()
  await page.evaluate(async (orderIds) => {
    const { desk: bridge } = window as unknown as { desk: DeskBridge }
    for (const [n, orderId] of orderIds.entries()) {
      const set = { carrierCode: '云途', trackingNumber: `YT22295${String(n).padStart(11, '0')}` }
      const answer = await bridge.invoke('shipments.enter', { orderId, set })
      if (!answer.ok) throw new Error(answer.error.code)
    }
  }, Array.from({ length: ORDERS }, (_, n) => id(n))) // prettier-ignore
  await page.evaluate(() => (location.hash = '#/confirm'))
  await page.getByRole('tab', { name: /^Held back/ }).click()
  const group = page.getByRole('navigation', { name: 'What the doctor finds' }).getByRole('button', { name: /云途/ })
  await group.click()
  const all = page.getByRole('button', { name: `Use “Yun Express” for all ${ORDERS}` })

  await all.click()
  const dialog = page.getByRole('dialog', { name: `Change ${ORDERS} orders?` })
  await info.attach('asks', { body: await page.screenshot(), contentType: 'image/png' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(group).toBeVisible()

  await all.click()
  await dialog.getByRole('button', { name: `Change ${ORDERS} orders` }).click()
  await expect(group).toHaveCount(0)
  await desk.close()
})
