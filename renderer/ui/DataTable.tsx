import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './DataTable.module.css'
import { has, sizeOf } from './selection'
import { EditorFrame } from './table/EditorFrame'
import { Header } from './table/Header'
import { placeOfList } from './table/places'
import { forClipboard, putOnClipboard } from './table/clipboard'
import { actOf, stepped, typedBy } from './table/keys'
import { cellId, isEditable, Row } from './table/Row'
import { RowMenu } from './table/RowMenu'
import type { DataTableProps, Move } from './table/types'
import { useCursor } from './table/use-cursor'
import { useEditing } from './table/use-editing'
import { useMenu } from './table/use-menu'
import { usePlace } from './table/use-place'
import { useSelecting } from './table/use-selecting'
import { useWorkedRows } from './table/use-worked-rows'
import { HEADER_HEIGHT, ROW_HEIGHT, useRowWindow } from './use-row-window'

export type { Column, ColumnMove, EditControl, MenuEntry, Selecting, Sort, Unkept } from './table/types'

const MARK_WIDTH = '34px'
const LEAST_WIDTH = 40
const WIDER_BY = 16

/**
 * A table of any length, driven by the keyboard (`table/keys.ts`) and the pointer. Rows are known by their keys and columns by
 * their ids: rows may come and go at any moment without the cursor, an open cell or a selection meaning another row.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, total, row, rowKey, onRange, onOpen, isSelected, selecting, listKey } = props
  const scroll = useRef<HTMLDivElement>(null)
  const list = `${label}\n${listKey ?? ''}`
  const [left] = useState(() => placeOfList(list))
  const view = useRowWindow(scroll, total, left?.top ?? 0)
  const keyAt = (index: number) => {
    const data = row(index)
    return data === undefined ? undefined : rowKey(data)
  }
  const cursor = useCursor({ total, columnIds: columns.map((column) => column.id), keyAt, first: left?.cursor })
  const editing = useEditing<T>(props.onUnkept)
  const worked = useWorkedRows(cursor.key, props.onWork)
  const select = useSelecting(selecting, { total, keyAt })
  const [dragged, setDragged] = useState<{ id: string; width: number }>()
  const widths = columns.map((column) => (column.id === dragged?.id ? `${dragged.width}px` : column.width))
  const tracks = [...(selecting ? [MARK_WIDTH] : []), ...widths]
  const template = tracks.join(' ')

  useEffect(() => onRange(view.from, view.to), [onRange, view.from, view.to])
  const place = usePlace({
    list,
    total,
    keyAt,
    indexOf: props.indexOf,
    view,
    cursor,
    scroll,
    onOther() {
      editing.handOver()
      worked.none()
      select?.endStretch()
    },
  })
  useHeldInSight(cursor.key, cursor.index, view, scroll.current)

  // An open cell that is scrolled out of sight is left; one that cannot be kept hangs at the edge.
  const openAt = editing.cell && keyAt(cursor.index) === editing.cell.key ? cursor.index : undefined
  const wasSeen = useRef(true)
  useEffect(() => {
    const isSeen = openAt === undefined || view.isInSight(openAt)
    if (!isSeen && wasSeen.current && editing.leave()) scroll.current?.focus()
    wasSeen.current = isSeen
  })

  // Told once the row is named: it may still be to be loaded.
  const isMoved = useRef(false)
  useEffect(() => {
    if (!isMoved.current || cursor.key === undefined) return
    isMoved.current = false
    props.onCursor?.(cursor.key)
  })

  function go(to: { index?: number; column?: number }): void {
    isMoved.current = true
    view.reveal(cursor.go(to))
  }

  const onSort =
    props.onSort &&
    ((by: string, isSecond: boolean) => {
      place.sorted()
      props.onSort?.(by, isSecond)
    })

  function edit(index: number, at: number, typed: string | undefined): void {
    const [data, column] = [row(index), columns[at]]
    if (data === undefined || !column || !isEditable(column, data)) return
    worked.work(rowKey(data))
    editing.begin({ key: rowKey(data), columnId: column.id, row: data, typed })
  }

  /** The next cell to that side that can be edited, else the first or last of the row beyond. */
  function editableBeside(step: 1 | -1): { index: number; column: number } {
    const data = row(cursor.index)
    for (let column = cursor.column + step; columns[column]; column += step)
      if (isEditable(columns[column], data)) return { index: cursor.index, column }
    const all = columns.flatMap((column, at) => (column.edit ? [at] : []))
    return { index: cursor.index + step, column: (step === 1 ? all[0] : all.at(-1)) ?? cursor.column }
  }

  function done(move: Move): void {
    if (!editing.leave()) return
    scroll.current?.focus()
    if (move === 'down' || move === 'up') go({ index: cursor.index + (move === 'down' ? 1 : -1) })
    if (move === 'right' || move === 'left') go(editableBeside(move === 'right' ? 1 : -1))
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== scroll.current || event.nativeEvent.isComposing) return
    if (!handleKey(event)) return
    if (event.key !== 'Process') event.preventDefault()
    event.stopPropagation()
  }

  /** True where the key meant something here. */
  function handleKey(event: KeyboardEvent<HTMLDivElement>): boolean {
    const { index, column, key } = cursor
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
    if (act?.act === 'fill' && props.onFill) return (props.onFill(cursor.columnId), true)
    if (act?.act === 'copy') return copy()
    if (act?.act === 'clear') return clear()
    if (act?.act === 'menu') {
      const cell = document.getElementById(cellId(index, column))?.getBoundingClientRect()
      return cell !== undefined && data !== undefined && editing.leave() && menu.open(data, columns[column], { left: cell.left + 8, top: cell.bottom }) // prettier-ignore
    }
    if (act?.act === 'moveColumn' && props.onColumns) return (props.onColumns({ do: 'move', column: cursor.columnId, by: act.by }), true) // prettier-ignore
    if (act?.act === 'widen' && props.onColumns) {
      const width = widthNow(scroll.current, cursor.columnId) + act.by * WIDER_BY
      return (props.onColumns({ do: 'width', column: cursor.columnId, width: Math.max(LEAST_WIDTH, width) }), true)
    }
    if ((act?.act === 'enter' || act?.act === 'edit') && canEdit) return (edit(index, column, undefined), true)
    if (act?.act === 'enter' && data !== undefined) return (onOpen?.(data), true)
    const typed = typedBy(event)
    if (typed === undefined || !canEdit) return false
    edit(index, column, typed)
    return true
  }

  /** Empties the cell, or that of each selected row; false where there is nothing to empty. */
  function clear(): boolean {
    const [data, column] = [row(cursor.index), columns[cursor.column]]
    if (!column?.clear) return false
    if (selecting && props.onClearRows && sizeOf(selecting.selection, total) > 0)
      return (props.onClearRows(column.id), true)
    if (data === undefined || !isEditable(column, data)) return false
    column.clear(data)
    return true
  }

  function onContextMenu(event: MouseEvent): void {
    if (!props.menu || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const at = hit(event)
    // By a key it comes to the table itself: the key has opened the menu already.
    if (!at || !editing.leave()) return
    if (select && selecting && !has(selecting.selection, at.key)) select.none()
    const column = at.column ?? cursor.column
    cursor.go({ ...at, column })
    menu.open(at.data, columns[column], { left: event.clientX, top: event.clientY })
  }

  /** The cell the cursor is on, or the selected rows, as spreadsheets take them; false where there is nothing to copy. */
  function copy(): boolean {
    const [data, column] = [row(cursor.index), columns[cursor.column]]
    if (selecting && props.onCopyRows && sizeOf(selecting.selection, total) > 0) return (props.onCopyRows(), true)
    if (data === undefined || !column) return false
    const seen = document.getElementById(cellId(cursor.index, cursor.column))?.innerText ?? ''
    putOnClipboard(forClipboard([[{ text: column.text?.(data) ?? seen, isNumber: column.isNumber ?? false }]]))
    return true
  }

  const menu = useMenu(props.menu, {
    columns,
    open: onOpen,
    edit: () => edit(cursor.index, cursor.column, undefined),
    editColumn(id) {
      const column = columns.findIndex((one) => one.id === id)
      go({ column })
      edit(cursor.index, column, undefined)
    },
    copy,
    clear,
    done: () => scroll.current?.focus(),
  })

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

  function onMouseDown(event: MouseEvent): void {
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
    isMoved.current = true
    cursor.go(at)
  }

  function onClick(event: MouseEvent): void {
    const at = hit(event)
    // A button in a cell does its own work: it does not open the row as well.
    if (!at || at.column === undefined || editing.isOpen()) return
    if (event.shiftKey || (event.target instanceof Element && event.target.closest('button, a'))) return
    if (event.ctrlKey || event.metaKey) select?.toggle(at.key)
    else if (isEditable(columns[at.column], at.data)) edit(at.index, at.column, undefined)
    else onOpen?.(at.data)
  }

  const cell = editing.cell
  const column = cell && columns.find(({ id }) => id === cell.columnId)
  const indexes = Array.from({ length: Math.max(0, view.to - view.from + 1) }, (_, i) => view.from + i)
  return (
    <div className={styles.grid}>
      <div
        ref={scroll}
        className={styles.scroll}
        data-testid="rows"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={tracks.length}
        aria-multiselectable={selecting ? true : undefined}
        aria-activedescendant={total > 0 ? cellId(cursor.index, cursor.column) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (cursor.key === undefined || !props.onPasteCells?.(cursor.columnId, cursor.key, text)) return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <Header
          columns={columns}
          template={template}
          total={total}
          selecting={selecting}
          sort={props.sort}
          onSort={onSort}
          onColumns={props.onColumns}
          onDragWidth={setDragged}
        />
        {total === 0 ? props.empty : null}
        <div
          className={styles.body}
          role="rowgroup"
          style={{ height: view.height }}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
        >
          {indexes.map((index) => {
            const data = row(index)
            const key = data === undefined ? undefined : rowKey(data)
            return (
              <Row
                key={key ?? `pending-${index}`}
                index={index}
                data={data}
                dataKey={key}
                columns={columns}
                template={template}
                top={view.topOf(index)}
                active={index === cursor.index ? cursor.column : undefined}
                isSelected={data === undefined || key === undefined ? undefined : selecting ? has(selecting.selection, key) : isSelected?.(data)} // prettier-ignore
                isOpen={data !== undefined && (isSelected?.(data) ?? false)}
                mark={selecting?.label}
              />
            )
          })}
        </div>
      </div>
      <RowMenu label={label} {...menu} />
      {cell && column?.edit && (
        <EditorFrame
          key={`${cell.key} ${cell.columnId}`}
          table={scroll.current}
          columnId={cell.columnId}
          top={view.topOf(openAt ?? cursor.index)}
          rowHeight={ROW_HEIGHT}
          headerHeight={HEADER_HEIGHT}
        >
          {(isAway) =>
            column.edit?.(cell.row, {
              typed: cell.typed,
              reason: cell.reason,
              isAway,
              onLeave: editing.onLeave,
              done,
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
      )}
    </div>
  )
}

/** How wide a column is drawn. */
const widthNow = (table: HTMLElement | null, columnId: string): number =>
  Math.round(table?.querySelector(`[data-column-id="${columnId}"]`)?.getBoundingClientRect().width ?? 0)

/** Rows that come and go above the cursor's row move the view along, so that the row stays where it is seen. */
function useHeldInSight(
  key: string | undefined,
  index: number,
  view: ReturnType<typeof useRowWindow>,
  scroll: HTMLElement | null,
): void {
  const last = useRef({ key, index })
  useLayoutEffect(() => {
    const { key: lastKey, index: lastIndex } = last.current
    last.current = { key, index }
    if (!scroll || key === undefined || key !== lastKey || index === lastIndex || !view.isToScale) return
    if (view.isInSight(lastIndex)) scroll.scrollTop += (index - lastIndex) * ROW_HEIGHT
  })
}

export { ROW_HEIGHT }
