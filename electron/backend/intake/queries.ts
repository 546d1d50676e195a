import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { FileBesides, FileReadings } from '@shared/contract/file-kinds'
import type { Summary } from '@shared/domain/files/preview-column'
import { grouped } from '@shared/domain/grouped'
import type { FieldChange } from '@shared/domain/orders/facts'
import type { TextKey } from '@shared/i18n/text-key'
import type { ReadContext } from '../context'
import { entriesOf, valueAt } from '../db/json'
import { among, listWindow } from '../db/list'
import { literal } from '../db/literal'
import type { Intake } from './registry'

type Info = Output<'imports.preview'>['import']
type Verdict = Output<'imports.previewRows'>['rows'][number]['verdict']

const COLUMNS = [
  'id', 'kind', 'source', 'fileName', 'sha256', 'reportId', 'encoding', 'asOf', 'state', 'stagedAt', 'committedAt', 'undoneAt',
  'rowCount', 'newCount', 'changedCount', 'sameCount', 'refusedCount', 'asksCount', 'orderCount',
] as const // prettier-ignore

type ImportRow = { [C in (typeof COLUMNS)[number]]: C extends 'kind' | 'source' | 'fileName' | 'sha256' | 'reportId' | 'encoding' | 'state' ? string : C extends 'committedAt' | 'undoneAt' ? number | null : number } // prettier-ignore

export function countsOf(
  row: Pick<
    ImportRow,
    'rowCount' | 'newCount' | 'changedCount' | 'sameCount' | 'refusedCount' | 'asksCount' | 'orderCount'
  >,
) {
  return {
    rows: row.rowCount,
    new: row.newCount,
    changed: row.changedCount,
    same: row.sameCount,
    refused: row.refusedCount,
    asks: row.asksCount,
    orders: row.orderCount,
  }
}

function infoOf(row: ImportRow): Info {
  return {
    importId: row.id,
    kind: row.kind as Info['kind'],
    source: row.source as Info['source'],
    fileName: row.fileName,
    sha256: row.sha256,
    reportId: row.reportId as Info['reportId'],
    encoding: row.encoding,
    asOf: row.asOf,
    state: row.state as Info['state'],
    stagedAt: row.stagedAt,
    committedAt: row.committedAt,
    undoneAt: row.undoneAt,
    counts: countsOf(row),
  }
}

/** What a staged import would do. Throws DeskError `importUnknown`. */
export function previewOf(intake: Intake, context: ReadContext, importId: number): Output<'imports.preview'> {
  const { db } = context
  const row = db.get(
    db.build
      .selectFrom('imports')
      .select(COLUMNS)
      .select(['header', 'unknownColumns', 'absentColumns', 'notes', 'answers', 'decisions', 'judgedAfter'])
      .where('id', '=', importId)
      .where('state', '<>', 'reading'),
  )
  if (!row) throw new DeskError('importUnknown', { importId })
  const sameFile = db.get(
    db.build
      .selectFrom('imports')
      .select(['id', 'committedAt'])
      .where('sha256', '=', row.sha256)
      .where('state', '=', 'committed')
      .where('id', '<>', importId)
      .orderBy('id', 'desc')
      .limit(1),
  )
  const { preview } = intake.kind(row.kind)
  return {
    import: infoOf(row),
    header: {
      columns: (JSON.parse(row.header) as string[]).length,
      unknownColumns: JSON.parse(row.unknownColumns) as string[],
      absentColumns: JSON.parse(row.absentColumns) as string[],
    },
    notes: JSON.parse(row.notes) as Output<'imports.preview'>['notes'],
    sameFile: sameFile ? { importId: sameFile.id, committedAt: sameFile.committedAt ?? 0 } : null,
    columns: [...preview.columns],
    entity: preview.entity,
    firstInColumns: [...(preview.firstInColumns ?? [])],
    questions: preview.questions?.(context, row) ?? [],
    changedFields: db.all(
      db.build
        .selectFrom('staging.importRows as r')
        .innerJoin(
          ({ ref }) => entriesOf<string>(ref('r.changes')).as('c'),
          (join) => join.onTrue(),
        )
        .select(({ ref, fn }) => [
          valueAt<string>(ref('c.value'), 'field').as('field'),
          fn.countAll<number>().as('count'),
        ])
        .where('r.importId', '=', importId)
        .where('r.verdict', '=', 'changed')
        .groupBy('field')
        .orderBy('count', 'desc'),
    ),
    empty: preview.empty?.(row) ?? NO_ROWS,
    isBlocked: preview.isBlocked?.(row) ?? false,
    // Under its own word stands what its kind declares in the contract.
    ...(preview.reading && ({ [row.kind]: preview.reading(context, row) } as Partial<FileReadings>)),
  }
}

