/** One row of a processing report. */
export interface ProcessingReportRow {
  /** Line of the report, one-based. */
  line: number
  /** `original-record-number`; null where the report does not give it. */
  recordNumber: number | null
  /** Empty where the report does not give it. */
  orderId: string
  /** Where the report has the column; it tells the lines of one order apart. */
  orderItemId?: string
  code: string
  /** Amazon's word: `Error`, `Warning`, … */
  type: string
  message: string
}

/** Amazon's answer to an uploaded file (formats.md §2, help G200194300). */
export interface ProcessingReport {
  /** Number of records processed; null where the summary does not say. */
  processed: number | null
  /** Number of records successful; null where the summary does not say. */
  successful: number | null
  rows: readonly ProcessingReportRow[]
}

/** What a report can be held against: one data row of a file we wrote, in the file's order. */
export interface WrittenLine {
  /** One-based among the data rows. */
  line: number
  orderId: string
  orderItemId: string
  trackingNumber: string
}

/** What Amazon said, in its words. */
export interface Remark {
  code: string
  type: string
  message: string
  /** Of the file as a whole: it stands with each of its lines. */
  ofFile?: true
}

/** What became of a line of a file we wrote. */
export interface LineResult {
  line: number
  /** `unknown`: the report does not say what became of it. */
  answer: 'accepted' | 'failed' | 'unknown'
  errors: readonly Remark[]
}

export const LINE_STANDINGS = ['failed', 'look', 'unknown', 'accepted'] as const
/** How a line is shown, what presses first: one that is not plainly accepted and of which something was said is looked at. */
export type LineStanding = (typeof LINE_STANDINGS)[number]

export const standingOf = ({ answer, errors }: Pick<LineResult, 'answer' | 'errors'>): LineStanding =>
  answer === 'unknown' && errors.length > 0 ? 'look' : answer

/** How many lines stand in each way. */
export function standingCounts(results: Iterable<LineResult>): Record<LineStanding, number> {
  const counts = { failed: 0, look: 0, unknown: 0, accepted: 0 }
  for (const result of results) counts[standingOf(result)] += 1
  return counts
}

/** What was said of the file as a whole; it is the same on each of its lines. */
export const remarksOfFile = ([first]: readonly Pick<LineResult, 'errors'>[]): Remark[] =>
  (first?.errors ?? []).filter(({ ofFile }) => ofFile)
export const remarksOfLine = ({ errors }: Pick<LineResult, 'errors'>): Remark[] =>
  errors.filter(({ ofFile }) => !ofFile)
