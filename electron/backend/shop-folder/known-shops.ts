import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { marketplaceId } from '@shared/contract/shops'
import { readCard } from './card'
import { keepAside, readJson, writeJson } from './json-file'
import { shopPaths } from './paths'

const entry = z.object({
  ref: z.string(),
  folder: z.string(),
  name: z.string(),
  marketplaces: z.array(marketplaceId()),
  isSample: z.boolean(),
  lastOpenedAt: z.number().int().nullable(),
})
const file = z.object({ format: z.literal(1), shops: z.array(entry) })
export type KnownShop = z.output<typeof entry>
type ShopOfCard = Pick<KnownShop, 'folder' | 'name' | 'marketplaces' | 'isSample'>

/** Stable name of a folder in the list. */
export function refOf(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)
}

/**
 * The shops this machine knows, in `shops.json` of the given folder; the most recently opened first. A list that cannot be
 * read is kept aside under a dated name, and begun anew: the shops themselves are not touched.
 */
export function knownShops(folder: string, now: () => number) {
  const path = join(folder, 'shops.json')

  function load(): KnownShop[] {
    const found = readJson(path)
    if (found.kind === 'absent') return []
    const parsed = found.kind === 'found' ? file.safeParse(found.value) : undefined
    if (parsed?.success) return parsed.data.shops
    keepAside(path, now())
    return []
  }
  const save = (shops: KnownShop[]) => writeJson(path, { format: 1, shops })
  function keep(
    { folder, name, marketplaces, isSample }: ShopOfCard,
    openedAt: (before: number | null) => number | null,
  ): string {
    const known = load()
    const ref = refOf(folder)
    const lastOpenedAt = openedAt(known.find((other) => other.ref === ref)?.lastOpenedAt ?? null)
    const next = { ref, folder: resolve(folder), name, marketplaces, isSample, lastOpenedAt }
    save([...known.filter((other) => other.ref !== ref), next])
    return ref
  }

  return {
    /** Each with what its card says now, and whether its folder is there. */
    list(): (KnownShop & { exists: boolean })[] {
      return load()
        .map((shop) => {
          const card = readCard(shopPaths(shop.folder).card)
          const shown = card && { name: card.name, marketplaces: card.marketplaces, isSample: card.isSample }
          return { ...shop, ...shown, exists: existsSync(shop.folder) }
        })
        .sort((a, b) => (b.lastOpenedAt ?? 0) - (a.lastOpenedAt ?? 0))
    },
    find(ref: string): KnownShop | undefined {
      return load().find((shop) => shop.ref === ref)
    },
    /** Remembers a shop, or what is new about one that is known; returns its ref. */
    add: (shop: ShopOfCard): string => keep(shop, (old) => old),
    /** As `add`, and that it was opened now. */
    opened: (shop: ShopOfCard): string => keep(shop, now),
    /** Takes it off the list; its folder stays as it is. */
    forget(ref: string): void {
      save(load().filter((shop) => shop.ref !== ref))
    },
  }
}
export type KnownShops = ReturnType<typeof knownShops>
