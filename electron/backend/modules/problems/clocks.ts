import { clocksOfProblem, type ProblemClockRow } from '@shared/domain/clocks/of-problem'
import { among } from '../../db/list'
import { literal } from '../../db/literal'
import { clockTable, watched } from '../../record'

type Listed = Omit<ProblemClockRow, 'isAnswered' | 'isRefunded'> & {
  entityRow: number
  orderRow: number
  isAnswered: number
  isRefunded: number
}

/** What presses in a case that is open, or waits for what was chosen. */
export const PROBLEM_CLOCKS = clockTable({
  table: 'problems',
  kinds: ['answer', 'claim', 'refund'],
  columns: ['createdAt', 'closedAt', 'choice'],
  mayHave: (p) => `${p}.closedAt IS NULL`,
  others: [
    watched({
      table: 'orders',
      columns: ['marketplaceId', 'fulfillmentChannel'],
      speaksOf: (problem, order) => `${problem}.orderRow = ${order}.id`,
      outlives: true,
    }),
    watched({
      table: 'letters',
      columns: ['entity', 'entityRow', 'sentAt'],
      speaksOf: (problem, letter) => `${letter}.entity = 'problem' AND ${problem}.id = ${letter}.entityRow`,
    }),
    watched({
      table: 'expectedReturns',
      columns: ['problemId', 'arrivedOn'],
      speaksOf: (problem, returned) => `${problem}.id = ${returned}.problemId`,
    }),
    watched({
      table: 'refunds',
      columns: ['problemId', 'withdrawnAt', 'revision', 'uploadedRevision', 'uploadedAt'],
      speaksOf: (problem, refund) => `${problem}.id = ${refund}.problemId`,
    }),
  ],
  read: (db, rows) =>
    db
      .all<Listed>(
        db.build
          .selectFrom('problems as p')
          .innerJoin('orders as o', 'o.id', 'p.orderRow')
          .select(['p.id as entityRow', 'p.orderRow', 'p.choice', 'p.createdAt as openedAt', 'p.closedAt'])
          .select(['o.marketplaceId', 'o.fulfillmentChannel as channel'])
          .select(({ selectFrom, exists, fn, val }) => [
            exists(
              selectFrom('letters as l')
                .select('l.id')
                // In the words of the index.
                .where('l.entity', '<>', literal(''))
                .where('l.entity', '=', 'problem')
                .whereRef('l.entityRow', '=', 'p.id')
                .where('l.sentAt', 'is not', null),
            ).as('isAnswered'),
            fn
              .coalesce(
                selectFrom('expectedReturns as e')
                  .select(({ fn: of }) => of.min('e.arrivedOn').as('first'))
                  .whereRef('e.problemId', '=', 'p.id')
                  .where('e.arrivedOn', '<>', ''),
                val(''),
              )
              .as('arrivedOn'),
            exists(
              selectFrom('refunds as f')
                .select('f.id')
                .whereRef('f.problemId', '=', 'p.id')
                .where('f.withdrawnAt', 'is', null)
                .where('f.uploadedAt', 'is not', null)
                .whereRef('f.uploadedRevision', '=', 'f.revision'),
            ).as('isRefunded'),
          ])
          .where('p.id', 'in', among(rows))
          .$castTo<Listed>(),
      )
      .map((row) => ({ ...row, isAnswered: row.isAnswered === 1, isRefunded: row.isRefunded === 1 })),
  clocksOf: clocksOfProblem,
}) // prettier-ignore
