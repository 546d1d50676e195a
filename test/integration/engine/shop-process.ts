import { openShop } from '@backend/backend'

/**
 * A process of its own with a shop open, for tests of locks and sudden ends: `node shop-process.js <folder> <db> <files>
 * <rows>`. Says `open` when it is, then writes `rows` in one transaction after another until it is killed.
 */
const [folder = '', db = '', files = '', rows = '0'] = process.argv.slice(2)
const shop = await openShop(folder, { workers: { db, files }, now: Date.now, backupAfterMs: 1e9 })
process.stdout.write('open\n')
for (let i = 0; Number(rows) > 0; i++) {
  const answer = await shop.invoke('imports.stagePaste', { text: `go ${rows}`, jobId: `job ${i}` })
  process.stdout.write(answer.ok ? 'written\n' : `failed ${JSON.stringify(answer)}\n`)
}
// Without work it stays open until it is killed.
setInterval(() => undefined, 60_000)
