import type { MouseEvent } from 'react'
import { has } from '../selection'
import type { Cells } from './cells'
import type { Grid } from './grid'
import { isEditable } from './Row'
import type { MenuControl } from './use-menu'

/** What can be pressed in a cell does its own work: it neither opens the row nor moves the cursor's cell into editing. */
const OWN = 'button, a, input, textarea, select'

/** What the pointer does in a table's body. `onGo`: the operator moved the cursor. */
export function pointerOf<T>(grid: Grid<T>, cells: Cells, menu: MenuControl<T>, onGo: () => void) {
  const { props, cursor, select, editing, worked } = grid
  const { columns, row, rowKey, selecting, onOpen } = props

  /** Where in the body the pointer is: the row by its key, the column, or the row's mark. */
  function hit(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null
    const element = target?.closest<HTMLElement>('[data-index]')
    const column = target?.closest<HTMLElement>('[data-column]')?.dataset.column
    const index = Number(element?.dataset.index)
    const data = element ? row(index) : undefined
    if (!element || data === undefined) return undefined
    return { index, data, key: rowKey(data), column: column === undefined ? undefined : Number(column) }
  }

  return {
    onMouseDown(event: MouseEvent): void {
      worked.pointed()
      const at = hit(event)
      if (!at || event.button !== 0) return
      if (!editing.leave()) {
        event.preventDefault()
        return
      }
      if (select && (at.column === undefined || event.shiftKey)) {
        event.preventDefault()
        if (event.shiftKey) select.extendTo(at.key, cursor.key, at.index)
        else select.toggle(at.key)
      } else if (!event.ctrlKey && !event.metaKey) select?.endStretch()
      if (at.column === undefined) return
      onGo()
      cursor.go(at)
    },
    onClick(event: MouseEvent): void {
      const at = hit(event)
      if (!at || at.column === undefined || editing.isOpen()) return
      if (event.shiftKey || (event.target instanceof Element && event.target.closest(OWN))) return
      if (event.ctrlKey || event.metaKey) select?.toggle(at.key)
      else if (isEditable(columns[at.column], at.data)) cells.edit(at.index, at.column, undefined)
      else onOpen?.(at.data)
    },
    onContextMenu(event: MouseEvent): void {
      if (!props.menu || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      const at = hit(event)
      // By a key it comes to the table itself: the key has opened the menu already.
      if (!at || !editing.leave()) return
      if (select && selecting && !has(selecting.selection, at.key)) select.none()
      const column = at.column ?? cursor.column
      cursor.go({ ...at, column })
      menu.open(at.data, columns[column], { left: event.clientX, top: event.clientY })
    },
  }
}
