/**
 * What becomes of an order besides its shipment: cancellations, refunds, problems with what follows from them (returns,
 * replacements, replies), multi-channel fulfilment, stock; and files of every kind of upload.
 */
export const migration0003 = {
  version: 3,
  name: 'cases',
  sql: `
-- Files to upload: what kind each is of, and what each line of it was written for.
ALTER TABLE exports ADD COLUMN kind TEXT NOT NULL DEFAULT 'confirmation'
  CHECK (kind IN ('confirmation', 'cancellation', 'refund', 'mcfOrder', 'mcfCancellation'));
ALTER TABLE exportLines RENAME COLUMN shipmentId TO entityRow;
DROP INDEX exportLinesByShipment;
CREATE INDEX exportLinesByEntity ON exportLines (entityRow);

-- More kinds of files to take in: a column's CHECK cannot be changed, so the column is made anew.
ALTER TABLE imports ADD COLUMN kindOfFile TEXT NOT NULL DEFAULT 'orders'
  CHECK (kindOfFile IN ('orders', 'sheet', 'answer', 'stock', 'amazonShipments'));
UPDATE imports SET kindOfFile = kind;
ALTER TABLE imports DROP COLUMN kind;
ALTER TABLE imports RENAME COLUMN kindOfFile TO kind;

-- Decisions that leave in a file count their revisions like parcels do: written and uploaded ones are named.
CREATE TABLE cancellations (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  -- On the order page, only in a message, or not at all: the seller cannot ship.
  askedBy TEXT NOT NULL CHECK (askedBy IN ('official', 'message', 'seller')),
  -- Amazon's code; empty while the buyer is asked to use the order page: then nothing is written.
  reasonCode TEXT NOT NULL,
  -- [itemRow]; [] is the whole order.
  items TEXT NOT NULL,
  note TEXT NOT NULL,
  revision INTEGER NOT NULL,
  writtenRevision INTEGER NOT NULL DEFAULT 0,
  uploadedRevision INTEGER NOT NULL DEFAULT 0,
  uploadedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX cancellationsByOrder ON cancellations (orderRow);

CREATE TABLE refunds (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  problemId INTEGER,
  reasonCode TEXT NOT NULL,
  currency TEXT NOT NULL,
  -- [{ itemRow, quantityCancelled, amounts: { itemPrice, ... } }]: minor units, whole lines, positive to the buyer.
  lines TEXT NOT NULL,
  -- Sum of all amounts.
  total INTEGER NOT NULL,
  note TEXT NOT NULL,
  -- Cancelled at Seller Central while Amazon still held it.
  withdrawnAt INTEGER,
  revision INTEGER NOT NULL,
  writtenRevision INTEGER NOT NULL DEFAULT 0,
  uploadedRevision INTEGER NOT NULL DEFAULT 0,
  uploadedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX refundsByOrder ON refunds (orderRow);
CREATE INDEX refundsByProblem ON refunds (problemId) WHERE problemId IS NOT NULL;

-- Problem orders, and what follows from the operator's choice.
CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  kind TEXT NOT NULL,
  -- [{ itemRow, quantity }]
  items TEXT NOT NULL,
  note TEXT NOT NULL,
  -- Option the operator chose; empty until then.
  choice TEXT NOT NULL DEFAULT '',
  -- Thresholds of the operator's own that held when the choice was made: [rule name].
  firedRules TEXT NOT NULL DEFAULT '[]',
  createdAt INTEGER NOT NULL,
  chosenAt INTEGER,
  closedAt INTEGER,
  -- 'done': by itself, when everything chosen was done; 'operator'; empty while open.
  closedBy TEXT NOT NULL DEFAULT '',
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX problemsByOrder ON problems (orderRow);
CREATE INDEX problemsOpen ON problems (createdAt) WHERE closedAt IS NULL AND choice = '';
CREATE INDEX problemsWaiting ON problems (createdAt) WHERE closedAt IS NULL AND choice <> '';
CREATE INDEX problemsClosed ON problems (closedAt) WHERE closedAt IS NOT NULL;

CREATE TABLE expectedReturns (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  problemId INTEGER,
  items TEXT NOT NULL,
  carrierCode TEXT NOT NULL,
  trackingNumber TEXT NOT NULL,
  -- Who pays the postage back: 'seller', 'buyer', 'amazon' or not said.
  paidBy TEXT NOT NULL,
  expectedOn TEXT NOT NULL,
  -- Empty until the goods are here; the refund is due two business days after.
  arrivedOn TEXT NOT NULL,
  note TEXT NOT NULL,
  closedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX expectedReturnsByOrder ON expectedReturns (orderRow);
CREATE INDEX expectedReturnsByProblem ON expectedReturns (problemId) WHERE problemId IS NOT NULL;

-- An order of its own kind, linked to its original: never in a shipping confirmation.
CREATE TABLE replacements (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  problemId INTEGER,
  -- [{ itemRow, sku, quantity }]
  items TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('own', 'mcf')),
  mcfOrderId INTEGER,
  carrierCode TEXT NOT NULL,
  carrierName TEXT NOT NULL,
  trackingNumber TEXT NOT NULL,
  shippedOn TEXT NOT NULL,
  note TEXT NOT NULL,
  cancelledAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX replacementsByOrder ON replacements (orderRow);
CREATE INDEX replacementsByProblem ON replacements (problemId) WHERE problemId IS NOT NULL;

CREATE TABLE replies (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  problemId INTEGER,
  letter TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  sentAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX repliesByOrder ON replies (orderRow);
CREATE INDEX repliesByProblem ON replies (problemId) WHERE problemId IS NOT NULL;

-- What one unit costs the seller, in minor units of currency; null where it was not entered.
CREATE TABLE skuCosts (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  currency TEXT NOT NULL,
  goods INTEGER,
  postageOut INTEGER,
  postageBack INTEGER,
  fees INTEGER,
  reserve INTEGER,
  updatedAt INTEGER NOT NULL
) STRICT;

-- The operator's own thresholds: "below this price, send another one".
CREATE TABLE problemRules (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Kinds of problem it is for; [] is all.
  kinds TEXT NOT NULL,
  currency TEXT NOT NULL,
  -- Order total in minor units, below which it holds.
  below INTEGER NOT NULL,
  option TEXT NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;

-- Whether the shop has an address for returns in a marketplace's own country: it decides who pays the way back.
CREATE TABLE returnAddresses (
  id INTEGER PRIMARY KEY,
  marketplaceId TEXT NOT NULL UNIQUE,
  isLocal INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;

-- Multi-channel fulfilment. orderRow is 0 where it serves no order of the shop.
CREATE TABLE mcfOrders (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL,
  problemId INTEGER,
  fulfillmentOrderId TEXT NOT NULL UNIQUE,
  displayableOrderId TEXT NOT NULL,
  displayableAt INTEGER NOT NULL,
  displayableComment TEXT NOT NULL,
  marketplaceId TEXT NOT NULL,
  speed TEXT NOT NULL,
  action TEXT NOT NULL,
  notificationEmail TEXT NOT NULL,
  blocksAmazonLogistics INTEGER NOT NULL,
  isBlankBox INTEGER NOT NULL,
  wantsPackingSlip INTEGER NOT NULL,
  -- [{ sku, quantity, itemId, giftMessage, comment, declaredValue }]
  items TEXT NOT NULL,
  note TEXT NOT NULL,
  -- Known from reports, or said by the operator.
  placedAt INTEGER,
  amazonOrderId TEXT NOT NULL,
  -- [{ carrier, trackingNumber, shippedAt, items: [{ sku, quantity }] }]
  packages TEXT NOT NULL,
  shippedAt INTEGER,
  cancelledAt INTEGER,
  revision INTEGER NOT NULL,
  writtenRevision INTEGER NOT NULL DEFAULT 0,
  uploadedRevision INTEGER NOT NULL DEFAULT 0,
  uploadedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mcfOrdersByOrder ON mcfOrders (orderRow);
CREATE INDEX mcfOrdersByAmazonOrderId ON mcfOrders (amazonOrderId) WHERE amazonOrderId <> '';

-- Recipients' data, apart from the rest, like that of orders.
CREATE TABLE mcfParties (
  mcfOrderRow INTEGER PRIMARY KEY REFERENCES mcfOrders (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  line1 TEXT NOT NULL,
  line2 TEXT NOT NULL,
  line3 TEXT NOT NULL,
  city TEXT NOT NULL,
  stateOrRegion TEXT NOT NULL,
  postalCode TEXT NOT NULL,
  countryCode TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT;

CREATE TABLE mcfCancellations (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL,
  mcfOrderRow INTEGER NOT NULL REFERENCES mcfOrders (id),
  revision INTEGER NOT NULL,
  writtenRevision INTEGER NOT NULL DEFAULT 0,
  uploadedRevision INTEGER NOT NULL DEFAULT 0,
  uploadedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mcfCancellationsByOrder ON mcfCancellations (mcfOrderRow);

-- The operator's table of fees, for estimates: minor units a unit, by size and speed, for orders of this many units and more.
CREATE TABLE mcfFees (
  id INTEGER PRIMARY KEY,
  marketplaceId TEXT NOT NULL,
  sizeTier TEXT NOT NULL,
  speed TEXT NOT NULL,
  fromUnits INTEGER NOT NULL,
  fee INTEGER NOT NULL,
  currency TEXT NOT NULL,
  checkedOn TEXT NOT NULL,
  UNIQUE (marketplaceId, sizeTier, speed, fromUnits)
) STRICT;
-- What the operator set for this shop.
CREATE TABLE shopSettings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE skuSizes (sku TEXT PRIMARY KEY, sizeTier TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What each report said of each SKU in each place ('NA', 'EU', ... or a country): the newest of a kind counts.
CREATE TABLE stock (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL,
  reportId TEXT NOT NULL,
  sku TEXT NOT NULL,
  folded TEXT NOT NULL,
  fnsku TEXT NOT NULL,
  asin TEXT NOT NULL,
  title TEXT NOT NULL,
  condition TEXT NOT NULL,
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  -- Units; null where the report does not say.
  fulfillable INTEGER,
  reserved INTEGER,
  inbound INTEGER,
  unsellable INTEGER,
  merchantQuantity INTEGER,
  extra TEXT NOT NULL,
  asOf INTEGER NOT NULL,
  importId INTEGER NOT NULL,
  UNIQUE (place, reportId, sku)
) STRICT;
CREATE INDEX stockByFolded ON stock (folded);
CREATE INDEX stockByImport ON stock (importId);
`,
} as const
