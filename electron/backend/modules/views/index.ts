import { DeskError } from '@shared/contract/errors'
import type { HandlersOf } from '../../context'

const PAGE = 'orders'
/** Under no name: the columns shown last. */
const LAST = ''

export const handlers: HandlersOf<'views'> = {
  'views.list': ({ db }) => {
    const rows = db.all(db.build.selectFrom('savedViews').selectAll().where('page', '=', PAGE).orderBy('name'))
    const of = (text: string) => JSON.parse(text) as string[]
    const last = rows.find((row) => row.name === LAST)
    return {
      views: rows
        .filter((row) => row.name !== LAST)
        .map(({ id, name, search, columns }) => ({ viewId: id, name, search, columns: of(columns) })),
      columns: last ? of(last.columns) : null,
    }
  },
  'views.save': ({ db, now }, { name, search, columns }) => {
    const kept = { search, columns: JSON.stringify(columns) }
    db.run(
      db.build
        .insertInto('savedViews')
        .values({ page: PAGE, name, ...kept, createdAt: now() })
        .onConflict((oc) => oc.columns(['page', 'name']).doUpdateSet(kept)),
    )
    const saved = db.get(db.build.selectFrom('savedViews').select('id').where('page', '=', PAGE).where('name', '=', name)) // prettier-ignore
    return { viewId: saved?.id ?? 0 }
  },
  'views.rename': ({ db }, { viewId, name }) => {
    const taken = db.get(db.build.selectFrom('savedViews').select('id').where('page', '=', PAGE).where('name', '=', name)) // prettier-ignore
    if (taken && taken.id !== viewId) throw new DeskError('viewNameTaken', { name })
    db.run(db.build.updateTable('savedViews').set({ name }).where('id', '=', viewId).where('name', '<>', LAST))
    return {}
  },
  'views.remove': ({ db }, { viewId }) => {
    db.run(db.build.deleteFrom('savedViews').where('id', '=', viewId).where('name', '<>', LAST))
    return {}
  },
  'views.keepColumns': ({ db, now }, { columns }) => {
    db.run(db.build.deleteFrom('savedViews').where('page', '=', PAGE).where('name', '=', LAST))
    if (columns)
      db.run(
        db.build
          .insertInto('savedViews')
          .values({ page: PAGE, name: LAST, search: '{}', columns: JSON.stringify(columns), createdAt: now() }),
      )
    return {}
  },
}
