/** Stock is asked for by SKU: without an index of its own each question read every row of the place. */
export const migration0004 = {
  version: 4,
  name: 'stock-by-sku',
  sql: `CREATE INDEX stockBySku ON stock (sku, place);`,
} as const
