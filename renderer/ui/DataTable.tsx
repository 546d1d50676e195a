import { type CSSProperties, useEffect, useId, useRef, useState } from 'react'
import styles from './DataTable.module.css'
import { has } from './selection'
import { cellsOf } from './table/cells'
import type { Grid } from './table/grid'
import { Header } from './table/Header'
import { keyboardOf } from './table/keyboard'
import { OpenCell } from './table/OpenCell'
import { lists } from './table/places'
import { pointerOf } from './table/pointer'
import { cellId, Row } from './table/Row'
import { RowMenu } from './table/RowMenu'
import type { DataTableProps } from './table/types'
import { useCursor } from './table/use-cursor'
import { useEditing } from './table/use-editing'
import { useHeldInSight, useLeftOutOfSight } from './table/use-held-in-sight'
import { useMenu } from './table/use-menu'
import { usePlace } from './table/use-place'
import { ROW_HEIGHTS, useRowWindow } from './table/use-row-window'
import { useSelecting } from './table/use-selecting'
import { useWorkedRows } from './table/use-worked-rows'

export type { Column, ColumnMove, EditControl, MenuEntry, Selecting, Sort, Unkept } from './table/types'

const MARK_WIDTH = '34px'

/**
 * A table of any length, driven by the keyboard (`table/keys.ts`) and the pointer. Rows are known by their keys and columns by
 * their ids: rows may come and go at any moment without the cursor, an open cell or a selection meaning another row.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, total, row, rowKey, onRange, onOpen, isSelected, selecting, listKey, lines = 1 } = props
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const list = `${label}\n${listKey ?? ''}`
  const [left] = useState(() => lists.of(list))
  const view = useRowWindow(scroll, { total, rowHeight: ROW_HEIGHTS[lines], firstTop: left?.top ?? 0 })
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
  useHeldInSight(list, cursor, view, scroll)
  const openAt = editing.cell && keyAt(cursor.index) === editing.cell.key ? cursor.index : undefined
  useLeftOutOfSight(openAt, view, editing, scroll)

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

  const grid: Grid<T> = { id, props, scroll, view, cursor, select, editing, worked, keyAt, go }
  const cells = cellsOf(grid)
  const menu = useMenu(props.menu, {
    columns,
    open: onOpen,
    edit: () => cells.edit(cursor.index, cursor.column, undefined),
    editColumn: cells.editColumn,
    copy: cells.copy,
    clear: cells.clear,
    done: () => scroll.current?.focus(),
  })
  const pointer = pointerOf(grid, cells, menu, () => {
    isMoved.current = true
  })
  const indexes = Array.from({ length: Math.max(0, view.to - view.from + 1) }, (_, i) => view.from + i)
  const heights = { '--row-height': `${view.rowHeight}px` } as CSSProperties
  return (
    <div className={styles.grid} style={heights} data-lines={lines}>
      <div
        ref={scroll}
        className={styles.scroll}
        data-testid="rows"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={tracks.length}
        aria-multiselectable={selecting ? true : undefined}
        aria-activedescendant={total > 0 ? cellId(id, cursor.index, cursor.column) : undefined}
        tabIndex={0}
        onKeyDown={keyboardOf(grid, cells, menu)}
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
        <div className={styles.body} role="rowgroup" style={{ height: view.height }} {...pointer}>
          {indexes.map((index) => {
            const data = row(index)
            const key = data === undefined ? undefined : rowKey(data)
            return (
              <Row
                key={key ?? `pending-${index}`}
                table={id}
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
      <OpenCell grid={grid} cells={cells} at={openAt} />
    </div>
  )
}
