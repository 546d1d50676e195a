import type { StagedTable } from '../../../intake'

/** One block of adjacent rows of one order; lines and records are JSON lists side by side. */
export const BLOCKS: StagedTable = {
  name: 'importOrders',
  sql: `
CREATE TABLE staging.importOrders (
  importId INTEGER NOT NULL,
  line INTEGER NOT NULL,
  orderId TEXT NOT NULL,
  askGroup TEXT NOT NULL,
  verdict TEXT NOT NULL,
  lines TEXT NOT NULL,
  records TEXT NOT NULL,
  PRIMARY KEY (importId, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX staging.importOrdersAsking ON importOrders (importId, askGroup) WHERE askGroup <> '';`,
}
