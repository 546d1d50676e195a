import { z } from 'zod'
import { job, once, query } from './define'
import { instant } from './paging'

/** One of the operator's own operations that Ctrl+Z takes back, or Ctrl+Shift+Z does again. */
const turn = once(() =>
  z.object({
    /** The operation that is turned; `back` takes it to undo this one and no other. */
    operation: z.number().int(),
    /** A word of `history.*` in the texts. */
    kind: z.string(),
    at: instant(),
    orders: z.number().int(),
    /** One of the orders it touched. */
    example: z.string(),
    /** File name, where a file is behind it. */
    source: z.string(),
  }),
)

export const undo = {
  /** What Ctrl+Z and Ctrl+Shift+Z would turn now; null where there is nothing of the operator's today. */
  state: query(
    () => z.object({}),
    () => z.object({ undo: turn().nullable(), redo: turn().nullable() }),
    { reads: ['record'] },
  ),
  /**
   * Takes back the operation that is named, else the last of the operator's own of the day. Refuses with `nothingToUndo`,
   * `undoConflict`.
   */
  back: job(() => z.object({ jobId: z.string(), operation: z.number().int().optional() }), turn),
  /** Does again what was taken back last. Refuses with `nothingToUndo`, `undoConflict`. */
  again: job(() => z.object({ jobId: z.string() }), turn),
}
