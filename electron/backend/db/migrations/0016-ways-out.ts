/**
 * What a file says is a word of the chapter that declares its way out, checked by the contract. A column's CHECK cannot be changed,
 * so the column is made anew.
 */
export const migration0016 = {
  version: 16,
  name: 'ways-out',
  sql: `
ALTER TABLE exports ADD COLUMN way TEXT NOT NULL DEFAULT '';
UPDATE exports SET way = kind;
ALTER TABLE exports DROP COLUMN kind;
ALTER TABLE exports RENAME COLUMN way TO kind;
`,
} as const
