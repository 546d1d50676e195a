import Excel from 'exceljs'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createShop, openShop, type ShopBackend } from '../../electron/backend/backend'
import { readSheets } from '../support/open-files'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../support/report-builder'
import { quantile, report, temporaryFolder, timed } from './support'
import { workers } from '../support/built'

const ORDERS = 100_000
const RUNS = 3
const COLUMNS = 20
const now = () => Date.now()
const folder = temporaryFolder()

async function ask<T>(shop: ShopBackend, name: string, input: unknown): Promise<T> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.data as T
}

/** The floor: exceljs' own streaming writer with as many rows and cells of the same kinds, plain and from memory. */
async function bare(path: string): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: path })
  const sheet = book.addWorksheet('Orders')
  for (let i = 0; i < ORDERS; i++) {
    const id = String(i).padStart(7, '0')
    sheet
      .addRow([46_000.5 + i / 1e4, 46_000 + i / 1e4, `111-${id}-1234567`, 'US', 'Test Buyer', 'Springfield', 'US', `A lamp for the desk, model ${i % 300}`, `SKU-${i % 300}`, 1, 19.98, 'USD', 'USPS', `94001118992231${id}`, 46_001, 'Standard', 'Unshipped', 'No', 'Seller-fulfilled', 'No'])
      .commit()
  } // prettier-ignore
  sheet.commit()
  await book.commit()
}

/** The most that the process came to hold while something ran, in MB above what it held before. */
async function peakOf(work: () => Promise<unknown>): Promise<{ ms: number; mb: number }> {
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const ms = await timed(work)
  clearInterval(timer)
  return { ms, mb: (peak - before) / 1e6 }
}

const file = join(folder.path, 'all-orders.txt')
writeFileSync(file, buildReport(ALL_ORDERS_33, [...syntheticOrders(ORDERS)]))
const shopFolder = join(folder.path, 'shop')
await createShop(shopFolder, { shopId: 's', name: 'Bench', marketplaces: ['US'], timeZone: 'Asia/Shanghai', isSample: false }, { workers, now }) // prettier-ignore
const shop = await openShop(shopFolder, { workers, now, backupAfterMs: 3_600_000 })
const { importId } = await ask<{ importId: number }>(shop, 'imports.stage', { file, jobId: 'a' })
await ask(shop, 'imports.commit', { importId, jobId: 'b' })
const save = (filter: object) =>
  ask<{ file: string; rows: number }>(shop, 'lists.save', { list: { of: 'orders', filter }, columns: null, language: 'en', jobId: crypto.randomUUID() }) // prettier-ignore

// The libraries are loaded, the pages of the database read once.
await save({ search: 'no such order' })
const ours: { ms: number; mb: number }[] = []
const floors: number[] = []
for (let run = 0; run < RUNS; run++) {
  floors.push(await timed(() => bare(join(folder.path, `bare-${run}.xlsx`))))
  ours.push(await peakOf(() => save({})))
}
const last = await save({})
const sheets = readSheets(readFileSync(last.file), 'x.xlsx', { japan: false, chinese: false })
if (!sheets.ok || sheets.sheets[0]?.rows.length !== last.rows + 1 || sheets.sheets[0].rows[0]?.length !== COLUMNS)
  throw new Error('what was written does not read back')
await shop.close()
const floor = quantile(floors, 0.5)
report({
  what: `${last.rows.toLocaleString('en')} orders saved as .xlsx`,
  measured: quantile(ours.map(({ ms }) => ms), 0.5),
  floor,
  limit: 2 * floor,
  note: `median of ${RUNS}; the process held at most ${Math.round(Math.max(...ours.map(({ mb }) => mb)))} MB more; limit 2 × exceljs’ own bare writer`,
}) // prettier-ignore
folder.remove()
