/** What is looked through every day, and when it was. */
export const migration0020 = {
  version: 20,
  name: 'checklist',
  sql: `
CREATE TABLE checklistItems (
  id INTEGER PRIMARY KEY,
  -- What it is called where the shop did not call it itself: a word of the texts; empty: by its name.
  word TEXT NOT NULL,
  name TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
INSERT INTO checklistItems (word, name, createdAt, updatedAt) VALUES
  ('mainMailbox', '', 0, 0), ('spamFolder', '', 0, 0), ('notifications', '', 0, 0), ('buyerMessages', '', 0, 0),
  ('accountHealth', '', 0, 0), ('returns', '', 0, 0), ('claims', '', 0, 0), ('feedback', '', 0, 0), ('questions', '', 0, 0);

CREATE TABLE checklistTicks (
  id INTEGER PRIMARY KEY,
  itemRow INTEGER NOT NULL,
  -- By the operator's clock.
  tickedOn TEXT NOT NULL,
  tickedAt INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX checklistTicksOnce ON checklistTicks (tickedOn, itemRow);
`,
} as const
