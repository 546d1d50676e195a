import type { Generated } from 'kysely'
import type { ByHandAnswer } from '@shared/domain/exports/by-hand'

interface ImportsTable {
  id: Generated<number>
  source: string
  fileName: string
  sha256: string
  byteLength: number
  reportId: string
  encoding: string
  asOf: number
  state: string
  judgedAfter: number
  stagedAt: number
  committedAt: number | null
  undoneAt: number | null
  rowCount: Generated<number>
  newCount: Generated<number>
  changedCount: Generated<number>
  sameCount: Generated<number>
  refusedCount: Generated<number>
  asksCount: Generated<number>
  orderCount: Generated<number>
  header: string
  unknownColumns: Generated<string>
  absentColumns: Generated<string>
  notes: Generated<string>
  answers: Generated<string>
  kind: Generated<string>
  decisions: Generated<string>
}

interface ExportsTable {
  id: Generated<number>
  kind: Generated<string>
  marketplaceId: string
  form: string
  fileName: string
  sha256: string
  lineCount: number
  orderCount: number
  writtenAt: number
  uploadedAt: number | null
}

interface ExportLinesTable {
  exportId: number
  line: number
  entityRow: number
  orderRow: number
  revision: number
  content: string
}

interface ExportAnswersTable {
  exportId: number
  line: number
  importId: number
  answer: string
  errors: Generated<string>
  /** Place of its standing in `LINE_STANDINGS`; null where a newer report speaks of the line. The database keeps it. */
  rank: Generated<number | null>
}

/** What was done by hand at Seller Central. */
interface DoneByHandTable {
  id: Generated<number>
  /** The way out, and the row of its table, as it was then. */
  kind: string
  entityRow: number
  revision: number
  orderRow: number
  doneAt: number
  answer: ByHandAnswer
  answeredAt: number | null
  createdAt: number
  updatedAt: number
}

/** What came in, and what left for Amazon. */
export interface FileTables {
  imports: ImportsTable
  exports: ExportsTable
  exportLines: ExportLinesTable
  exportAnswers: ExportAnswersTable
  doneByHand: DoneByHandTable
}
