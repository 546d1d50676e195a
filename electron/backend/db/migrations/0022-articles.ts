/** The shop's own articles in the playbook. */
export const migration0022 = {
  version: 22,
  name: 'articles',
  sql: `
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  -- A step a line.
  steps TEXT NOT NULL,
  rule TEXT NOT NULL,
  source TEXT NOT NULL,
  -- The page it concerns, by its path; empty: none.
  screen TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
`,
} as const
