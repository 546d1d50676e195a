/**
 * A file's kind is a word of the chapter that declares it, checked by the contract: a list of them in the schema would have to be
 * made anew by every chapter. A column's CHECK cannot be changed, so the column is made anew, for the last time.
 */
export const migration0013 = {
  version: 13,
  name: 'kinds-of-files',
  sql: `
ALTER TABLE imports ADD COLUMN kindOfFile TEXT NOT NULL DEFAULT '';
UPDATE imports SET kindOfFile = kind;
ALTER TABLE imports DROP COLUMN kind;
ALTER TABLE imports RENAME COLUMN kindOfFile TO kind;
`,
} as const
