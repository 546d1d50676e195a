import { closeSync, fstatSync, ftruncateSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createShop, type ShopBackend } from '@backend/backend'
import type { EndpointName } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { ask, FACTS, NOW, openQuietly, uspsNumber } from '../kill/works'

/**
 * A shop on a small disk that is filled up under it: `node full-disk-process.js <disk> <db> <files> <small report> <large report>`.
 * Says as one line of JSON what was answered.
 */
const [disk = '', db = '', files = '', small = '', large = ''] = process.argv.slice(2)
const folder = join(disk, 'shop')
const ballast = join(disk, 'ballast')
const setting = { folder, workers: { db, files } }

/** Fills the disk but for so many bytes. */
function leave(free: number): void {
  const file = openSync(ballast, 'a')
  try {
    for (;;) writeSync(file, Buffer.alloc(4096))
  } catch {
    // Full.
  }
  ftruncateSync(file, Math.max(0, fstatSync(file).size - free))
  closeSync(file)
}

async function answerOf(shop: ShopBackend, name: EndpointName, input: object): Promise<string> {
  const answer = await shop.invoke(name, input)
  return answer.ok ? 'ok' : answer.error.code
}
async function takeIn(shop: ShopBackend, file: string): Promise<string> {
  const staged = await shop.invoke('imports.stage', { file, jobId: 's' })
  if (!staged.ok) return staged.error.code
  const { importId } = staged.data as { importId: number }
  return answerOf(shop, 'imports.commit', { importId, jobId: 'c' })
}
const orders = (shop: ShopBackend) => ask(shop, 'orders.tabCounts', {}).then(({ all }) => all)
const number = async (shop: ShopBackend) =>
  (await ask(shop, 'orders.get', { orderId })).shipments[0]?.trackingNumber ?? ''
const NUMBERS = [uspsNumber(1), uspsNumber(2)] as const

const said: Record<string, unknown> = {}

await createShop(folder, FACTS, { workers: { db, files }, now: () => NOW })
let shop = await openQuietly(setting)
said.first = await takeIn(shop, small)
const { rows } = await ask(shop, 'orders.list', { filter: { tab: 'unshipped' }, offset: 0, limit: 1 } as never)
const orderId = rows[0]?.orderId ?? ''
said.entered = await answerOf(shop, 'shipments.save', { orderId, shipment: { carrierCode: 'USPS', trackingNumber: NUMBERS[0], shippedOn: '2026-03-03' } }) // prettier-ignore
const before = await orders(shop)

leave(512 * 1024)
said.importing = await takeIn(shop, large)
said.isImportNothing = (await orders(shop)) === before
leave(0)
said.exporting = await answerOf(shop, 'exports.write', { marketplaceId: 'US', jobId: 'w' })
said.filesOfExport = readdirSync(join(folder, 'exports')).length
const entering = await answerOf(shop, 'shipments.enter', { orderId, set: { trackingNumber: NUMBERS[1] } }) // prettier-ignore
said.entering = entering
await shop.close()
said.closed = true
// What the log of changes took up is free now.
leave(0)
said.opening = await openQuietly(setting).then(
  async (again) => {
    await again.close()
    return 'ok'
  },
  (error: unknown) => (error instanceof DeskError ? error.code : String(error)),
)

rmSync(ballast)
shop = await openQuietly(setting)
said.isAllThere = (await orders(shop)) === before
said.isNumberAsAnswered = (await number(shop)) === NUMBERS[entering === 'ok' ? 1 : 0]
said.exportingWithRoom = await answerOf(shop, 'exports.write', { marketplaceId: 'US', jobId: 'w' })
said.importingWithRoom = await takeIn(shop, large)
await shop.close()
process.stdout.write(`${JSON.stringify(said)}\n`)
