import type { ChapterTexts } from '../chapter-texts'

export const evidence = {
  title: 'Evidence',
  text: 'What was ready, written and marked uploaded when. Entries are only ever added, and each carries the hash of the one before.',
  from: 'From',
  to: 'To',
  allDays: 'All days',
  note: 'Note',
  notePlaceholder: 'e.g. Seller Central was down 14:02–16:30, page did not load',
  addNote: 'Add note',
  noted: 'Noted',
  savePdf: 'Save PDF…',
  pdfSaved: 'PDF saved',
  saveLines: 'Save as JSON lines…',
  linesSaved_one: '{{count}} entry saved',
  linesSaved_other: '{{count}} entries saved',
  time: 'Your time',
  utc: 'UTC',
  what: 'What',
  hash: 'Hash',
  number: 'No.',
  whole: 'The chain is whole. Entries: {{count}}',
  broken: 'The chain is broken at entry {{id}}: {{why}}',
  why: {
    gap: 'entries are missing before it',
    link: 'it does not follow from the entry before',
    hash: 'it was changed after it was written',
  },
  lastHash: 'Last hash',
  empty: 'Nothing noted in these days',
  emptyText: 'Written and uploaded files, and once a day what there is to ship, are noted here by themselves.',
  kind: {
    workList: 'Work list',
    ready: 'Ready',
    written: 'Written',
    uploaded: 'Uploaded',
    uploadTakenBack: 'Taken back',
    answer: 'Answer',
    note: 'Note',
  },
  says: {
    workList:
      '{{day}}: orders unshipped: {{unshipped}}, partly shipped: {{partlyShipped}}; overdue: {{overdue}}, due within 24 hours: {{due24h}}',
    ready:
      '{{marketplaceId}}: rows ready: {{rows}}, held back: {{held}}, orders without a tracking number: {{withoutTracking}}',
    written: '{{marketplaceId}}: {{fileName}} written; rows: {{rows}}, orders: {{orders}}',
    uploaded: '{{marketplaceId}}: {{fileName}} marked as uploaded to Seller Central; rows: {{rows}}',
    uploadTakenBack: '{{marketplaceId}}: {{fileName}} marked as not uploaded after all',
    answer:
      '{{marketplaceId}}: Amazon’s answer {{answerFile}} to {{fileName}}: {{accepted}} accepted, {{failed}} failed, {{unknown}} unknown',
  },
  lists: { readyOrders: 'Ready', heldOrders: 'Held back' },
  paper: {
    title: 'Record of order fulfilment work',
    shop: 'Shop',
    marketplaces: 'Marketplaces',
    period: 'Period',
    periodOf: '{{from}} to {{to}}',
    beginning: 'the first entry',
    end: 'the last entry',
    printed: 'Printed',
    entries: 'Entries',
    firstHash: 'First hash',
    moreOrders: '… and {{count}} more; all are in the JSON lines.',
    clock: 'Times are those of the seller’s own computer.',
    howTitle: 'How to check this record',
    how: 'Each entry carries the SHA-256 of five lines: number, time in milliseconds since 1970-01-01 UTC, kind, content, and the hash of the entry before (64 zeros before the first), in UTF-8, joined by one line feed each, none at the end. A changed, removed or inserted entry no longer fits the next one. “Save as JSON lines” in Shopdesk gives the entries with exactly the content that was hashed; one is checked by:',
    limits:
      'The chain proves that the entries belong together in this order and were not changed one by one. It does not prove the time by itself: e-mails, Amazon’s processing reports and the files named here, by their SHA-256, support it.',
  },
}

export const chapter = {
  texts: { evidence },
  nav: { evidence: 'Evidence' },
  commands: { evidence: 'Evidence: what was done when' },
} satisfies ChapterTexts
