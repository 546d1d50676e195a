/** What the operator did by hand at Seller Central, in place of a file or without one. */
export const migration0015 = {
  version: 15,
  name: 'done-by-hand',
  sql: `
CREATE TABLE doneByHand (
  id INTEGER PRIMARY KEY,
  -- The way out, and the row of its table that left by it, as it was then.
  kind TEXT NOT NULL,
  entityRow INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  -- The order it is about; 0: none.
  orderRow INTEGER NOT NULL,
  doneAt INTEGER NOT NULL,
  -- What a later report said of it; empty: none did yet.
  answer TEXT NOT NULL,
  answeredAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX doneByHandOnce ON doneByHand (kind, entityRow, revision);
-- The number of a row that left is not given out again.
CREATE INDEX doneByHandByRow ON doneByHand (entityRow);
`,
} as const
