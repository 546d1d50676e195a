export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** What is typed needs this much room, also in a narrow column. */
const WANTED = 240
const TALLEST_LIST = 264
const GAP = 8

/**
 * Where an editor stands over its cell, within what is seen of the table: wider than a narrow cell, at the edge where the row was
 * scrolled away; and on which side its list has more room, and how much. All in pixels of the window.
 */
export function editorPlace(cell: Box, table: Box, windowHeight: number) {
  const [right, bottom] = [table.left + table.width, table.top + table.height]
  const width = Math.min(Math.max(cell.width, WANTED), table.width)
  const left = Math.max(table.left, Math.min(cell.left, right - width))
  const top = Math.max(table.top, Math.min(cell.top, bottom - cell.height))
  const [below, above] = [windowHeight - top - cell.height - GAP, top - GAP]
  const isBelow = below >= Math.min(TALLEST_LIST, above)
  return {
    left,
    top,
    width,
    side: isBelow ? ('below' as const) : ('above' as const),
    room: Math.min(TALLEST_LIST, isBelow ? below : above),
    isAway: cell.top + cell.height <= table.top || cell.top >= bottom,
  }
}
