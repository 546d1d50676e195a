/**
 * Batches: sheets of forwarders and Amazon's answers taken in like reports, warnings the operator accepted, labels bought,
 * undo of the operator's own changes, saved views, and the log of evidence.
 */
export const migration0002 = {
  version: 2,
  name: 'batches',
  sql: `
-- 'orders': a report of orders. 'sheet': carriers and tracking numbers from a forwarder. 'answer': a processing report.
ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL DEFAULT 'orders' CHECK (kind IN ('orders', 'sheet', 'answer'));
-- What the operator decided while looking at the preview: JSON, by kind.
ALTER TABLE imports ADD COLUMN decisions TEXT NOT NULL DEFAULT '{}';

-- How a sheet of a known shape is read: remembered once the operator took one in.
CREATE TABLE sheetLayouts (
  id INTEGER PRIMARY KEY,
  -- What makes two sheets alike: their header words.
  shape TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL,
  usedAt INTEGER NOT NULL
) STRICT;

-- Warnings the operator let pass: { rule: { found, reason, at } }; one counts as long as the same thing is found.
ALTER TABLE shipments ADD COLUMN accepted TEXT NOT NULL DEFAULT '{}';
UPDATE shipments SET accepted = json_object('cancelRequested', json_object('found', '', 'reason', '', 'at', updatedAt)) WHERE shipAnyway = 1;
ALTER TABLE shipments DROP COLUMN shipAnyway;
-- What the forwarder weighed and asked: grams, minor units of costCurrency.
ALTER TABLE shipments ADD COLUMN weightGrams INTEGER;
ALTER TABLE shipments ADD COLUMN cost INTEGER;
ALTER TABLE shipments ADD COLUMN costCurrency TEXT NOT NULL DEFAULT '';
-- Amazon confirmed it itself when the label was bought (Buy Shipping): never written to a file.
ALTER TABLE shipments ADD COLUMN confirmedByAmazon INTEGER NOT NULL DEFAULT 0;

-- A label bought with Buy Shipping or from a carrier, for one parcel.
CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  orderRow INTEGER NOT NULL REFERENCES orders (id),
  shipmentId INTEGER NOT NULL,
  service TEXT NOT NULL,
  -- Minor units of currency; null where it was not entered.
  cost INTEGER,
  currency TEXT NOT NULL,
  boughtOn TEXT NOT NULL,
  -- File name in the shop's attachments folder; empty where there is none.
  attachment TEXT NOT NULL,
  attachmentSha256 TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX labelsByOrder ON labels (orderRow);
CREATE INDEX labelsByShipment ON labels (shipmentId);

-- What Amazon's processing reports said of the lines of a file; the newest import of a line counts.
CREATE TABLE exportAnswers (
  exportId INTEGER NOT NULL REFERENCES exports (id),
  line INTEGER NOT NULL,
  importId INTEGER NOT NULL REFERENCES imports (id),
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'failed', 'unknown')),
  -- [{ code, type, message }] in Amazon's words.
  errors TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (exportId, line, importId)
) STRICT, WITHOUT ROWID;
CREATE INDEX exportAnswersByImport ON exportAnswers (importId);

-- Undo and redo: an operation of the operator is done or undone; 'undo' and 'redo' name the operation they turned.
ALTER TABLE operations ADD COLUMN isUndone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operations ADD COLUMN turns INTEGER REFERENCES operations (id);
CREATE INDEX operationsByAt ON operations (at);

-- Where goods lie in the seller's store, for pick lists.
CREATE TABLE bins (sku TEXT PRIMARY KEY, bin TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE savedViews (
  id INTEGER PRIMARY KEY,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The page's address parameters (filter, sort), and the columns shown, in order: JSON.
  search TEXT NOT NULL,
  columns TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  UNIQUE (page, name)
) STRICT;

-- A log that can be shown to others: each entry carries the hash of the one before, and none is changed or taken away.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER evidenceStays BEFORE DELETE ON evidence BEGIN SELECT raise(ABORT, 'evidence is never taken away'); END;
CREATE TRIGGER evidenceHolds BEFORE UPDATE ON evidence BEGIN SELECT raise(ABORT, 'evidence is never changed'); END;
`,
} as const
