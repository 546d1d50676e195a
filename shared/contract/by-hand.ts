import { z } from 'zod'
import { BY_HAND_STATES } from '../domain/exports/by-hand'
import { command, once, query } from './define'
import { instant, nothing } from './paging'
import { byHandKind, READ_BY_HANDS } from './ways-out'

/** A decision, by its way out and the row of its table. */
const row = once(() => z.object({ kind: byHandKind(), row: z.number().int() }))

/** What is done by hand at Seller Central, in place of a file or without one. */
export const byHand = {
  /** What to click, what to copy, and how far it is. Refuses with `caseUnknown`. */
  guide: query(
    row,
    () =>
      z.object({
        /** Words of `byHand.of.<kind>.steps` in the texts, in order. */
        steps: z.array(z.string()),
        /** `name`: a word of `byHand.of.<kind>.copies`. */
        copies: z.array(z.object({ name: z.string(), text: z.string() })),
        /** Null where it left in a file: there is nothing to do by hand. */
        state: z.enum(BY_HAND_STATES).nullable(),
        /** A word of `holds` that says why it cannot be done now; empty where it can. */
        whyNot: z.string(),
        doneAt: instant().nullable(),
        answeredAt: instant().nullable(),
      }),
    { reads: READ_BY_HANDS },
  ),
  /**
   * Says that it was done, at a moment that is past; `at` null: now. Refuses with `caseUnknown`, `notByHandNow`, `doneInFuture`.
   */
  done: command(() => row().extend({ at: instant().min(0).nullable() }), nothing),
  /** Says that it was not done after all. Refuses with `caseUnknown`, `notByHandNow` where a report has answered. */
  takeBack: command(row, nothing),
}
