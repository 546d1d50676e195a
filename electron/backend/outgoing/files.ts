import type { processingReports as declared } from '@shared/contract/processing-reports'
import type { ProcessingReport } from '@shared/domain/exports/processing-report'
import { readProcessingReport } from '../formats/reports/processing-report'
import type { FileReader, RefusedRow } from '../intake/reading'

const HEADER = ['original-record-number', 'order-id', 'error-code', 'error-type', 'error-message']

/** What Amazon answered to a file: small enough to be told as a whole. */
export interface ToldReport {
  report: ProcessingReport
  refused: RefusedRow[]
}

/** Amazon's processing reports: their summary stands at the top. */
export const processingReports: FileReader<typeof declared, never, ToldReport> = {
  kind: 'answer',
  by: 'signature',
  recognise({ bytes, hints }) {
    const found = readProcessingReport(bytes, hints)
    if (!found) return undefined
    if (!found.ok) return { refused: found.error }
    const { report, encoding, issues } = found
    return {
      reportId: 'processing-report',
      encoding,
      header: HEADER,
      told: { report, refused: issues },
      rows: () => [],
      progress: () => 1,
    }
  },
}
