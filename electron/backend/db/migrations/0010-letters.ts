/** Images of letters in the record of changes, in the columns that letters have now. */
const image = (column: 'before' | 'after') => `
UPDATE changes SET ${column} = json_remove(json_set(${column},
    '$.entity', iif(json_extract(${column}, '$.problemId') IS NULL, '', 'problem'),
    '$.entityRow', coalesce(json_extract(${column}, '$.problemId'), 0)), '$.problemId')
WHERE entity = 'reply' AND json_type(${column}, '$.problemId') IS NOT NULL;
`

/** A letter can be about any row, about an order, or about nothing; it was about a case alone. */
export const migration0010 = {
  version: 10,
  name: 'letters',
  sql: `
CREATE TABLE letters (
  id INTEGER PRIMARY KEY,
  -- The order it is about; 0: none.
  orderRow INTEGER NOT NULL,
  -- The row it is about, as the record of changes calls it; empty and 0: the order alone, or nothing.
  entity TEXT NOT NULL,
  entityRow INTEGER NOT NULL,
  letter TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  sentAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
INSERT INTO letters (id, orderRow, entity, entityRow, letter, language, body, sentAt, createdAt, updatedAt)
SELECT id, orderRow, iif(problemId IS NULL, '', 'problem'), coalesce(problemId, 0), letter, language, body, sentAt, createdAt, updatedAt FROM replies;
DROP TABLE replies;
CREATE INDEX lettersByOrder ON letters (orderRow) WHERE orderRow <> 0;
CREATE INDEX lettersByEntity ON letters (entity, entityRow) WHERE entity <> '';
${image('before')}${image('after')}`,
} as const
