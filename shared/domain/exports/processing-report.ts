/** One line of Amazon's answer to an upload. */
export interface AnswerRow {
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
  rows: readonly AnswerRow[]
}

/** What a report can be held against: one data row of a file we wrote, in the file's order. */
export interface WrittenLine {
  /** One-based among the data rows. */
  line: number
  orderId: string
  orderItemId: string
  trackingNumber: string
}

export interface LineAnswer {
  line: number
  /** `unknown`: the report does not say what became of it. */
  answer: 'accepted' | 'failed' | 'unknown'
  errors: readonly { code: string; type: string; message: string }[]
}
