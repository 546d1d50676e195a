import { z } from 'zod'
import { CHECKLIST_WORDS } from '../domain/checklist/items'
import { command, once, query } from './define'
import { day, instant, nothing } from './paging'

declare module './define' {
  interface Topics {
    checklist: true
  }
}

const itemId = once(() => z.number().int())
const oneItem = once(() => z.object({ itemId: itemId() }))

const item = once(() =>
  z.object({
    itemId: itemId(),
    /** A word of `checklist.item` in the texts; null where the shop called it itself. */
    word: z.enum(CHECKLIST_WORDS).nullable(),
    name: z.string(),
    /** When it was looked through on that day. */
    tickedAt: instant().nullable(),
  }),
)
export type ChecklistItem = z.output<ReturnType<typeof item>>

/** What is looked through every day. Ticks are of the operator's present day: past ones stand in the log of evidence. */
export const checklist = {
  /** The log is written when the day turns: what was ticked yesterday is to be ticked again. */
  today: query(nothing, () => z.object({ day: day(), items: z.array(item()) }), { reads: ['checklist', 'evidence'] }),
  tick: command(oneItem, nothing),
  untick: command(oneItem, nothing),
  /** Calls an item otherwise, or adds one at the end: `itemId` null. Throws `followUpUnknown`. */
  saveItem: command(
    () => z.object({ itemId: itemId().nullable(), name: z.string().trim().min(1).max(120) }),
    () => z.object({ itemId: itemId() }),
  ),
  removeItem: command(oneItem, nothing),
  /** Puts what was ticked on past days into the log of evidence, once; said by the page when it opens and when the day turns. */
  noteDays: command(nothing, () => z.object({ added: z.number().int() })),
}
