import { z } from 'zod'
import { lineCounts, remark } from './exports'
import { fileKind } from './file-kind'
import { instant } from './paging'

/** Which export a processing report belongs to. */
const reading = () =>
  z.object({
    processed: z.number().int().nullable(),
    successful: z.number().int().nullable(),
    exportId: z.number().int().nullable(),
    /** Exports it fits; none: the operator may still say which of the others it is. */
    fitting: z.array(z.number().int()),
    exports: z.array(
      z.object({ exportId: z.number().int(), fileName: z.string(), rows: z.number().int(), writtenAt: instant() }),
    ),
    /** What Amazon said of the file as a whole. */
    remarks: z.array(remark()),
    ...lineCounts().shape,
  })

/** Amazon's answers to files that were uploaded. */
export const processingReports = fileKind({
  id: 'answer',
  reports: ['processing-report'],
  heldBy: ['exports'],
  reading,
  /** The export that the report settles. */
  decision: () => z.object({ exportId: z.number().int().nullable() }),
})
