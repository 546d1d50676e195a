import { expressionBuilder } from 'kysely'
import { DeskError } from '@shared/contract/errors'
import type { JobContext, ReadContext } from '../context'
import { among } from '../db/list'
import type { Intake } from './registry'

type Asked = Pick<ReadContext, 'db' | 'recorded'>

/** Which of these imports of a kind something stands in the way of undoing. */
export function heldImports(intake: Intake, context: Asked, kind: string, importIds: readonly number[]): Set<number> {
  const { build, all } = context.db
  const queriesOf = intake.kind(kind).dependents
  if (!queriesOf) return new Set()
  const held = build
    .selectFrom('imports as f')
    .where('f.id', 'in', among(importIds))
    .where((is) =>
      is.or(
        queriesOf(context, is.ref('f.id')).map((query) => is.exists(build.selectFrom(query.as('d')).select('d.id'))),
      ),
    )
    .select('f.id')
  return new Set(all(held).map(({ id }) => id))
}

/** How much stands in the way of an undo, and one example of it. */
function inTheWayOf(intake: Intake, context: Asked, { id, kind }: { id: number; kind: string }) {
  const { build, get } = context.db
  const queries = intake.kind(kind).dependents?.(context, expressionBuilder().val(id)) ?? []
  const [first, ...others] = queries.map((query) => build.selectFrom(query.as('d')).select(['d.id', 'd.name']))
  if (!first) return { dependents: 0, example: '' }
  const all = others.reduce((some, query) => some.union(query), first).as('all')
  const counted = build
    .selectFrom(all)
    .select(({ fn }) => [fn.countAll<number>().as('dependents'), fn.min<string | null>('name').as('example')])
  const { dependents = 0, example } = get(counted) ?? {}
  return { dependents, example: example ?? '' }
}

/** Puts everything back as it was before the import, in one transaction. Throws DeskError `importUnknown`, `importInUse`, `cancelled`. */
export function undoImport(intake: Intake, context: JobContext, importId: number): void {
  context.transaction((write) => {
    const { db } = write
    const found = db.get(db.build.selectFrom('imports').select(['id', 'kind', 'state']).where('id', '=', importId))
    if (found?.state !== 'committed') throw new DeskError('importUnknown', { importId })
    const inTheWay = inTheWayOf(intake, write, found)
    if (inTheWay.dependents > 0) throw new DeskError('importInUse', { importId, ...inTheWay })
    intake.kind(found.kind).putBack(write, importId, context)
    db.run(db.build.updateTable('imports').set({ state: 'undone', undoneAt: context.now() }).where('id', '=', importId))
  })
}
