import { z } from 'zod'
import { language } from './app'
import { savedListsOfChapters } from './chapters'
import { command, job, once } from './define'
import { fileToken, nothing } from './paging'

/** A list as it is on the screen: which, and what narrows it. */
export const savedList = once(() =>
  z.discriminatedUnion('of', [
    ...savedListsOfChapters(),
    z.object({ of: z.literal('imports') }),
    /** Rows of a file that waits for a yes and that cannot be taken in. */
    z.object({ of: z.literal('refused'), importId: z.number().int() }),
    z.object({ of: z.literal('exports') }),
  ]),
)
export type SavedListInput = z.output<ReturnType<typeof savedList>>

export const lists = {
  /** Writes a list as `.xlsx` into the shop's own folder for lists, under a name of its own. */
  save: job(
    () =>
      z.object({
        list: savedList(),
        /** Columns of the screen, in its order; null: all there are. */
        columns: z.array(z.string().max(40)).max(80).nullable(),
        language: language(),
        jobId: z.string(),
      }),
    () => z.object({ file: z.string(), fileName: z.string(), rows: z.number().int() }),
    { gives: { file: 'open' } },
  ),
  /** Answered by the shell: opens a file the desk has just written in the program the operator uses for it. */
  openFile: command(() => z.object({ file: fileToken() }), nothing, { files: { file: 'open' } }),
  showInFolder: command(() => z.object({ file: fileToken() }), nothing, { files: { file: 'open' } }),
}
