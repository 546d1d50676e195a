import type { InferResult } from 'kysely'
import type { Output } from '@shared/contract'
import { WHOLE_ORDER } from '@shared/domain/orders/whole-order'
import type { ReadConnection, Reader } from '../db/access'
import { columnsOf } from './recorded-rows'
import type { Image, NameOfItem, RecordedTable } from './table'
import type { RecordedTables } from './tables'
import { amountText } from './words'

export type History = Output<'orders.get'>['history']
type Change = History[number]['changes'][number]

/** Columns that say of any row how it is kept, not what it is. */
const KEPT: ReadonlySet<string> = new Set([
  'id',
  'orderRow',
  'revision',
  'writtenRevision',
  'uploadedRevision',
  'refusedRevisions',
  'updatedAt',
  'createdAt',
  'factsAsOf',
  'fieldsAsOf',
  'importId',
])

/** The last changes of an order, with the operations they belong to and the files these took in or wrote. */
const storedOf = ({ build }: Reader, row: number) =>
  build
    .selectFrom('changes as c')
    .innerJoin('operations as o', 'o.id', 'c.operationId')
    .leftJoin('imports as i', 'i.id', 'o.importId')
    .leftJoin('exports as e', 'e.id', 'o.exportId')
    .select(['c.operationId', 'o.at', 'o.kind', 'c.entity', 'c.before', 'c.after'])
    .select(['i.fileName as importName', 'e.fileName as exportName'])
    .where('c.orderRow', '=', row)
    .orderBy('c.operationId', 'desc')
    .orderBy('c.id', 'desc')
    .limit(500)
type Stored = InferResult<ReturnType<typeof storedOf>>[number]

/** What happened to an order, the newest first: what was done, and each value before and after as an operator reads it. */
export function changesOfOrder(db: Reader, recorded: RecordedTables, row: number, nameOf: NameOfItem): History {
  const history: History = []
  let last: number | undefined
  for (const change of db.all(storedOf(db, row))) {
    const entry = history.at(-1)
    const fields = fieldChanges(change, recorded.of(change.entity), nameOf)
    if (entry && last === change.operationId) entry.changes.push(...fields)
    else
      history.push({
        at: change.at,
        kind: change.kind,
        source: change.importName ?? change.exportName ?? '',
        changes: fields,
      })
    last = change.operationId
  }
  return history
} // prettier-ignore

const isHidden = (declared: RecordedTable | undefined, field: string) =>
  KEPT.has(field) || declared?.words?.hidden?.includes(field) === true || declared?.derived?.includes(field) === true

function fieldChanges(stored: Stored, declared: RecordedTable | undefined, nameOf: NameOfItem): Change[] {
  const before = (stored.before === null ? {} : JSON.parse(stored.before)) as Image
  const after = (stored.after === null ? {} : JSON.parse(stored.after)) as Image
  const isChange = stored.before !== null && stored.after !== null
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    if (isHidden(declared, field)) return []
    const text = (image: Image) => textOf(image, field, { declared, nameOf, isChange })
    const change = { entity: stored.entity, field, before: text(before), after: text(after) }
    return change.before === change.after ? [] : [change]
  })
}

interface Reading {
  declared: RecordedTable | undefined
  nameOf: NameOfItem
  /** The row was there before and after; one that was made or removed says only what it held. */
  isChange: boolean
}

function textOf(image: Image, field: string, { declared, nameOf, isChange }: Reading): string {
  const value = image[field] ?? ''
  const { lists, amounts, emptyIsAll } = declared?.words ?? {}
  if (value === '' || value === '{}' || (value === 0 && !isChange)) return ''
  if (value === '[]') return isChange && emptyIsAll?.includes(field) === true ? WHOLE_ORDER : ''
  const list = typeof value === 'string' && value.startsWith('[') ? lists?.[field]?.(value, image, nameOf) : undefined
  if (list !== undefined) return list
  const currency = amounts?.[field]
  return currency === undefined ? String(value) : amountText(value, String(image[currency] ?? ''))
}

/** Every column that the history of an order can show, with its entity; each has a name in `fields.*` of the texts. */
export function historyColumns(db: ReadConnection, { all }: RecordedTables): { entity: string; column: string }[] {
  return all
    .filter(({ words }) => words !== undefined)
    .flatMap((declared) =>
      [...columnsOf(db, declared)]
        .filter((column) => !isHidden(declared, column))
        .map((column) => ({ entity: declared.entity, column })),
    )
}
