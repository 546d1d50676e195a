import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepShelf } from '@backend/modules/messages'
import { benchShop, type BenchShop } from '@test/support/bench-shop'

let shop: BenchShop
beforeEach(() => (shop = benchShop()))
afterEach(() => shop.close())

/** Lays a file into the attachments; nothing in the database knows of it. */
function laid(name: string): string {
  const path = join(shop.folder, 'attachments', name)
  writeFileSync(path, 'bytes')
  return path
}

it('what a preview left is swept, what the database knows of and what is called otherwise stays', () => {
  const [left, kept, label] = [laid('a'.repeat(64)), laid('b'.repeat(64)), laid('label.pdf')]
  shop.db.raw.prepare('INSERT INTO keptBytes (sha256, byteLength) VALUES (?, 5)').run('b'.repeat(64))
  sweepShelf(shop.db, shop.folder)
  expect([left, kept, label].map((path) => existsSync(path))).toEqual([false, true, true])
})

it('beside a damaged database that was put aside nothing is swept: it may know of what the restored one does not', () => {
  const path = laid('a'.repeat(64))
  writeFileSync(join(shop.folder, 'shopdesk.damaged-20261201-000000.sqlite'), '')
  sweepShelf(shop.db, shop.folder)
  expect(existsSync(path)).toBe(true)
})
