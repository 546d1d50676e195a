import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openShop, type ShopBackend } from '../../electron/backend/backend'
import { LINES, ORDERS } from './sizes'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../support/report-builder'

/**
 * A process of its own that takes reports in, enters tracking and writes confirmations until it is killed:
 * `node desk-process.js <folder> <db> <files> <round>`. Says what it finished.
 */
const [folder = '', db = '', files = '', round = '0'] = process.argv.slice(2)

async function ask<T>(shop: ShopBackend, name: string, input: unknown): Promise<T> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name} ${JSON.stringify(answer.error)}`)
  return answer.data as T
}

async function work(): Promise<void> {
  const shop = await openShop(folder, { workers: { db, files }, now: Date.now, backupAfterMs: 1e9 })
  process.stdout.write('open\n')
  for (let n = 0; ; n++) {
    // Order ids of their own for each file: round and number stand in the middle group.
    const prefix = String(Number(round) * 20 + n).padStart(7, '0')
    const rows = [...syntheticOrders(ORDERS, { seed: n + 1 })].map((row, i) => ({ ...row, orderId: `111-${prefix}${row.orderId.slice(11)}`, orderStatus: 'Unshipped', itemStatus: 'Unshipped', fulfillmentChannel: 'Merchant' as const, quantity: 1, purchasedAt: Date.now() - 86_400_000 * 3 + i })) // prettier-ignore
    const path = join(folder, `report-${prefix}.txt`)
    writeFileSync(path, buildReport(ALL_ORDERS_33, rows))
    const { importId } = await ask<{ importId: number }>(shop, 'imports.stage', { file: path, jobId: `s${n}` })
    await ask(shop, 'imports.commit', { importId, jobId: `c${n}` })
    process.stdout.write(`committed ${prefix}\n`)
    const ids = [...new Set(rows.map((row) => row.orderId))].slice(0, LINES)
    const text = ids
      .map((id) => `${id}\tUPS\t1Z${createHash('md5').update(id).digest('hex').slice(0, 16).toUpperCase()}`)
      .join('\n')
    const { lines } = await ask<{ lines: { verdict: string }[] }>(shop, 'shipments.readPaste', { text, defaultShippedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) }) // prettier-ignore
    await ask(shop, 'shipments.applyPaste', { lines: lines.filter((line) => line.verdict === 'ready') })
    const { fileName } = await ask<{ fileName: string }>(shop, 'exports.write', { marketplaceId: 'US', jobId: `w${n}` })
    process.stdout.write(`written ${fileName} ${readFileSync(join(folder, 'exports', fileName)).length}\n`)
  }
}

await work()
