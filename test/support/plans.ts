import type { BenchShop } from './bench-shop'

/** Every statement that a piece of work asks the database for the first time, each with how SQLite goes about it. */
export async function plansOf(shop: BenchShop, work: () => Promise<unknown>): Promise<{ sql: string; plan: string }[]> {
  const before = shop.prepared()
  await work()
  return shop.preparedSince(before).map((sql) => ({ sql, plan: planOf(shop, sql) }))
}

/** Parameters do not matter to a plan, but each must be given. */
function planOf(shop: BenchShop, sql: string): string {
  const statement = shop.db.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
  const names = [...sql.matchAll(/:([a-zA-Z]\w*)/g)].map(([, name = '']) => name)
  const rows =
    names.length > 0
      ? statement.all(Object.fromEntries(names.map((name) => [name, 1])))
      : statement.all(...[...sql.matchAll(/\?/g)].map(() => 1))
  return rows.map(({ detail }) => detail).join('\n')
}
