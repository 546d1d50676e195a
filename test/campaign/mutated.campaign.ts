import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createShop, openShop } from '../../electron/backend/backend'
import * as sheets from '../support/forwarder-sheets'
import { mutated } from '../support/mutations'
import { ALL_ORDERS_33, buildReport, randomizer, syntheticOrders, UNSHIPPED_27 } from '../support/report-builder'
import { isTimeUp, memoryMb, report, SEED, temporaryFolder } from './support'
import { workers } from '../support/built'

/** Files as they come, each damaged many times over and taken in like any other: refused with a reason, or previewed. */
const TIMES = 10_000
/** An answer that takes longer counts as a hang. */
const LONGEST_MS = 20_000

const orders = [...syntheticOrders(30, { marketplaces: ['US', 'JP', 'DE'], people: true })]
const headers = (folder: string) =>
  readdirSync(resolve('test/fixtures', folder)).map((name) => readFileSync(resolve('test/fixtures', folder, name), 'utf8').split('\t')) // prettier-ignore
const ANSWER = 'Feed Processing Summary:\n\tNumber of records processed\t\t3\n\tNumber of records successful\t\t2\n\noriginal-record-number\torder-id\terror-code\terror-type\terror-message\n2\t111-0000001-0000001\t90012\tFatal\tNot right\n' // prettier-ignore
const sources: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...(['utf-8', 'utf-16le-bom', 'shift_jis', 'windows-1252'] as const).map((encoding) => [`unshipped ${encoding}.txt`, buildReport(UNSHIPPED_27, orders, { encoding })] as const), // prettier-ignore
  ['all orders.txt', buildReport(ALL_ORDERS_33, orders, { eol: '\r\n' })],
  ...headers('stock-headers').map((header, i) => [`stock ${i}.txt`, Buffer.from([header, header.map((_, n) => `${n}`)].map((row) => row.join('\t')).join('\n'))] as const), // prettier-ignore
  ['answer.txt', Buffer.from(ANSWER)],
  ...(await Promise.all(
    [sheets.yunExpress, sheets.yanwen, sheets.fourPx, sheets.chinaPost, sheets.dianxiaomi, sheets.mabang].map(
      async (make) => {
        const { fileName, bytes } = await make()
        return [fileName, bytes] as const
      },
    ),
  )),
]

const folder = temporaryFolder()
const shopFolder = join(folder.path, 'shop')
const now = () => Date.now()
const facts = { shopId: 's', name: 'Shop', marketplaces: ['US', 'JP', 'DE'], timeZone: 'UTC', isSample: false } as const
await createShop(shopFolder, { ...facts, marketplaces: [...facts.marketplaces] }, { workers, now })
const shop = await openShop(shopFolder, { workers, now, backupAfterMs: 1e9 })
const random = randomizer(SEED)
const idle = memoryMb()

const answers = new Map<string, number>()
const faults: string[] = []
let tried = 0
let slowest = 0
let most = 0
for (; tried < TIMES && !isTimeUp() && faults.length < 20; tried++) {
  const [name, bytes] = sources[tried % sources.length]!
  const path = join(folder.path, `${tried} ${name}`)
  writeFileSync(path, mutated(bytes, random))
  const since = performance.now()
  const answer = await shop.invoke('imports.stage', { file: path, jobId: `${tried}` })
  slowest = Math.max(slowest, performance.now() - since)
  most = Math.max(most, memoryMb() - idle)
  const said = answer.ok ? 'previewed' : answer.error.code === 'fileNotTaken' ? answer.error.params.code : answer.error.code // prettier-ignore
  answers.set(said, (answers.get(said) ?? 0) + 1)
  if (said === 'internal' || performance.now() - since > LONGEST_MS) faults.push(`${path}: ${said}`)
  if (answer.ok) await shop.invoke('imports.discard', answer.data)
}
const whole = await shop.invoke('shop.current', {})
if (!whole.ok) faults.push(`afterwards the shop answers ${whole.error.code}`)
await shop.close()
console.log(Object.fromEntries([...answers].sort((a, b) => b[1] - a[1])))
faults.forEach((fault) => console.log(fault))
report({
  what: 'damaged files taken in',
  tried,
  bad: faults.length,
  worst: `${Math.round(slowest)} ms, ${Math.round(most)} MB above idle`,
  note: [...answers].map(([said, times]) => `${said} ${times}`).join(', '),
})
// Files that felled the desk stay for a look.
if (faults.length === 0) folder.remove()
