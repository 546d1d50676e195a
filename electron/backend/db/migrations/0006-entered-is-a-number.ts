/**
 * An order whose parcel had a ship date or a carrier but no number counted as entered. And numbers that are not written in
 * capitals without blanks are found without reading all that there ever were.
 */
export const migration0006 = {
  version: 6,
  name: 'entered-is-a-number',
  sql: `
UPDATE orders SET tracking = 'none' WHERE tracking = 'entered' AND id IN (
  SELECT orderRow FROM shipments WHERE revision > writtenRevision AND confirmedByAmazon = 0 AND trackingNumber = '');
CREATE INDEX shipmentsUnfolded ON shipments (trackingNumber)
  WHERE trackingNumber <> '' AND trackingNumber <> upper(replace(trackingNumber, ' ', ''));
`,
} as const
