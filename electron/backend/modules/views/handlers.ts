import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { columnsAfter, type ShownColumn } from '@shared/domain/views/columns'
import type { HandlersOf, ReadContext, WriteContext } from '../../context'
import { settingWriter } from '../../record'

/** Under no name: the columns shown last. */
const LAST = ''

/** Columns as they are kept: once by their ids alone, now with their widths. */
const columnsOf = (text: string): ShownColumn[] =>
  (JSON.parse(text) as (string | ShownColumn)[]).map((column) => (typeof column === 'string' ? { id: column } : column))

const rowOf = ({ db }: Pick<ReadContext, 'db'>, page: string, name: string) =>
  db.get(db.build.selectFrom('savedViews').selectAll().where('page', '=', page).where('name', '=', name))

/** The columns shown last; those of `usual` where none were chosen yet. */
function shown(context: Pick<ReadContext, 'db'>, page: string, usual: readonly string[]): ShownColumn[] {
  const last = rowOf(context, page, LAST)
  return last ? columnsOf(last.columns) : usual.map((id) => ({ id }))
}

function keep(write: WriteContext, page: string, name: string, search: string, columns: ShownColumn[]): void {
  const createdAt = rowOf(write, page, name)?.createdAt ?? write.now()
  const view = { page, name, search, columns: JSON.stringify(columns), createdAt }
  settingWriter(write, 'savedViews').put(view, ['page', 'name'])
}

/** The view with this id, under a name. */
const named = ({ db }: Pick<ReadContext, 'db'>, viewId: number) =>
  db.get(db.build.selectFrom('savedViews').selectAll().where('id', '=', viewId).where('name', '<>', LAST))

/** The navigation is looked at in one way, kept as a list's is: its groups stand where the address of a list stands. */
const NAVIGATION = 'navigation'
const groupsOf = (context: Pick<ReadContext, 'db'>) =>
  JSON.parse(rowOf(context, NAVIGATION, LAST)?.search ?? '{}') as Record<string, boolean>

export const handlers: HandlersOf<'views'> = {
  'views.list': ({ db }, { page }): Output<'views.list'> => {
    const rows = db.all(db.build.selectFrom('savedViews').selectAll().where('page', '=', page).orderBy('name'))
    const last = rows.find((row) => row.name === LAST)
    return {
      views: rows
        .filter((row) => row.name !== LAST)
        .map(({ id, name, search, columns }) => ({ viewId: id, name, search, columns: columnsOf(columns) })),
      columns: last ? columnsOf(last.columns) : null,
    }
  },
  'views.groups': (context) => ({ groups: groupsOf(context) }),
  'views.openGroup': (write, { group, isOpen }) => {
    keep(write, NAVIGATION, LAST, JSON.stringify({ ...groupsOf(write), [group]: isOpen }), [])
    return {}
  },
  'views.save': (write, { page, name, search, usual }) => {
    keep(write, page, name, search, shown(write, page, usual))
    return { viewId: rowOf(write, page, name)?.id ?? 0 }
  },
  'views.rename': (write, { viewId, name }) => {
    const view = named(write, viewId)
    const taken = view && rowOf(write, view.page, name)
    if (taken && taken.id !== viewId) throw new DeskError('viewNameTaken', { name })
    if (view) settingWriter(write, 'savedViews').change({ id: viewId }, { name })
    return {}
  },
  'views.remove': (write, { viewId }) => {
    if (named(write, viewId)) settingWriter(write, 'savedViews').remove({ id: viewId })
    return {}
  },
  'views.changeColumns': (write, { page, usual, change }) => {
    keep(write, page, LAST, '{}', columnsAfter(shown(write, page, usual), change))
    return {}
  },
  'views.useColumns': (write, { page, viewId }) => {
    const { db } = write
    if (viewId === null) settingWriter(write, 'savedViews').remove({ page, name: LAST })
    else {
      const view = db.get(db.build.selectFrom('savedViews').select('columns').where('id', '=', viewId).where('page', '=', page)) // prettier-ignore
      if (view) keep(write, page, LAST, '{}', columnsOf(view.columns))
    }
    return {}
  },
}
