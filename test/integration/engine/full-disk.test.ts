import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { bundledEntries } from '@test/support/workers'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../../support/report-builder'
import { NOW } from '../kill/works'

const root = mkdtempSync(join(tmpdir(), 'desk-full-disk-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Runs a command on a disk of so many megabytes, mounted for it alone: Linux lets everybody do so in a namespace of their own. */
function onSmallDisk(megabytes: number, command: readonly string[]) {
  const disk = join(root, 'disk')
  mkdirSync(disk, { recursive: true })
  const script = 'mount -t tmpfs -o "size=$1m" tmpfs "$2" && shift 2 && exec "$@"'
  return spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', String(megabytes), disk, ...command], { encoding: 'utf8' }) // prettier-ignore
}
const canMount = onSmallDisk(1, ['true']).status === 0

function report(name: string, orders: number): string {
  const rows = [...syntheticOrders(orders)].map((row, i) => ({
    ...row,
    orderItemId: String(10_000_000_000_000 + i),
    orderStatus: 'Unshipped',
    itemStatus: 'Unshipped',
    fulfillmentChannel: 'Merchant' as const,
    purchasedAt: NOW - 86_400_000 + i,
    lastUpdatedAt: NOW - 3_600_000,
  }))
  const path = join(root, name)
  writeFileSync(path, buildReport([...ALL_ORDERS_33, 'order-item-id'], rows))
  return path
}

// Where nobody but root may mount, the same is tried by refusals of the engine (closing.test.ts, writing-atomic-file.test.ts).
test.skipIf(!canMount)('a disk that is really full while a shop imports, exports, saves, closes and opens loses nothing', { timeout: 120_000 }, async () => {
  const entries = await bundledEntries()
  const path = (name: keyof typeof entries) => fileURLToPath(entries[name])
  const { stdout, stderr, status } = onSmallDisk(40, [process.execPath, path('full-disk-process'), join(root, 'disk'), path('db-worker'), path('files-worker'), report('small.txt', 50), report('large.txt', 5000)])
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    first: 'ok',
    entered: 'ok',
    importing: 'diskFull',
    isImportNothing: true,
    exporting: 'diskFull',
    filesOfExport: 0,
    entering: 'diskFull',
    closed: true,
    opening: 'diskFull',
    isAllThere: true,
    isNumberAsAnswered: true,
    exportingWithRoom: 'ok',
    importingWithRoom: 'ok',
  })
}) // prettier-ignore
