/** Where the cursor is: its row by the row's key. */
export interface CursorPlace {
  key: string | undefined
  index: number
  columnId: string | undefined
  isMoved: boolean
}

/** How a list was left. */
export interface ListPlace {
  /** How far it was scrolled. */
  top: number
  /** The row that is to be seen where it was: the cursor's, or where that is out of sight the first one. */
  anchor: { key: string; index: number }
  cursor: CursorPlace
}

/** As long as the window is open. */
const places = new Map<string, ListPlace>()
const MOST = 100

export const placeOfList = (list: string): ListPlace | undefined => places.get(list)

/** The lists that were left last are remembered. */
export function rememberList(list: string, place: ListPlace): void {
  places.delete(list)
  places.set(list, place)
  for (const oldest of [...places.keys()].slice(0, -MOST)) places.delete(oldest)
}
