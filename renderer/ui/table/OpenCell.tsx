import type { Cells } from './cells'
import { EditorFrame } from './EditorFrame'
import type { Grid } from './grid'
import { HEADER_HEIGHT } from './use-row-window'

/** The editor of the cell that is open, where one is. `at`: its row, where that is loaded. */
export function OpenCell<T>({ grid, cells, at }: { grid: Grid<T>; cells: Cells; at: number | undefined }) {
  const { props, scroll, view, cursor, editing } = grid
  const { cell } = editing
  const column = cell && props.columns.find(({ id }) => id === cell.columnId)
  if (!cell || !column?.edit) return null
  return (
    <EditorFrame
      key={`${cell.key} ${cell.columnId}`}
      table={scroll.current}
      columnId={cell.columnId}
      top={view.topOf(at ?? cursor.index)}
      rowHeight={view.rowHeight}
      headerHeight={HEADER_HEIGHT}
    >
      {(isAway) =>
        column.edit?.(cell.row, {
          typed: cell.typed,
          reason: cell.reason,
          isAway,
          onLeave: editing.onLeave,
          done: cells.done,
          discard: () => {
            editing.discard()
            scroll.current?.focus()
          },
          left: (to) => {
            if (editing.leave() && to === null) scroll.current?.focus()
          },
        })
      }
    </EditorFrame>
  )
}
