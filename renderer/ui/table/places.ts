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

const MOST = 100

/** Places by name, as long as the window is open: those that were left last. */
function keptPlaces<P>() {
  const places = new Map<string, P>()
  return {
    of: (name: string): P | undefined => places.get(name),
    remember(name: string, place: P): void {
      places.delete(name)
      places.set(name, place)
      for (const oldest of [...places.keys()].slice(0, -MOST)) places.delete(oldest)
    },
  }
}

export const lists = keptPlaces<ListPlace>()
/** How far parts of pages that are no lists were scrolled. */
export const scrolls = keptPlaces<number>()
