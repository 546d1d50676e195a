/**
 * The first schema: shop, reports taken in, orders with their facts, what the operator entered, files written, and the one
 * record of changes. Frozen once released; a later change is a migration of its own.
 */
export const migration0001 = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE shop (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  shopId TEXT NOT NULL,
  name TEXT NOT NULL,
  marketplaces TEXT NOT NULL,
  timeZone TEXT NOT NULL,
  isSample INTEGER NOT NULL DEFAULT 0,
  createdAt INTEGER NOT NULL
) STRICT;

-- Reports taken in ---------------------------------------------------------------------------------------------------
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('file', 'paste')),
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  byteLength INTEGER NOT NULL,
  reportId TEXT NOT NULL,
  encoding TEXT NOT NULL,
  asOf INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'staged', 'committed', 'undone')),
  -- Last operation that changed orders when the rows were judged: a later one makes the preview outdated.
  judgedAfter INTEGER NOT NULL,
  stagedAt INTEGER NOT NULL,
  committedAt INTEGER,
  undoneAt INTEGER,
  rowCount INTEGER NOT NULL DEFAULT 0,
  newCount INTEGER NOT NULL DEFAULT 0,
  changedCount INTEGER NOT NULL DEFAULT 0,
  sameCount INTEGER NOT NULL DEFAULT 0,
  refusedCount INTEGER NOT NULL DEFAULT 0,
  asksCount INTEGER NOT NULL DEFAULT 0,
  orderCount INTEGER NOT NULL DEFAULT 0,
  header TEXT NOT NULL,
  unknownColumns TEXT NOT NULL DEFAULT '[]',
  absentColumns TEXT NOT NULL DEFAULT '[]',
  notes TEXT NOT NULL DEFAULT '[]',
  answers TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX importsBySha ON imports (sha256);

-- Facts: what reports said -------------------------------------------------------------------------------------------
CREATE TABLE titles (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE) STRICT;
-- What was ever sold under which SKU, ASIN and title: searched instead of millions of order items.
CREATE TABLE products (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL,
  folded TEXT NOT NULL,
  asin TEXT NOT NULL,
  titleId INTEGER NOT NULL REFERENCES titles (id),
  UNIQUE (sku, asin, titleId)
) STRICT;
CREATE INDEX productsByFolded ON products (folded);
CREATE INDEX productsByAsin ON products (asin) WHERE asin <> '';
CREATE INDEX productsByTitle ON products (titleId);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  orderId TEXT NOT NULL UNIQUE,
  marketplaceId TEXT NOT NULL,
  fulfillmentChannel TEXT NOT NULL,
  -- Our word, derived from the facts and from what was uploaded.
  state TEXT NOT NULL,
  tracking TEXT NOT NULL DEFAULT 'none',
  -- What the reports alone say, in our words, and in Amazon's.
  reportedState TEXT NOT NULL,
  reportedStateAt INTEGER NOT NULL,
  orderStatus TEXT NOT NULL,
  merchantOrderId TEXT NOT NULL,
  salesChannel TEXT NOT NULL,
  shipServiceLevel TEXT NOT NULL,
  purchasedAt INTEGER NOT NULL,
  paidAt INTEGER,
  lastUpdatedAt INTEGER,
  earliestShipAt INTEGER,
  latestShipAt INTEGER,
  earliestDeliveryAt INTEGER,
  latestDeliveryAt INTEGER,
  -- For sorting: orders without a ship-by date come last.
  shipBy INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(latestShipAt, 8640000000000000)) VIRTUAL,
  isBusinessOrder INTEGER NOT NULL,
  isPrime INTEGER NOT NULL,
  cancelRequested INTEGER NOT NULL,
  cancelReason TEXT NOT NULL,
  purchaseOrderNumber TEXT NOT NULL,
  iossNumber TEXT NOT NULL,
  -- Sums over the order items, kept with them.
  items INTEGER NOT NULL,
  units INTEGER NOT NULL,
  unitsToShip INTEGER NOT NULL,
  sku TEXT NOT NULL,
  titleId INTEGER NOT NULL,
  currency TEXT NOT NULL,
  total INTEGER,
  -- The moment the facts speak of; fields with another moment are in fieldsAsOf (JSON: field to ms UTC).
  factsAsOf INTEGER NOT NULL,
  fieldsAsOf TEXT NOT NULL,
  importId INTEGER NOT NULL REFERENCES imports (id)
) STRICT;
CREATE INDEX ordersByStatePurchased ON orders (state, purchasedAt, id, fulfillmentChannel, marketplaceId, tracking, cancelRequested);
CREATE INDEX ordersByPurchased ON orders (purchasedAt, id, fulfillmentChannel, marketplaceId, tracking, cancelRequested);
-- Only orders that are still to be shipped have a date they are due.
CREATE INDEX ordersByShipBy ON orders (state, shipBy, id, fulfillmentChannel, marketplaceId, tracking, cancelRequested)
  WHERE state IN ('unshipped', 'partlyShipped');
