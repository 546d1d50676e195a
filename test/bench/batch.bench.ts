import { read } from '@e965/xlsx'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createShop, openShop, type ShopBackend } from '../../electron/backend/backend'
import { bigSheet } from '../support/big-sheet'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../support/report-builder'
import { report, temporaryFolder, timed } from './support'
import { workers } from '../support/built'

const ORDERS = 200_000
const ROWS = 20_000
const RUNS = 5
const now = () => Date.now()
const folder = temporaryFolder()

async function ask(shop: ShopBackend, name: string, input: unknown): Promise<Record<string, number>> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.data as Record<string, number>
}

/** The seller's own orders of the reports: those that a forwarder can have numbers for. */
const ids = new Set<string>()
const all = join(folder.path, 'all-orders.txt')
const records = [...syntheticOrders(ORDERS)]
writeFileSync(all, buildReport(ALL_ORDERS_33, records))
for (const record of records)
  if (record.fulfillmentChannel === 'Merchant' && record.orderStatus === 'Shipped') ids.add(record.orderId)
const bytes = bigSheet([...ids].slice(0, ROWS))
const sheet = join(folder.path, 'forwarder.xlsx')
writeFileSync(sheet, bytes)

const shopFolder = join(folder.path, 'shop')
await createShop(shopFolder, { shopId: 's', name: 'Bench', marketplaces: ['US'], timeZone: 'Asia/Shanghai', isSample: false }, { workers, now }) // prettier-ignore
const shop = await openShop(shopFolder, { workers, now, backupAfterMs: 3_600_000 })
const imported = await ask(shop, 'imports.stage', { file: all, jobId: 'a' })
await ask(shop, 'imports.commit', { importId: imported.importId, jobId: 'b' })

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const floors: number[] = []
const ours: number[] = []
for (let run = 0; run < RUNS; run++) {
  floors.push(
    await timed(() =>
      read(bytes, { type: 'array', dense: true, cellText: false, cellFormula: false, cellHTML: false }),
    ),
  )
  let importId = 0
  ours.push(
    await timed(async () => {
      importId = (await ask(shop, 'imports.stage', { file: sheet, jobId: `s${run}` })).importId ?? 0
      await ask(shop, 'imports.preview', { importId })
      await ask(shop, 'imports.previewRows', { importId })
    }),
  )
  const { import: info } = (await ask(shop, 'imports.preview', { importId })) as unknown as {
    import: { counts: Record<string, number> }
  }
  if (info.counts.rows !== ROWS || (info.counts.refused ?? 0) > 0) throw new Error(JSON.stringify(info.counts))
  await ask(shop, 'imports.discard', { importId })
}
await shop.close()
report({
  what: `Forwarder's sheet of ${ROWS.toLocaleString('en')} rows: read, mapped, matched with ${ORDERS.toLocaleString('en')} orders, previewed`,
  measured: median(ours),
  floor: median(floors),
  limit: 1.5 * median(floors),
  note: 'limit 1.5 × the bare read of the workbook by the fastest kept reader',
})
folder.remove()
