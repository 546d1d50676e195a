import { type Given, prepared } from '../db/prepared'
import { amongListed } from '../db/list'
import type { RecordedTables } from '../record'
import type { AnyFileKind } from './kind'

/** What stands in the way of putting imports of a kind back; undefined where nothing does. */
export function inTheWay({ dependents }: AnyFileKind, recorded: RecordedTables) {
  if (!dependents) return undefined
  return {
    /** Which of these imports there is anything for. `ids` is JSON. */
    held: prepared((build, given: Given<{ ids: string }>) =>
      build
        .selectFrom('imports as f')
        .where('f.id', 'in', amongListed<number>(given('ids')))
        .where((is) =>
          is.or(
            dependents(build, is.ref('f.id'), recorded).map((query) =>
              is.exists(build.selectFrom(query.as('d')).select('d.id')),
            ),
          ),
        )
        .select('f.id'),
    ),
    /** How much there is for one, and one example of it. */
    counted: prepared((build, given: Given<{ id: number }>) => {
      const queries = dependents(build, given('id'), recorded).map((query) =>
        build.selectFrom(query.as('d')).select(['d.id', 'd.name']),
      )
      const all = queries.reduce((some, query) => some.union(query))
      return build
        .selectFrom(all.as('all'))
        .select(({ fn }) => [fn.countAll<number>().as('dependents'), fn.min<string | null>('name').as('example')])
    }),
  }
}
