import type { KeyboardEvent } from 'react'
import type { Cells } from './cells'
import type { Grid } from './grid'
import { actOf, stepped, typedBy } from './keys'
import { cellId, isEditable } from './Row'
import type { MenuControl } from './use-menu'

const LEAST_WIDTH = 40
const WIDER_BY = 16

/** How wide a column is drawn. */
const widthNow = (table: HTMLElement | null, columnId: string): number =>
  Math.round(table?.querySelector(`[data-column-id="${columnId}"]`)?.getBoundingClientRect().width ?? 0)

/** The keys of a table (`keys.ts`). */
export function keyboardOf<T>(grid: Grid<T>, cells: Cells, menu: MenuControl<T>) {
  const { id, props, scroll, view, cursor, select, editing, keyAt, go } = grid
  const { columns, row, total, onColumns } = props

  /** True where the key meant something here. */
  function handle(event: KeyboardEvent<HTMLDivElement>): boolean {
    const { index, column, key, columnId } = cursor
    const data = row(index)
    const act = actOf(event)
    const canEdit = isEditable(columns[column], data)
    if (act?.act === 'move' || (act?.act === 'extend' && select)) {
      if (!editing.leave()) return true
      const page = Math.max(1, view.visible - 1)
      const to = stepped(index, act.rows, total, page)
      const toKey = keyAt(to)
      go({ index: to, column: stepped(column, act.columns, columns.length, page) })
      if (act.act === 'move') select?.endStretch()
      else if (toKey !== undefined) select?.extendTo(toKey, key, to)
      return true
    }
    if (act?.act === 'toggle' && select) {
      if (key !== undefined) select.toggle(key)
      return true
    }
    if (act?.act === 'selectAll' && select) return (select.all(), true)
    if (act?.act === 'deselect') return select?.none() ?? false
    if (act?.act === 'fill' && props.onFill) return (props.onFill(columnId), true)
    if (act?.act === 'copy') return cells.copy()
    if (act?.act === 'clear') return cells.clear()
    if (act?.act === 'menu') {
      const cell = document.getElementById(cellId(id, index, column))?.getBoundingClientRect()
      return cell !== undefined && data !== undefined && editing.leave() && menu.open(data, columns[column], { left: cell.left + 8, top: cell.bottom }) // prettier-ignore
    }
    if (act?.act === 'moveColumn' && onColumns) return (onColumns({ do: 'move', column: columnId, by: act.by }), true)
    if (act?.act === 'widen' && onColumns) {
      const width = widthNow(scroll.current, columnId) + act.by * WIDER_BY
      return (onColumns({ do: 'width', column: columnId, width: Math.max(LEAST_WIDTH, width) }), true)
    }
    if ((act?.act === 'enter' || act?.act === 'edit') && canEdit) return (cells.edit(index, column, undefined), true)
    if (act?.act === 'enter' && data !== undefined) return (props.onOpen?.(data), true)
    const typed = typedBy(event)
    if (typed === undefined || !canEdit) return false
    cells.edit(index, column, typed)
    return true
  }

  return function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== scroll.current || event.nativeEvent.isComposing) return
    if (!handle(event)) return
    if (event.key !== 'Process') event.preventDefault()
    event.stopPropagation()
  }
}
