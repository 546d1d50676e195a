/** One row of a file with its verdict; `summary`, `changes`, `issues`, `cells`, `question` and `payload` are JSON. */
interface ImportRowsTable {
  importId: number
  line: number
  verdict: string
  subject: string
  summary: string
  changes: string
  issues: string
  cells: string
  question: string
  payload: string
}

interface WrongMomentsTable {
  of: string
  id: number
  wrong: number
  proven: number
}

interface ImportOrdersTable {
  importId: number
  line: number
  orderId: string
  askGroup: string
  verdict: string
  lines: string
  records: string
}

interface SheetRowsTable {
  importId: number
  sheet: number
  piece: number
  rows: string
}

interface MailContentsTable {
  importId: number
  sha256: string
  byteLength: number
  deflated: Uint8Array | null
}

/** The attached file of what waits for the operator's yes (`intake/staging.ts`, and what kinds of files keep beside). */
export interface StagingTables {
  'staging.importRows': ImportRowsTable
  'staging.wrongMoments': WrongMomentsTable
  'staging.importOrders': ImportOrdersTable
  'staging.sheetRows': SheetRowsTable
  'staging.mailContents': MailContentsTable
}
