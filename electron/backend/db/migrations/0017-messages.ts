/** The mailbox of the shop: mails as they came, their attachments and bytes, threads with a buyer, and what the operator says of them. */
export const migration0017 = {
  version: 17,
  name: 'messages',
  sql: `
CREATE TABLE mails (
  id INTEGER PRIMARY KEY,
  -- By what the same mail is known again: a digest of what identityOf says.
  identity TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  -- The sender with all the suffix: a reply must go to it.
  fromAddress TEXT NOT NULL,
  fromName TEXT NOT NULL,
  -- The relay address without what tells cases apart, and that; empty: none.
  buyerKey TEXT NOT NULL,
  caseId TEXT NOT NULL,
  -- As the mail names it; and the order of the shop, 0: not known here.
  orderId TEXT NOT NULL,
  orderRow INTEGER NOT NULL,
  asin TEXT NOT NULL,
  -- The mail's own moment, never later than when it was taken in.
  receivedAt INTEGER NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  -- JSON lists.
  warnings TEXT NOT NULL,
  signals TEXT NOT NULL,
  -- Digest of the mail as it came (keptBytes).
  original TEXT NOT NULL,
  -- Older than what was to be taken in as news: it starts no clock.
  isHistory INTEGER NOT NULL,
  -- 0: in none, or not yet placed.
  threadRow INTEGER NOT NULL,
  importId INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mailsOfThread ON mails (threadRow, receivedAt);
CREATE INDEX mailsByKind ON mails (kind, receivedAt);
CREATE INDEX mailsByImport ON mails (importId);
CREATE INDEX mailsByBuyer ON mails (buyerKey) WHERE buyerKey <> '';
CREATE INDEX mailsByOrder ON mails (orderRow) WHERE orderRow <> 0;
CREATE INDEX mailsByOrderId ON mails (orderId) WHERE orderId <> '';
CREATE INDEX mailsByOriginal ON mails (original);

CREATE TABLE mailAttachments (
  id INTEGER PRIMARY KEY,
  mailRow INTEGER NOT NULL,
  -- From 0, as they stand in the mail.
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  mimeType TEXT NOT NULL,
  byteLength INTEGER NOT NULL,
  isDangerous INTEGER NOT NULL,
  -- Digest of its bytes (keptBytes).
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mailAttachmentsOfMail ON mailAttachments (mailRow, position);
CREATE INDEX mailAttachmentsByContent ON mailAttachments (content);

-- Each content once, by the hexadecimal SHA-256 of it.
CREATE TABLE keptBytes (
  sha256 TEXT PRIMARY KEY,
  byteLength INTEGER NOT NULL,
  -- Deflated; NULL: too large for the database, a file of the shop's folder is called so.
  deflated BLOB
) STRICT;

CREATE TABLE threads (
  id INTEGER PRIMARY KEY,
  buyerKey TEXT NOT NULL,
  buyerName TEXT NOT NULL COLLATE NOCASE,
  orderId TEXT NOT NULL,
  orderRow INTEGER NOT NULL,
  asin TEXT NOT NULL,
  marketplaceId TEXT NOT NULL,
  lastMailAt INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX threadsByBuyer ON threads (buyerKey) WHERE buyerKey <> '';
CREATE INDEX threadsByName ON threads (buyerName);
CREATE INDEX threadsByOrder ON threads (orderRow) WHERE orderRow <> 0;
CREATE INDEX threadsByOrderId ON threads (orderId) WHERE orderId <> '';
CREATE INDEX threadsByLastMail ON threads (lastMailAt);

CREATE TABLE threadMarks (
  id INTEGER PRIMARY KEY,
  -- The mail it was said after: the thread is wherever that stands.
  mailRow INTEGER NOT NULL,
  -- The order of the thread; 0: none known.
  orderRow INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- The moment it speaks of.
  at INTEGER NOT NULL,
  untilAt INTEGER,
  note TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX threadMarksByMail ON threadMarks (mailRow);
CREATE INDEX threadMarksByOrder ON threadMarks (orderRow) WHERE orderRow <> 0;
`,
} as const
