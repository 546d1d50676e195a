import { join } from 'node:path'
import {
  createShop,
  openShop,
  restoreLatestBackup,
  type ShopBackend,
  type ShopFacts,
  type WorkerFiles,
} from '@backend/backend'
import { openReader } from '@backend/db/open'
import type { Argument, EndpointName, Output } from '@shared/contract'

/** What time it is for shop, work and look alike: what is compared then differs by the work alone. */
export const NOW = Date.UTC(2026, 2, 3, 12)
export const FACTS: ShopFacts = { shopId: 'k', name: 'Kill', marketplaces: ['US'], timeZone: 'Asia/Shanghai', isSample: false } // prettier-ignore
export const REPORTS = ['first.txt', 'second.txt', 'third.txt'] as const
/** Says of orders of the first report that somebody else is invoiced. */
export const INVOICED = 'invoiced.txt'
/** Two mails of one buyer, the second with bytes that are a file of their own. */
export const MAILS = 'mails.mbox'
export const TEMPLATE = 'template.xlsx'
/** Tracking numbers of USPS with right check digits, from the first on. */
const NUMBERS = Array.from({ length: 60 }, (_, n) => uspsNumber(n))

export function uspsNumber(n: number): string {
  const body = `94001000${String(n).padStart(13, '0')}`
  const sum = [...body].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

export async function ask<N extends EndpointName>(shop: ShopBackend, name: N, input: Argument<N>): Promise<Output<N>> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name} ${JSON.stringify(answer.error)}`)
  return answer.data as Output<N>
}
/** Orders of the first report, so that the second can be undone. */
async function orders(shop: ShopBackend, filter: object): Promise<string[]> {
  const { rows } = await ask(shop, 'orders.list', { filter, offset: 0, limit: 200 } as never)
  return rows.map(({ orderId }) => orderId).filter((id) => id.startsWith('1'))
}
const OPEN = { tab: 'unshipped', tracking: 'none' }
const SHIPPED = { tab: 'shipped' }
const first = async (shop: ShopBackend, skip = 0) => (await orders(shop, OPEN))[skip] ?? ''
const cancel = async (shop: ShopBackend, orderId: string) =>
  ask(shop, 'cancellations.save', { orderId, askedBy: 'seller', hasLeft: false, reasonCode: 'NoInventory', items: [], note: '' }) // prettier-ignore
async function refund(shop: ShopBackend, orderId: string): Promise<void> {
  const { items } = await ask(shop, 'refunds.begin', { orderId })
  const lines = items.slice(0, 1).map(({ itemRow }) => ({ itemRow, amounts: { itemPrice: 100 }, quantityCancelled: 0 }))
  await ask(shop, 'refunds.save', { orderId, reasonCode: 'CustomerReturn', lines, note: '' })
}
async function enter(shop: ShopBackend, orderIds: readonly string[], from: number): Promise<void> {
  for (const [i, orderId] of orderIds.entries())
    await ask(shop, 'shipments.save', { orderId, shipment: { carrierCode: 'USPS', trackingNumber: NUMBERS[from + i], shippedOn: '2026-03-03' } } as never) // prettier-ignore
}
export async function takeIn(shop: ShopBackend, folder: string, name: string): Promise<void> {
  const { importId } = await ask(shop, 'imports.stage', { file: join(folder, name), jobId: 'stage' })
  await ask(shop, 'imports.commit', { importId, jobId: 'commit' })
}
const letterTo = (orderId: string) => ({ entity: 'order', key: orderId, letter: 'cancelOnOrderPage', letterId: null })
/** The orders that `prepare` leaves with a letter: one kept, one sent. */
async function lettered(shop: ShopBackend): Promise<{ kept: string; sent: string }> {
  const [kept = '', sent = ''] = (await orders(shop, SHIPPED)).slice(-2)
  return { kept, sent }
}
const ADDRESS = { name: 'Test Buyer One', line1: '100 Example St', line2: '', line3: '', city: 'Sampletown', stateOrRegion: 'CA', postalCode: '00501', countryCode: 'US', phone: '555-010-0199' } // prettier-ignore
async function keepMcf(shop: ShopBackend): Promise<{ mcfOrderId: number }> {
  const { order } = await ask(shop, 'mcf.propose', { orderId: '', problemId: null })
  const item = { sku: 'SKU-A', quantity: 1, itemId: '1', giftMessage: '', comment: '', declaredValue: '' }
  return ask(shop, 'mcf.save', { orderId: '', problemId: null, order: { ...order, marketplaceId: 'US', address: ADDRESS, items: [item] } }) // prettier-ignore
}
/** The cancellation of a multi-channel order that was placed. */
async function cancelMcf(shop: ShopBackend): Promise<{ kind: 'mcfCancellation'; row: number }> {
  const { mcfOrderId } = await keepMcf(shop)
  await ask(shop, 'mcf.markPlaced', { mcfOrderId, isPlaced: true })
  await ask(shop, 'mcf.cancel', { mcfOrderId, isCancelled: true })
  const { cancellationId } = await ask(shop, 'mcf.get', { mcfOrderId })
  return { kind: 'mcfCancellation', row: cancellationId ?? 0 }
}
/** Of the two that `prepare` leaves, the one whose order is at this state: still placed, or cancelled by hand. */
async function cancellation(
  shop: ShopBackend,
  tab: 'placed' | 'cancelled',
): Promise<{ kind: 'mcfCancellation'; row: number }> {
  const { rows } = await ask(shop, 'mcf.list', { tab, offset: 0, limit: 1 })
  const { cancellationId } = await ask(shop, 'mcf.get', { mcfOrderId: rows[0]?.mcfOrderId ?? 0 })
  return { kind: 'mcfCancellation', row: cancellationId ?? 0 }
}
const write = (shop: ShopBackend, kind: 'cancellation' | 'refund') =>
  ask(shop, 'uploads.write', { kind, marketplaceId: 'US', jobId: 'w' })

/** A shop in which all the work below can be done: orders, numbers, a written file, decisions, a case. Leaves a backup behind. */
export async function prepare(shop: ShopBackend, folder: string): Promise<void> {
  await takeIn(shop, folder, REPORTS[0])
  await takeIn(shop, folder, REPORTS[1])
  const open = await orders(shop, OPEN)
  await enter(shop, open.slice(0, 4), 0)
  await ask(shop, 'exports.write', { marketplaceId: 'US', jobId: 'p1' })
  await enter(shop, open.slice(4, 12), 10)
  await cancel(shop, open[12] ?? '')
  const { kept, sent } = await lettered(shop)
  for (const orderId of [kept, sent])
    await ask(shop, 'letters.save', { ...letterTo(orderId), language: 'en', body: 'Dear Ann' })
  await ask(shop, 'letters.markSent', { ...letterTo(sent), sent: true })
  await cancelMcf(shop)
  await ask(shop, 'byHand.done', { ...(await cancelMcf(shop)), at: null })
  const [shipped = ''] = await orders(shop, SHIPPED)
  await refund(shop, shipped)
  await ask(shop, 'problems.open', { orderId: shipped, kind: 'damaged' })
  await ask(shop, 'backups.make', { jobId: 'p2' })
  await ask(shop, 'shop.update', { name: 'After the backup', marketplaces: ['US'], timeZone: 'UTC' })
}

export interface Setting {
  folder: string
  workers: WorkerFiles
}
type InShop = (shop: ShopBackend, folder: string) => Promise<unknown>

/** Work on an open shop. */
export const IN_SHOP: Readonly<Record<string, InShop>> = {
  'taking a report in': (shop, folder) => takeIn(shop, folder, REPORTS[2]),
  'undoing an import': async (shop) => ask(shop, 'imports.undo', { importId: (await ask(shop, 'imports.list', { offset: 0, limit: 1 })).rows[0]?.importId ?? 0, jobId: 'u' }), // prettier-ignore
  'entering a number': async (shop) => enter(shop, [await first(shop)], 30),
  'entering for many': (shop) => ask(shop, 'shipments.bulk', { selection: { filter: OPEN, except: [] }, set: { carrierCode: 'USPS', shippedOn: '2026-03-03' }, jobId: 'b' } as never), // prettier-ignore
  'pasting numbers': async (shop) => {
    const text = (await orders(shop, OPEN)).slice(0, 20).map((id, i) => `${id}\tUSPS\t${NUMBERS[35 + i]}`).join('\n') // prettier-ignore
    const { lines } = await ask(shop, 'shipments.readPaste', { text, defaultShippedOn: '2026-03-03' })
    await ask(shop, 'shipments.applyPaste', { lines: lines.filter(({ verdict }) => verdict === 'ready') } as never)
  },
  'writing the text file': (shop) => ask(shop, 'exports.write', { marketplaceId: 'US', jobId: 'w' }),
  'filling the template': (shop, folder) => ask(shop, 'exports.write', { marketplaceId: 'US', template: join(folder, TEMPLATE), jobId: 'w' }), // prettier-ignore
  'noting an upload': async (shop) => ask(shop, 'exports.markUploaded', { exportId: (await ask(shop, 'exports.list', { limit: 1 })).rows[0]?.exportId ?? 0, uploaded: true }), // prettier-ignore
  'deciding a cancellation': async (shop) => cancel(shop, await first(shop, 3)),
  'writing cancellations': (shop) => write(shop, 'cancellation'),
  'entering a refund': async (shop) => refund(shop, (await orders(shop, SHIPPED))[1] ?? ''),
  'writing refunds': (shop) => write(shop, 'refund'),
  'choosing for a problem': async (shop) => ask(shop, 'problems.choose', { problemId: (await ask(shop, 'problems.list', { tab: 'open', offset: 0, limit: 1 })).rows[0]?.problemId ?? 0, option: 'replacement' }), // prettier-ignore
  'keeping an order from Amazon’s stock': keepMcf,
  'saying what was done by hand': async (shop) =>
    ask(shop, 'byHand.done', { ...(await cancellation(shop, 'placed')), at: null }),
  'taking back what was done by hand': async (shop) =>
    ask(shop, 'byHand.takeBack', await cancellation(shop, 'cancelled')),
  'keeping a letter': async (shop) =>
    ask(shop, 'letters.save', { ...letterTo(await first(shop)), language: 'en', body: 'Dear Ann, not sent yet.' }),
  'saying that a letter was sent': async (shop) =>
    ask(shop, 'letters.markSent', { ...letterTo((await lettered(shop)).kept), sent: true }),
  'taking a sent letter back': async (shop) =>
    ask(shop, 'letters.markSent', { ...letterTo((await lettered(shop)).sent), sent: false }),
  'taking in who is invoiced': (shop, folder) => takeIn(shop, folder, INVOICED),
  'taking in mails': async (shop, folder) => {
    const { importId } = await ask(shop, 'imports.stage', { file: join(folder, MAILS), jobId: 'stage' })
    await ask(shop, 'imports.answer', { importId, question: 'mailbox shop@example.com', choice: 'ours', jobId: 'say' })
    await ask(shop, 'imports.commit', { importId, jobId: 'commit' })
  },
  'taking back the last change': (shop) => ask(shop, 'undo.back', { jobId: 'u' }),
  'making a backup': (shop) => ask(shop, 'backups.make', { jobId: 'b' }),
}

export const NEW_SHOP = 'new shop'
/** Making all clocks anew, until that is done. */
async function makeClocks({ folder, workers }: Setting): Promise<void> {
  const shop = await openShop(folder, { workers, now: () => NOW, backupAfterMs: 1e9, quietAfterMs: 0 })
  await new Promise<void>((resolve, reject) => {
    const look = () => void (clocksMadeBy(folder) === OTHER_RULES || resolve())
    shop.subscribe(look)
    // The quiet begins with the first answer.
    ask(shop, 'clocks.list', {}).then(look, reject)
  })
  await shop.close()
}
/** What stands in a shop whose clocks were made by other rules than this program's. */
export const OTHER_RULES = 'other rules'
function clocksMadeBy(folder: string): unknown {
  const db = openReader(join(folder, 'shopdesk.sqlite'))
  try {
    return db.prepare('SELECT basis FROM clocksMade').pluck().get()
  } finally {
    db.close()
  }
}

/** Taking a report into a shop that has none. */
async function takeFirst(setting: Setting): Promise<void> {
  const shop = await openQuietly(setting)
  await takeIn(shop, setting.folder, REPORTS[0])
  await shop.close()
}

/** Work on a folder whose shop is closed. */
export const ON_FOLDER: Readonly<Record<string, (setting: Setting) => Promise<unknown>>> = {
  'restoring a backup': ({ folder, workers }) => restoreLatestBackup(folder, { workers, now: () => NOW }),
  'bringing an earlier shop forward': async (setting) => (await openQuietly(setting)).close(),
  'mending damage': async (setting) => (await openQuietly(setting)).close(),
  'making clocks anew': makeClocks,
  'taking the first report in': takeFirst,
  'making a shop': ({ folder, workers }) => createShop(join(folder, NEW_SHOP), FACTS, { workers, now: () => NOW }),
}

export const openQuietly = ({ folder, workers }: Setting) =>
  openShop(folder, { workers, now: () => NOW, backupAfterMs: 1e9 })
