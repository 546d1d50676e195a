/** Which rows of a long list are selected: these, or all but these. */
export interface Selection {
  all: boolean
  /** The keys selected, or with `all` those left out. */
  keys: ReadonlySet<string>
}

export const NOTHING: Selection = { all: false, keys: new Set() }
export const EVERYTHING: Selection = { all: true, keys: new Set() }

export const has = ({ all, keys }: Selection, key: string): boolean => keys.has(key) !== all
export const sizeOf = ({ all, keys }: Selection, total: number): number =>
  all ? Math.max(0, total - keys.size) : keys.size

/** The same selection with these rows in it, or out of it. */
export function withKeys(selection: Selection, keys: Iterable<string>, isIn: boolean): Selection {
  const next = new Set(selection.keys)
  for (const key of keys)
    if (isIn !== selection.all) next.add(key)
    else next.delete(key)
  return { all: selection.all, keys: next }
}

export const toggled = (selection: Selection, key: string): Selection =>
  withKeys(selection, [key], !has(selection, key)) // prettier-ignore
