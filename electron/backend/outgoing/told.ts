import { type AliasableExpression, type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { UploadKind } from '@shared/contract/ways-out'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { ReadBuilder, Reader } from '../db/access'
import { valueAt } from '../db/json'
import { amongListed } from '../db/list'
import { type Given, prepared } from '../db/prepared'

/** Lines `l` of uploaded files `e` of a kind, without those that Amazon's newest answer refused. */
const told = (build: ReadBuilder, kind: UploadKind) =>
  build
    .selectFrom('exportLines as l')
    .innerJoin('exports as e', 'e.id', 'l.exportId')
    .where('e.kind', '=', kind)
    .where('e.uploadedAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('exportAnswers as a')
            .select('a.line')
            .whereRef('a.exportId', '=', 'l.exportId')
            .whereRef('a.line', '=', 'l.line')
            .where('a.answer', '=', 'failed')
            .where('a.importId', '=', (answer) =>
              answer
                .selectFrom('exportAnswers as b')
                .select(({ fn }) => fn.max('b.importId').as('newest'))
                .whereRef('b.exportId', '=', 'a.exportId')
                .whereRef('b.line', '=', 'a.line'),
            ),
        ),
      ),
    )

export interface ToldLine {
  orderRow: number
  entityRow: number
  revision: number
  /** Milliseconds UTC. */
  uploadedAt: number
  cells: UploadRow['cells']
}

/**
 * What Amazon was told by files of a kind of orders and did not refuse, line by line: that holds whatever became of the decision on
 * the desk since, and of the decision's other lines.
 */
export function toldLines(kind: UploadKind) {
  const lines = prepared((build, given: Given<{ orderRows: string }>) =>
    told(build, kind)
      .select(['l.orderRow', 'l.entityRow', 'l.revision', 'e.uploadedAt', 'l.content'])
      .where('l.orderRow', 'in', amongListed<number>(given('orderRows')))
      .orderBy('l.exportId')
      .orderBy('l.line')
      .$narrowType<{ uploadedAt: number }>(),
  )
  return (db: Reader, orderRows: readonly number[]): ToldLine[] =>
    db
      .all(lines({ orderRows: JSON.stringify(orderRows) }))
      .map(({ content, ...line }) => ({ ...line, cells: (JSON.parse(content) as UploadRow).cells }))
}

/** An item of an order in a query: where it stands, and by which number Amazon knows it. */
interface ToldItem {
  orderRow: Expression<number>
  orderItemId: Expression<string>
}

/**
 * Whether Amazon was told by a file of a kind of one item of an order, or of the whole order. `itemIdIn`: where a line's content
 * names the item.
 */
export const isTold =
  (kind: UploadKind, itemIdIn: string) =>
  (build: ReadBuilder, { orderRow, orderItemId }: ToldItem): AliasableExpression<SqlBool> => {
    const { exists, val } = expressionBuilder()
    return exists(
      told(build, kind)
        .select('l.line')
        .where('l.orderRow', '=', orderRow)
        .where(({ eb, fn, ref }) =>
          eb(fn.coalesce(valueAt<string>(ref('l.content'), itemIdIn), val('')), 'in', [val(''), orderItemId]),
        ),
    )
  }
