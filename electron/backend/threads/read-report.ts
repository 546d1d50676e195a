import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import type { FileError } from '@shared/domain/files/issue'
import { openPastedReport, openReport, type EncodingHints, type OpenedReport } from '../formats/read'
import type { ReadReportSource, ReportBatch, ReportSummary } from './files-client'
import type { ReportHeadMessage } from './files-protocol'

/** About 30 ms of staging: between two batches the writer answers others and sees a cancel. */
const ROWS_PER_BATCH = 1000
/** A string holds at most 2^29 characters (V8); Amazon's largest reports are a tenth of that. */
const LARGEST_BYTES = 500 * 1024 * 1024

export interface ReadingEnd {
  /** Resolves when the piece was taken in; false: no more is wanted. */
  head(head: ReportHeadMessage): Promise<boolean>
  batch(json: string): Promise<boolean>
}

/**
 * Reads a report in batches, each awaited before the next is sent; the next one is made ready meanwhile. Throws DeskError
 * `fileNotTaken`, `cancelled`.
 */
export async function readReport(
  source: ReadReportSource,
  hints: EncodingHints,
  end: ReadingEnd,
): Promise<ReportSummary> {
  const fileName = 'path' in source ? basename(source.path) : ''
  const refuse = (error: FileError) => new DeskError('fileNotTaken', { fileName, ...error })
  const { bytes, modifiedAt } = await bytesOf(source, refuse)
  const opened = 'path' in source ? openReport(bytes, hints) : openPastedReport(source.text)
  if (!opened.ok) throw refuse(opened.error)
  const { report } = opened
  const { reportId, encoding, header, unknownColumns, absentColumns } = report.head
  const head = {
    reportId, encoding, header, modifiedAt, byteLength: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
  } // prettier-ignore
  let taken = end.head(head)
  for (const json of batches(report, bytes.length)) {
    if (!(await taken)) throw new DeskError('cancelled', {})
    taken = end.batch(json)
  }
  if (!(await taken)) throw new DeskError('cancelled', {})
  return { ...head, unknownColumns, absentColumns, notes: report.notes() }
}

async function bytesOf(
  source: ReadReportSource,
  refuse: (error: FileError) => DeskError,
): Promise<{ bytes: Uint8Array; modifiedAt: number | null }> {
  if ('text' in source) return { bytes: Buffer.from(source.text), modifiedAt: null }
  const file = await open(source.path, 'r').catch(() => undefined)
  if (!file) throw refuse({ code: 'unreadable' })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw refuse({ code: 'unreadable' })
    if (stat.size > LARGEST_BYTES) throw refuse({ code: 'tooLarge' })
    const bytes = await file.readFile().catch(() => undefined)
    if (!bytes) throw refuse({ code: 'unreadable' })
    return { bytes, modifiedAt: Math.floor(stat.mtimeMs) }
  } finally {
    await file.close()
  }
}

function* batches(report: OpenedReport, bytesTotal: number): Generator<string, void> {
  let rows: ReportBatch['rows'] = []
  const json = () => {
    const batch: ReportBatch = { rows, bytesDone: Math.round(report.progress() * bytesTotal), bytesTotal }
    rows = []
    return JSON.stringify(batch)
  }
  for (const row of report.rows()) {
    if (row.ok) rows.push({ line: row.line, record: row.record, warnings: row.warnings })
    else rows.push({ line: row.line, issues: row.issues, cells: row.cells })
    if (rows.length === ROWS_PER_BATCH) yield json()
  }
  yield json()
}
