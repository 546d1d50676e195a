const places = new Map<string, object>()

/** Told of every list's address that is gone to, before anything is drawn. */
export const rememberPlace = (pathname: string, search: object): void => void places.set(pathname, search)

/** Tab, filters, sort and open row that a list was left with; empty: it was not seen yet. */
export const placeOf = (pathname: string): object => places.get(pathname) ?? {}
