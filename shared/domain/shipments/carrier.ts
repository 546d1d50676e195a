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
  | { kind: 'suggestion'; code: string; because: 'case' | 'alias' | 'within' }
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
 * has behind three names, does not count); another case, spacing, an alias, or a service line that holds one carrier's name
 * is a suggestion; two answers are none.
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
  const within = byCase.length + byAlias.length === 0 ? carrierWithin(list, wanted) : undefined
  return within === undefined ? { kind: 'unknown' } : { kind: 'suggestion', code: within, because: 'within' }
}

/** Shorter ones stand in other words: DX, A-1, JT. */
const SHORTEST_LATIN = 3
const SHORTEST_CHINESE = 2
const isLatin = (name: string) => /^[\x00-\x7f]*$/.test(name)

/** Whether a text holds a name; one in Latin letters as words of its own: no UPS in `CUPS`, but in `UPS专线`. */
function holds(text: string, name: string): boolean {
  if (!isLatin(name)) return name.length >= SHORTEST_CHINESE && text.includes(name)
  if (name.length < SHORTEST_LATIN) return false
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!/[a-z0-9]/.test(text.charAt(at - 1)) && !/[a-z0-9]/.test(text.charAt(at + name.length))) return true
  return false
}

/** The one carrier whose name stands in a service line, such as 云途全球专线; within a longer name, a shorter one does not count. */
function carrierWithin({ carriers }: CarrierList, line: string): string | undefined {
  const text = line.normalize('NFKC').toLowerCase()
  const found = carriers
    .filter(({ code }) => code !== OTHER)
    .flatMap(({ code, aliases = [] }) =>
      [code, ...aliases]
        .map((name) => ({ code, name: name.trim().toLowerCase() }))
        .filter(({ name }) => holds(text, name)),
    )
  const whole = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
  const codes = new Set(whole.map(({ code }) => code))
  const [only, ...more] = codes
  return more.length > 0 ? undefined : only
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
