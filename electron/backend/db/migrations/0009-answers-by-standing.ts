/** Of several reports on a line the newest import counts. Its rank says what presses first; older ones have none. */
const RANK = `CASE answer WHEN 'failed' THEN 0 WHEN 'accepted' THEN 3 ELSE iif(errors <> '[]', 1, 2) END`
const rankLine = (row: 'new' | 'old') => `
  UPDATE exportAnswers SET rank = iif(importId = (
    SELECT max(n.importId) FROM exportAnswers n WHERE n.exportId = ${row}.exportId AND n.line = ${row}.line), ${RANK}, NULL)
  WHERE exportId = ${row}.exportId AND line = ${row}.line;`

/** What Amazon answered to the lines of a file is counted and listed by what presses first, without reading all of it. */
export const migration0009 = {
  version: 9,
  name: 'answers-by-standing',
  sql: `
ALTER TABLE exportAnswers ADD COLUMN rank INTEGER;
UPDATE exportAnswers SET rank = ${RANK} WHERE importId = (
  SELECT max(n.importId) FROM exportAnswers n WHERE n.exportId = exportAnswers.exportId AND n.line = exportAnswers.line);
CREATE INDEX exportAnswersByRank ON exportAnswers (exportId, rank, line) WHERE rank IS NOT NULL;
-- The currency that was entered last.
CREATE INDEX skuCostsByUpdated ON skuCosts (updatedAt, currency);
CREATE TRIGGER exportAnswersInsert AFTER INSERT ON exportAnswers BEGIN ${rankLine('new')}
END;
CREATE TRIGGER exportAnswersDelete AFTER DELETE ON exportAnswers BEGIN ${rankLine('old')}
END;
`,
} as const
