import { expect, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskBridge } from '@shared/contract/bridge'
import { type DeskApp, dropFile, launchDesk, makeShop } from './app'

/** The unshipped report's columns (test/fixtures/headers/orders-unshipped.header-official-27.tsv) that are needed here. */
const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name'
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
export const orderId = (n: number) => `111-${String(n).padStart(7, '0')}-0000000`
const line = (n: number) =>
  `${orderId(n)}\t1${String(n).padStart(13, '0')}\t${day(3)}T20:00:00+00:00\t${day(-1 - (n % 5))}T07:59:59+00:00\tSKU-${n}\tMug ${n}\t1\t0\t1\tAnn Example`

/** A new shop with so many orders to ship, in its window. */
export async function workShop(orders: number): Promise<{ desk: DeskApp; page: Page }> {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Work')
  const file = join(desk.userData, 'orders.txt')
  writeFileSync(file, [HEADER, ...Array.from({ length: orders }, (_, i) => line(i + 1)), ''].join('\n'))
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Take in/ }).click()
  await expect(page.getByRole('tab', { name: /^All/ })).toContainText(String(orders))
  return { desk, page }
}

/** The ready-made view of orders without a number. */
export async function toEnter(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped&tracking=none&fulfillmentChannel=Merchant'))
  await expect(page.getByRole('button', { name: 'Tracking to enter', exact: true })).toBeVisible()
  await expect(page.locator('[data-key]').first()).toBeVisible()
  // What another page entered a moment ago is told to this one a moment later: until then its order stands in the list.
  await expect.poll(() => withNumber(page)).toEqual([])
}

/** The orders drawn in the list that have a number by now, but for the one the cursor is on: it stays until it is left. */
const withNumber = (page: Page): Promise<string[]> =>
  page.getByRole('grid').evaluate(async (grid) => {
    const { desk } = window as unknown as { desk: DeskBridge }
    const here = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.closest('[data-key]')
    const rows = [...grid.querySelectorAll<HTMLElement>('[data-key]')].filter((row) => row !== here)
    const shown = rows.map((row) => row.dataset.key ?? '')
    const found: string[] = []
    for (const orderId of shown) {
      const answer = await desk.invoke('orders.get', { orderId })
      if (!answer.ok) throw new Error(answer.error.code)
      const { shipments } = answer.data as { shipments: { trackingNumber: string }[] }
      if (shipments.some(({ trackingNumber }) => trackingNumber !== '')) found.push(orderId)
    }
    return found
  })

/** What the desk has of an order's parcels. */
export async function parcelsOf(
  page: Page,
  id: string,
): Promise<{ carrierCode: string; trackingNumber: string; shippedOn: string }[]> {
  return page.evaluate(async (wanted) => {
    const desk = (window as unknown as { desk: DeskBridge }).desk
    const answer = await desk.invoke('orders.get', { orderId: wanted })
    if (!answer.ok) throw new Error(answer.error.code)
    return (answer.data as { shipments: { carrierCode: string; trackingNumber: string; shippedOn: string }[] })
      .shipments
  }, id)
}

/** Ids of the orders in the rows that are drawn, from the top. */
export const shownOrders = (page: Page): Promise<string[]> =>
  page
    .getByRole('grid')
    .evaluate((grid) =>
      [...grid.querySelectorAll<HTMLElement>('[data-key]')]
        .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
        .map((row) => row.dataset.key ?? ''),
    )

/** A cell of an order, by the name of its column. */
export async function cellOf(page: Page, id: string, column: string) {
  const headers = await page.getByRole('grid').getByRole('columnheader').allInnerTexts()
  const at = headers.findIndex((text) => text.trim() === column)
  return page.locator(`[data-key="${id}"]`).getByRole('gridcell').nth(at)
}
