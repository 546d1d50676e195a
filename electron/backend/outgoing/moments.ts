import type { NotNull } from 'kysely'
import type { Dated } from '../intake'
import { correctMoment } from '../record'

/** Puts right when something was handed over, and in the decisions that went with it. */
const correctHandover =
  (kept: { table: 'exports'; column: 'uploadedAt' } | { table: 'doneByHand'; column: 'doneAt' }): Dated['correct'] =>
  ({ db, recorded, outgoing }, { id, ...moment }) => {
    correctMoment(db.raw, recorded, { ...kept, row: id }, moment)
    const tables = [...new Set(outgoing.all.map(({ table }) => table))]
    const orders = tables.flatMap((table) => correctMoment(db.raw, recorded, { table, column: 'uploadedAt' }, moment))
    outgoing.tell('moved', db, new Set(orders))
  }

/** When the operator said that a file was uploaded: by this machine's clock. */
export const uploads: Dated = {
  of: 'upload',
  after: ({ all, build }, now) =>
    all(
      build
        .selectFrom('exports')
        .select(['id', 'uploadedAt as wrong'])
        .where('uploadedAt', '>', now)
        .orderBy('id')
        .$narrowType<{ wrong: NotNull }>(),
    ),
  correct: correctHandover({ table: 'exports', column: 'uploadedAt' }),
}

/** The same of what was done by hand. */
export const byHand: Dated = {
  of: 'byHand',
  after: ({ all, build }, now) =>
    all(build.selectFrom('doneByHand').select(['id', 'doneAt as wrong']).where('doneAt', '>', now).orderBy('id')),
  correct: correctHandover({ table: 'doneByHand', column: 'doneAt' }),
}
