import type { MarketplaceId } from '../marketplace'

export interface Carrier {
  /** Exactly as Amazon's list has it, upper and lower case and blanks at the end included. */
  code: string
  /** Other spellings and names in the operator's language; never written to a file. */
  aliases?: readonly string[]
  /** False where Amazon is not known to count it for the Valid Tracking Rate. */
  countsForValidTracking?: boolean
}

export interface CarrierList {
  /** Where the list was taken from. */
  source: string
  /** yyyy-mm-dd. */
  checkedOn: string
  carriers: readonly Carrier[]
}

/** Carrier lists differ by marketplace and by year: data with its date, in `resources/carriers.json`. */
export type CarrierTable = Readonly<Record<MarketplaceId, CarrierList>>

/** The code that needs the column carrier-name filled (help G641). */
export const OTHER = 'Other'

export type CarrierMatch =
  | { kind: 'exact'; code: string }
  /** Close, but never used without the operator's yes. */
  | { kind: 'suggestion'; code: string; because: 'case' | 'alias' }
  | { kind: 'unknown' }

/** A carrier's name as it is compared: case, blanks, dots and dashes do not count. */
export function foldCarrier(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/g, '')
}

/**
 * What a typed carrier is on a marketplace's list. Exact means letter by letter (a blank at the end, which Japan's template
 * has behind three names, does not count); another case, spacing or an alias is a suggestion; two answers are none.
 */
export function resolveCarrier(list: CarrierList, typed: string): CarrierMatch {
  const wanted = typed.trim()
  if (wanted === '') return { kind: 'unknown' }
  const exact = list.carriers.find((carrier) => carrier.code.trim() === wanted)
  if (exact) return { kind: 'exact', code: exact.code }
  const folded = foldCarrier(wanted)
  const byCase = list.carriers.filter((carrier) => foldCarrier(carrier.code) === folded)
  if (byCase.length === 1 && byCase[0]) return { kind: 'suggestion', code: byCase[0].code, because: 'case' }
  const byAlias = list.carriers.filter((carrier) => carrier.aliases?.some((alias) => foldCarrier(alias) === folded))
  if (byCase.length === 0 && byAlias.length === 1 && byAlias[0])
    return { kind: 'suggestion', code: byAlias[0].code, because: 'alias' }
  return { kind: 'unknown' }
}

/** `resolveCarrier` that remembers what it was asked: a batch has many rows and few carriers. */
export function carrierResolver(list: CarrierList): (typed: string) => CarrierMatch {
  const asked = new Map<string, CarrierMatch>()
  return (typed) => {
    const known = asked.get(typed)
    if (known) return known
    const match = resolveCarrier(list, typed)
    asked.set(typed, match)
    return match
  }
}