-- Finds the orders of a rare combination without walking past all others.
CREATE INDEX ordersByFacet ON orders (marketplaceId, state, fulfillmentChannel, tracking, cancelRequested, purchasedAt, shipBy);
-- The last groups of an order id, which sellers know orders by.
CREATE INDEX ordersByIdTail ON orders (substr(orderId, 13));
CREATE INDEX ordersByImport ON orders (importId);
CREATE INDEX ordersByMerchantOrderId ON orders (merchantOrderId) WHERE merchantOrderId <> '';

-- How many orders there are of each kind: counts of a million orders in no time.
CREATE TABLE orderCounts (
  state TEXT NOT NULL,
  fulfillmentChannel TEXT NOT NULL,
  marketplaceId TEXT NOT NULL,
  tracking TEXT NOT NULL,
  cancelRequested INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (state, fulfillmentChannel, marketplaceId, tracking, cancelRequested)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER ordersCountInsert AFTER INSERT ON orders BEGIN
  INSERT INTO orderCounts VALUES (new.state, new.fulfillmentChannel, new.marketplaceId, new.tracking, new.cancelRequested, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER ordersCountDelete AFTER DELETE ON orders BEGIN
  UPDATE orderCounts SET n = n - 1 WHERE state = old.state AND fulfillmentChannel = old.fulfillmentChannel
    AND marketplaceId = old.marketplaceId AND tracking = old.tracking AND cancelRequested = old.cancelRequested;
END;
CREATE TRIGGER ordersCountUpdate AFTER UPDATE OF state, fulfillmentChannel, marketplaceId, tracking, cancelRequested ON orders BEGIN
  UPDATE orderCounts SET n = n - 1 WHERE state = old.state AND fulfillmentChannel = old.fulfillmentChannel
    AND marketplaceId = old.marketplaceId AND tracking = old.tracking AND cancelRequested = old.cancelRequested;
  INSERT INTO orderCounts VALUES (new.state, new.fulfillmentChannel, new.marketplaceId, new.tracking, new.cancelRequested, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TABLE orderItems (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  orderItemId TEXT NOT NULL,
  sku TEXT NOT NULL,
  asin TEXT NOT NULL,
  titleId INTEGER NOT NULL REFERENCES titles (id),
  itemStatus TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  quantityShipped INTEGER,
  quantityToShip INTEGER,
  currency TEXT NOT NULL,
  itemPrice INTEGER,
  itemTax INTEGER,
  shippingPrice INTEGER,
  shippingTax INTEGER,
  giftWrapPrice INTEGER,
  giftWrapTax INTEGER,
  itemPromotionDiscount INTEGER,
  shipPromotionDiscount INTEGER,
  promotionIds TEXT NOT NULL,
  extra TEXT NOT NULL,
  factsAsOf INTEGER NOT NULL,
  fieldsAsOf TEXT NOT NULL,
  importId INTEGER NOT NULL
) STRICT;
CREATE INDEX orderItemsByOrder ON orderItems (orderRow);
CREATE INDEX orderItemsByItemId ON orderItems (orderItemId) WHERE orderItemId <> '';
CREATE INDEX orderItemsBySku ON orderItems (sku, orderRow);
CREATE INDEX orderItemsByImport ON orderItems (importId);

-- Buyers' data, in a table of its own so that it can expire without touching the rest.
CREATE TABLE orderParties (
  orderRow INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
  buyerName TEXT NOT NULL,
  buyerEmail TEXT NOT NULL,
  buyerPhone TEXT NOT NULL,
  buyerCompanyName TEXT NOT NULL,
  recipientName TEXT NOT NULL,
  shipPhone TEXT NOT NULL,
  addressLine1 TEXT NOT NULL,
  addressLine2 TEXT NOT NULL,
  addressLine3 TEXT NOT NULL,
  city TEXT NOT NULL,
  stateOrRegion TEXT NOT NULL,
  postalCode TEXT NOT NULL,
  country TEXT NOT NULL,
  deliveryInstructions TEXT NOT NULL,
  giftMessage TEXT NOT NULL,
  factsAsOf INTEGER NOT NULL,
  fieldsAsOf TEXT NOT NULL
) STRICT;
CREATE INDEX orderPartiesByRecipient ON orderParties (recipientName COLLATE NOCASE) WHERE recipientName <> '';
CREATE INDEX orderPartiesByBuyer ON orderParties (buyerName COLLATE NOCASE) WHERE buyerName <> '';

-- Decisions: what the operator entered --------------------------------------------------------------------------------
CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  carrierCode TEXT NOT NULL,
  carrierName TEXT NOT NULL,
  trackingNumber TEXT NOT NULL,
  shippedOn TEXT NOT NULL,
  shippedAt INTEGER,
  shipMethod TEXT NOT NULL,
  -- [{ itemRow, quantity }]; [] is the whole order.
  items TEXT NOT NULL,
  -- The buyer asked to cancel, and the operator ships all the same.
  shipAnyway INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  writtenRevision INTEGER NOT NULL DEFAULT 0,
  uploadedRevision INTEGER NOT NULL DEFAULT 0,
  uploadedAt INTEGER,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX shipmentsByOrder ON shipments (orderRow);
CREATE INDEX shipmentsByTracking ON shipments (trackingNumber) WHERE trackingNumber <> '';
CREATE INDEX shipmentsToWrite ON shipments (orderRow) WHERE revision > writtenRevision;

CREATE TABLE exports (
  id INTEGER PRIMARY KEY,
  marketplaceId TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('text', 'template')),
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  lineCount INTEGER NOT NULL,
  orderCount INTEGER NOT NULL,
  writtenAt INTEGER NOT NULL,
  uploadedAt INTEGER
) STRICT;
CREATE TABLE exportLines (
  exportId INTEGER NOT NULL REFERENCES exports (id),
  line INTEGER NOT NULL,
  shipmentId INTEGER NOT NULL,
  orderRow INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (exportId, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX exportLinesByOrder ON exportLines (orderRow);
CREATE INDEX exportLinesByShipment ON exportLines (shipmentId);

-- The one record of changes --------------------------------------------------------------------------------------------
CREATE TABLE operations (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  importId INTEGER,
  exportId INTEGER
) STRICT;
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  operationId INTEGER NOT NULL REFERENCES operations (id),
  orderRow INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entityRow INTEGER NOT NULL,
  -- The columns that changed, before and after; null where the row was not there.
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX changesByOrder ON changes (orderRow, id);
CREATE INDEX changesByOperation ON changes (operationId);

-- Search ------------------------------------------------------------------------------------------------------------
CREATE VIRTUAL TABLE orderSearch USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');
CREATE VIRTUAL TABLE titleSearch USING fts5 (title, content = 'titles', content_rowid = 'id', tokenize = 'trigram', columnsize = 0);
`,
} as const
