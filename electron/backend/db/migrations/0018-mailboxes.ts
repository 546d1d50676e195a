/** Where mails of this shop go to, and the files of the folder `mail-in` that were looked at. */
export const migration0018 = {
  version: 18,
  name: 'mailboxes',
  sql: `
CREATE TABLE mailboxes (
  -- An e-mail address without what stands behind its plus, or a merchant id as links of Amazon name it.
  name TEXT PRIMARY KEY,
  -- 0: of another shop, as the operator said.
  isOurs INTEGER NOT NULL,
  importId INTEGER NOT NULL
) STRICT;

CREATE TABLE mailInFiles (
  -- Below the folder.
  name TEXT PRIMARY KEY,
  byteLength INTEGER NOT NULL,
  modifiedAt INTEGER NOT NULL,
  importId INTEGER NOT NULL
) STRICT;
`,
} as const
