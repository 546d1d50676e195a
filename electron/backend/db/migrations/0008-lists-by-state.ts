/**
 * Lists of decisions are counted and windowed by their state: what made the state stood in other tables, and each change of
 * anything read all of them. Which revisions Amazon refused stands with the decision now, and that a multi-channel order was
 * cancelled by an uploaded file with the order.
 */
const refused = (table: string, kind: string) => `
ALTER TABLE ${table} ADD COLUMN refusedRevisions TEXT NOT NULL DEFAULT '';
UPDATE ${table} SET refusedRevisions = coalesce((
  SELECT ',' || group_concat(DISTINCT l.revision) || ',' FROM exportLines l
  JOIN exports e ON e.id = l.exportId AND e.kind = '${kind}'
  JOIN exportAnswers a ON a.exportId = l.exportId AND a.line = l.line
  WHERE l.entityRow = ${table}.id AND a.answer = 'failed'
    AND a.importId = (SELECT max(n.importId) FROM exportAnswers n WHERE n.exportId = a.exportId AND n.line = a.line)
    AND EXISTS (SELECT 1 FROM json_each(a.errors) WHERE json_extract(value, '$.ofFile') IS NULL)), '')
WHERE id IN (SELECT entityRow FROM exportLines);
`

/** What the cancellations of a multi-channel order say of it; none are uploaded: nothing. */
const cancelledBy = (order: string) => `UPDATE mcfOrders SET cancelledByFileAt = (
    SELECT max(uploadedAt) FROM mcfCancellations WHERE mcfOrderRow = ${order} AND uploadedRevision > 0) WHERE id = ${order};`

const REFUSED = `instr(refusedRevisions, ',' || revision || ',') > 0`

export const migration0008 = {
  version: 8,
  name: 'lists-by-state',
  sql: `
${refused('cancellations', 'cancellation')}
${refused('refunds', 'refund')}
${refused('mcfOrders', 'mcfOrder')}
${refused('mcfCancellations', 'mcfCancellation')}

ALTER TABLE mcfOrders ADD COLUMN cancelledByFileAt INTEGER;
${cancelledBy('mcfOrders.id').replace('WHERE id = mcfOrders.id', 'WHERE id IN (SELECT mcfOrderRow FROM mcfCancellations)')}
CREATE TRIGGER mcfCancellationsInsert AFTER INSERT ON mcfCancellations BEGIN
  ${cancelledBy('new.mcfOrderRow')}
END;
CREATE TRIGGER mcfCancellationsUpdate AFTER UPDATE OF mcfOrderRow, uploadedRevision, uploadedAt ON mcfCancellations BEGIN
  ${cancelledBy('old.mcfOrderRow')}
  ${cancelledBy('new.mcfOrderRow')}
END;
CREATE TRIGGER mcfCancellationsDelete AFTER DELETE ON mcfCancellations BEGIN
  ${cancelledBy('old.mcfOrderRow')}
END;

CREATE INDEX cancellationsByState ON cancellations (
  CASE WHEN reasonCode = '' THEN 'waiting' WHEN ${REFUSED} THEN 'refused' WHEN uploadedRevision = revision THEN 'uploaded'
    WHEN writtenRevision = revision THEN 'written' ELSE 'draft' END,
  updatedAt, id, orderRow);
CREATE INDEX refundsByState ON refunds (
  CASE WHEN withdrawnAt IS NOT NULL THEN 'withdrawn' WHEN ${REFUSED} THEN 'refused'
    WHEN uploadedAt IS NOT NULL AND uploadedRevision = revision THEN 'uploaded' WHEN writtenRevision = revision THEN 'written' ELSE 'draft' END,
  updatedAt, id, uploadedAt);
CREATE INDEX mcfOrdersByState ON mcfOrders (
  CASE WHEN shippedAt IS NOT NULL THEN 'shipped' WHEN cancelledAt IS NOT NULL OR cancelledByFileAt IS NOT NULL THEN 'cancelled'
    WHEN placedAt IS NOT NULL OR uploadedRevision > 0 THEN 'placed' WHEN writtenRevision = revision THEN 'written' ELSE 'draft' END,
  updatedAt, id);

-- Orders whose buyer asked to cancel and that can still be kept from leaving; and whether something was decided of an order.
CREATE INDEX ordersAsked ON orders (shipBy, id)
  WHERE cancelRequested = 1 AND fulfillmentChannel = 'Merchant' AND state IN ('unshipped', 'partlyShipped');
DROP INDEX cancellationsByOrder;
CREATE INDEX cancellationsByOrder ON cancellations (orderRow, reasonCode);
`,
} as const
