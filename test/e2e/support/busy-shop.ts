import type { Page } from '@playwright/test'
import type { DeskBridge } from '@shared/contract/bridge'
import type { Argument, EndpointName, Output } from '@shared/contract'

/** Asks the desk as its page would. */
export async function ask<N extends EndpointName>(page: Page, name: N, input: Argument<N>): Promise<Output<N>> {
  const answer = await page.evaluate(
    ([endpoint, given]) => (window as unknown as { desk: DeskBridge }).desk.invoke(endpoint, given),
    [name, input] as const,
  )
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.data as Output<N>
}

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)

/** A number of USPS with its check digit, by Publication 199: from the right every other digit counts three times. */
export function uspsNumber(n: number): string {
  const body = `94001000${String(n).padStart(13, '0')}`
  const sum = [...body].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

export async function orderIds(page: Page, filter: object, limit: number): Promise<string[]> {
  const { rows } = await ask(page, 'orders.list', { filter: { tab: 'all', ...filter }, offset: 0, limit } as never)
  return rows.map(({ orderId }) => orderId)
}

const ADDRESS = { name: 'Test Buyer One', line1: '100 Example St', line2: '', line3: '', city: 'Sampletown', stateOrRegion: 'CA', postalCode: '00501', countryCode: 'US', phone: '555-010-0199' } // prettier-ignore
/** The columns of Reserved Inventory (test/fixtures/stock-headers/inventory-fba.header-reserved-8.tsv). */
export const STOCK = [
  'sku\tfnsku\tasin\tproduct-name\treserved_qty\treserved_customerorders\treserved_fc-transfers\treserved_fc-processing',
  'SKU-A\tX000000001\tB000000001\tDesk lamp\t5\t5\t0\t0',
  '',
].join('\n')

/** An order to be sent from Amazon's stock, not written yet. */
export async function draftMcf(page: Page): Promise<number> {
  const { order } = await ask(page, 'mcf.propose', { orderId: '', problemId: null })
  const item = { sku: 'SKU-A', quantity: 1, itemId: '1', giftMessage: '', comment: '', declaredValue: '' }
  const { mcfOrderId } = await ask(page, 'mcf.save', { orderId: '', problemId: null, order: { ...order, marketplaceId: 'US', address: ADDRESS, items: [item] } }) // prettier-ignore
  return mcfOrderId
}

/** Gives the sample shop something in every chapter: files written and uploaded, cases, refunds, stock, orders from Amazon's stock. */
export async function fillChapters(page: Page): Promise<void> {
  const work = await orderIds(page, { tab: 'unshipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 14)
  const enter = async (orders: readonly string[], from: number) => {
    for (const [i, orderId] of orders.entries())
      await ask(page, 'shipments.save', { orderId, shipment: { carrierCode: 'USPS', trackingNumber: uspsNumber(from + i), shippedOn: day(0) } } as never) // prettier-ignore
  }
  await enter(work.slice(0, 3), 1)
  const { exportId } = await ask(page, 'exports.write', { marketplaceId: 'US', jobId: 'fill-1' })
  await ask(page, 'exports.markUploaded', { exportId, uploaded: true })
  await enter(work.slice(3, 6), 11)
  await ask(page, 'exports.write', { marketplaceId: 'US', jobId: 'fill-2' })
  await enter(work.slice(6, 10), 21)

  const shipped = await orderIds(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 6)
  for (const orderId of shipped.slice(0, 3)) await ask(page, 'problems.open', { orderId, kind: 'damaged' })
  const [, , third] = (await ask(page, 'problems.list', { tab: 'open', offset: 0, limit: 5 })).rows
  if (third) await ask(page, 'problems.close', { problemId: third.problemId })

  const [confirmed = ''] = work
  const { items } = await ask(page, 'refunds.begin', { orderId: confirmed })
  const [item] = items
  if (item)
    await ask(page, 'refunds.save', { orderId: confirmed, reasonCode: 'CustomerReturn', note: '', lines: [{ itemRow: item.itemRow, amounts: { itemPrice: 100 }, quantityCancelled: 0 }] }) // prettier-ignore

  const { importId } = await ask(page, 'imports.stagePaste', { text: STOCK, jobId: 'fill-3' })
  await ask(page, 'imports.answer', { importId, question: 'place', choice: 'US', jobId: 'fill-4' })
  await ask(page, 'imports.commit', { importId, jobId: 'fill-5' })
  await draftMcf(page)
}
