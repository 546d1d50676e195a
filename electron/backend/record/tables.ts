import type { Topic } from '@shared/contract/define'
import type { ClockTable } from './clock-table'
import type { RecordedTable, TableName } from './table'

/** What a chapter's part of the record is made of. */
export interface ChapterRecord {
  tables?: readonly RecordedTable[]
  /** Kinds of operations: whether the operator did it himself, to be taken back with Ctrl+Z. Each is a word of `history.*`. */
  operations?: Readonly<Record<string, boolean>>
  /** Entities that stand in the history alone, and in no table. */
  told?: readonly string[]
  /** Tables beside the record, such as files, rows of previews and the log, with what a change of them makes stale. */
  keeps?: Readonly<Record<string, readonly Topic[]>>
  /** What runs out of the rows of its tables. */
  clocks?: readonly ClockTable[]
}

/** Undoing is an operation itself: taken back it is done again, and that is the operator's own doing once more. */
const TURNS = { undo: false, redo: true }

const RECORD: readonly (readonly [string, readonly Topic[]])[] = [
  ['operations', ['record']],
  ['changes', ['record']],
  ['clocks', ['clocks']],
  ['clocksMade', ['clocks']],
]

/** The recorded tables of all chapters, by what is known of a row. */
export interface RecordedTables {
  readonly all: readonly RecordedTable[]
  /** What runs out of them. */
  readonly clocks: readonly ClockTable[]
  /** Throws RangeError where no chapter declares it. */
  named(table: TableName): RecordedTable
  /** By its word in the stored record; undefined for what stands in the history alone. Throws RangeError for any other word. */
  of(entity: string): RecordedTable | undefined
  /** Kinds of operations. Each is a word of `history.*` in the texts. */
  readonly kinds: readonly string[]
  /** Those that are the operator's own. */
  readonly own: readonly string[]
  /** What a change of a table makes stale; nothing where it only follows from others. */
  topicsOf(table: string): readonly Topic[]
  /** Throws RangeError for a kind that no chapter declares. */
  checkKind(kind: string): void
}

/** Throws RangeError where two chapters claim the same. */
export function recordedTables(chapters: readonly ChapterRecord[]): RecordedTables {
  const all = chapters.flatMap(({ tables = [] }) => tables)
  const byTable = distinct(all, ({ table }) => table)
  const byEntity = distinct(all, ({ entity }) => entity)
  const told = new Set(chapters.flatMap(({ told = [] }) => told))
  const operations = distinct([...Object.entries(TURNS), ...chapters.flatMap((c) => Object.entries(c.operations ?? {}))], ([kind]) => kind) // prettier-ignore
  const topics = distinct<readonly [string, readonly Topic[]]>(
    [
      ...RECORD,
      ...all.map(
        ({ table, topic, words }) => [table, [...new Set<Topic>(words ? [topic, 'orders'] : [topic])]] as const,
      ),
      ...chapters.flatMap(({ keeps = {} }) => Object.entries(keeps)),
    ],
    ([table]) => table,
  )
  const unknown = (what: string): never => {
    throw new RangeError(`no chapter declares ${what}`)
  }
  return {
    all,
    clocks: chapters.flatMap(({ clocks = [] }) => clocks),
    named: (table) => byTable.get(table) ?? unknown(`the table ${table}`),
    of: (entity) => byEntity.get(entity) ?? (told.has(entity) ? undefined : unknown(`the entity ${entity}`)),
    kinds: [...operations.keys()],
    own: [...operations.values()].flatMap(([kind, isOwn]) => (isOwn ? [kind] : [])),
    topicsOf: (table) => topics.get(table)?.[1] ?? [],
    checkKind: (kind) => void (operations.has(kind) || unknown(`the operation ${kind}`)),
  }
}

function distinct<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T> {
  const byName = new Map(all.map((one) => [nameOf(one), one]))
  if (byName.size < all.length) {
    const twice = all.map(nameOf).filter((name, i, names) => names.indexOf(name) !== i)
    throw new RangeError(`declared twice: ${twice.join(', ')}`)
  }
  return byName
}
