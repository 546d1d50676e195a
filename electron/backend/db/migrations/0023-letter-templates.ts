/** The shop's own letter templates. */
export const migration0023 = {
  version: 23,
  name: 'letter-templates',
  sql: `
CREATE TABLE letterTemplates (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  language TEXT NOT NULL,
  -- What its letters are about, as the chapter that declares it calls it.
  about TEXT NOT NULL,
  -- The whole letter, with its {{blanks}}.
  body TEXT NOT NULL,
  -- It is offered no more; letters that were written by it are called after it still.
  removedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
`,
} as const
