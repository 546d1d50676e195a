import type { Input, Output } from '@shared/contract'
import {
  type LineResult,
  LINE_STANDINGS,
  type LineStanding,
  remarksOfFile,
  remarksOfLine,
} from '@shared/domain/exports/processing-report'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import { identified, type LineContent } from '../written-lines'

type Listed = Output<'exports.answers'>['rows'][number]

const standingAt = (rank: number | null): LineStanding => LINE_STANDINGS[rank ?? 0] ?? 'unknown'
const errorsIn = (errors: string) => JSON.parse(errors) as LineResult['errors']

/** What the newest report says of the lines of a file. */
const answers = ({ build }: Reader, exportId: number) =>
  build.selectFrom('exportAnswers as a').where('a.exportId', '=', exportId).where('a.rank', 'is not', null)

/** How many lines of each file Amazon accepted, refused, remarked on or left unsaid; without those it has not answered. */
export function standingsOf(
  db: Reader,
  exportIds: readonly number[],
): ReadonlyMap<number, Record<LineStanding, number>> {
  const found = db.all(
    db.build
      .selectFrom('exportAnswers')
      .where('exportId', 'in', among(exportIds))
      .where('rank', 'is not', null)
      .select(({ fn }) => ['exportId', 'rank', fn.countAll<number>().as('n')])
      .groupBy(['exportId', 'rank']),
  )
  const counts = new Map<number, Record<LineStanding, number>>()
  for (const { exportId, rank, n } of found)
    counts.set(exportId, {
      failed: 0,
      look: 0,
      unknown: 0,
      accepted: 0,
      ...counts.get(exportId),
      [standingAt(rank)]: n,
    })
  return counts
}

/** What Amazon said of an export as a whole, and of its lines, what needs looking at first. */
export function listResults(db: Reader, { exportId, limit, offset }: Input<'exports.answers'>): Output<'exports.answers'> {
  const first = db.all(answers(db, exportId).select('a.errors').orderBy('a.line').limit(1))
  const window = listWindow<number, Listed>(db, {
    counts: answers(db, exportId).select(({ fn, val }) => [val('').as('tab'), fn.countAll<number>().as('n')]),
    tab: '',
    keys: answers(db, exportId)
      .select('a.line as key')
      .orderBy('a.rank')
      .orderBy('a.line')
      .limit(limit)
      .offset(offset),
    rows: (lines) =>
      db
        .all(
          answers(db, exportId)
            .innerJoin('exportLines as l', (join) =>
              join.onRef('l.exportId', '=', 'a.exportId').onRef('l.line', '=', 'a.line'),
            )
            .select(['a.line', 'a.rank', 'a.errors', 'l.content'])
            .where('a.line', 'in', among(lines)),
        )
        .map(({ line, rank, errors, content }) => {
          const { orderId, trackingNumber } = identified(JSON.parse(content) as LineContent)
          return { line, orderId, trackingNumber, answer: standingAt(rank), errors: remarksOfLine({ errors: errorsIn(errors) }) }
        }), // prettier-ignore
    keyOf: ({ line }) => line,
  })
  return { ...window, counts: standingsOf(db, [exportId]).get(exportId) ?? {}, remarks: remarksOfFile(first.map(({ errors }) => ({ errors: errorsIn(errors) }))) }
} // prettier-ignore
