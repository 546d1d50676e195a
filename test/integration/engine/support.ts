import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createShop, openShop, type OpenOptions, type ShopBackend, type ShopFacts } from '@backend/backend'
import type { EndpointName, Output } from '@shared/contract'
import { bundledEntries } from '@test/support/workers'

/** 2026-03-04 12:00 UTC. */
export const NOON = Date.UTC(2026, 2, 4, 12)

export const FACTS: ShopFacts = {
  shopId: 'shop-1',
  name: 'Bright Lamps',
  marketplaces: ['US', 'CA'],
  timeZone: 'Asia/Shanghai',
  isSample: false,
}

export async function unrulyWorkers() {
  const entries = await bundledEntries()
  return { db: entries['unruly-db-worker'], files: entries['files-worker'] }
}

/** Temporary folders and open shops of one test file, all gone at its end. */
export function workshop() {
  const root = mkdtempSync(join(tmpdir(), 'shopdesk-engine-'))
  const open: ShopBackend[] = []
  let count = 0
  const optionsOf = async (more: Partial<OpenOptions> = {}): Promise<OpenOptions> => ({
    workers: await unrulyWorkers(), now: () => NOON,
    backupAfterMs: 1e9,
    ...more,
  }) // prettier-ignore
  return {
    root,
    optionsOf,
    /** A fresh, closed shop; returns its folder. */
    async shopFolder(): Promise<string> {
      const folder = join(root, `shop ${++count}`)
      await createShop(folder, FACTS, await optionsOf())
      return folder
    },
    async open(folder: string, more: Partial<OpenOptions> = {}): Promise<ShopBackend> {
      const shop = await openShop(folder, await optionsOf(more))
      open.push(shop)
      return shop
    },
    async end(): Promise<void> {
      for (const shop of open) await shop.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The data of an answer that must be good. */
export async function ask<N extends EndpointName>(shop: ShopBackend, name: N, input: object = {}): Promise<Output<N>> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.data as Output<N>
}

/** How many operations the unruly handlers have noted. */
export async function operations(shop: ShopBackend): Promise<number> {
  return Number((await ask(shop, 'orders.suggestSkus', { search: 'count' })).skus[0])
}
