/** All that runs out stands in one table. It follows from other tables: whoever opens the shop fills it. */
export const migration0012 = {
  version: 12,
  name: 'clocks',
  sql: `
CREATE TABLE clocks (
  -- The row it belongs to, as the record of changes calls it.
  entity TEXT NOT NULL,
  entityRow INTEGER NOT NULL,
  kind TEXT NOT NULL,
  dueAt INTEGER NOT NULL,
  -- Moment of what it counts from, by which its rule is chosen; NULL: it goes by no rule.
  sinceAt INTEGER,
  marketplaceId TEXT NOT NULL,
  -- 0: it belongs to no order.
  orderRow INTEGER NOT NULL,
  PRIMARY KEY (entity, entityRow, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX clocksByDue ON clocks (dueAt, kind, marketplaceId);
CREATE INDEX clocksByKind ON clocks (kind, dueAt, marketplaceId);
-- What all of them were made by; empty until they were made.
CREATE TABLE clocksMade (id INTEGER PRIMARY KEY CHECK (id = 1), basis TEXT NOT NULL) STRICT;
`,
} as const