const NO_ROWS: TextKey = 'imports.noRows'

export function previewRows(
  intake: Intake,
  context: ReadContext,
  { importId, verdict, limit, offset }: Input<'imports.previewRows'>,
): Output<'imports.previewRows'> {
  const { db } = context
  const kind = db.get(db.build.selectFrom('imports').select('kind').where('id', '=', importId))?.kind
  const beside = kind === undefined ? undefined : intake.kind(kind).preview.beside?.(context)
  const questionOf = (staged: string) => {
    if (staged === '' || kind === undefined || !beside) return null
    const asked = beside(staged)
    return { text: asked.text, ...({ [kind]: asked.beside } as Partial<FileBesides>) }
  }
  const staged = db.build
    .selectFrom('staging.importRows')
    .where('importId', '=', importId)
    .$if(verdict !== undefined, (rows) => rows.where('verdict', '=', verdict ?? ''))
  const rows = db.all(
    staged
      .select(['line', 'verdict', 'subject', 'summary', 'changes', 'issues', 'question'])
      .orderBy('line')
      .limit(limit)
      .offset(offset),
  )
  return {
    total: db.get(staged.select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0,
    rows: rows.map((row) => ({
      ...row,
      verdict: row.verdict as Verdict,
      question: questionOf(row.question),
      summary: JSON.parse(row.summary) as Summary,
      changes:
        row.changes === ''
          ? []
          : (JSON.parse(row.changes) as FieldChange[]).map(({ field, before, after }) => ({
              field,
              before: String(before ?? ''),
              after: String(after ?? ''),
            })),
      issues:
        row.issues === '' ? [] : (JSON.parse(row.issues) as Output<'imports.previewRows'>['rows'][number]['issues']),
    })),
  }
}

/** Staged ones are previews, not yet taken in; in the words of the index. */
const TAKEN = ['committed', 'undone'].map(literal)

/** Files that were taken in, also those that were put back; the newest first. */
export function takenIn({ db }: ReadContext, { limit, offset }: Input<'imports.list'>) {
  const taken = db.build.selectFrom('imports').where('state', 'in', TAKEN)
  return listWindow<number, Info>(db, {
    counts: taken.select(({ fn, val }) => [val('').as('tab'), fn.countAll<number>().as('n')]),
    tab: '',
    keys: taken.select('id as key').orderBy('id', 'desc').limit(limit).offset(offset),
    rows: (ids) => db.all(db.build.selectFrom('imports').select(COLUMNS).where('id', 'in', among(ids))).map(infoOf),
    keyOf: ({ importId }) => importId,
  })
}

/** Which of these files of a kind something stands in the way of putting back. */
function heldOf(intake: Intake, { db }: ReadContext, kind: string, files: readonly Info[]): number[] {
  const held = intake.inTheWay(kind)?.held
  const ids = JSON.stringify(files.map(({ importId }) => importId))
  return held ? db.all(held({ ids })).map(({ id }) => id) : []
}

/** The same, with whether each can be put back. */
export function listImports(intake: Intake, context: ReadContext, page: Input<'imports.list'>): Output<'imports.list'> {
  const window = takenIn(context, page)
  const standing = grouped(window.rows.filter(({ state }) => state === 'committed'), ({ kind }) => kind) // prettier-ignore
  const held = new Set([...standing].flatMap(([kind, files]) => heldOf(intake, context, kind, files)))
  const canUndo = ({ importId, state }: Info) => state === 'committed' && !held.has(importId)
  return { ...window, rows: window.rows.map((row) => ({ ...row, canUndo: canUndo(row) })) }
}
