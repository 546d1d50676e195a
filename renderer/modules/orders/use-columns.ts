import { type ColumnChange, columnsAfter } from '@shared/domain/views/columns'
import { useChange } from '@renderer/lib/query'
import type { ColumnId } from './columns'

const NONE: readonly ColumnId[] = []

/**
 * Changes of the columns of the orders, shown as soon as they are said. `usual`: what a first change starts from; `unseen`: what
 * this list does not show of them.
 */
export function useColumns(usual: readonly ColumnId[], unseen = NONE) {
  const change = useChange('views.changeColumns', ['views.list', {}], (known, said) => ({
    ...known,
    columns: columnsAfter(known.columns ?? usual.map((id) => ({ id })), said.change),
  }))
  const take = useChange('views.useColumns', ['views.list', {}], (known, { viewId }) => ({
    ...known,
    columns: known.views.find((view) => view.viewId === viewId)?.columns ?? null,
  }))
  return {
    change: (said: ColumnChange) =>
      change({ usual: [...usual], change: said.do === 'move' ? { ...said, unseen: [...unseen] } : said }),
    /** The columns of a view; null: those as usual. */
    take: (viewId: number | null) => take({ viewId }),
  }
}
