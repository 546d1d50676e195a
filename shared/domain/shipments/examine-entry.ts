import { carrierResolver, type CarrierMatch, OTHER } from './carrier'
import { type MarketplaceTables, rulesIn } from './doctor-rules'
import { fieldOf, type ParcelFinding, type ParcelFix, type RuleId } from './finding'
import { foldTracking, patternBook } from './tracking-pattern'
import { normaliseTracking, trackingProblem } from './tracking-number'

/** What an operator types for a parcel. */
export interface ParcelEntry {
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shipMethod: string
}

/** Adds a finding to a list, unless its rule does not count in the marketplace. */
export type FindingTeller = (
  list: ParcelFinding[],
  rule: RuleId,
  params?: Record<string, string>,
  more?: { found?: string; fix?: ParcelFix | undefined },
) => void

export function findingTeller({ rules, marketplaceId }: MarketplaceTables): FindingTeller {
  const known = rulesIn(rules, marketplaceId)
  return (list, rule, params = {}, { found = params.found ?? '', fix } = {}) => {
    const counted = known.get(rule)
    if (counted) list.push({ rule, ...counted, field: fieldOf(rule), params, found, ...(fix && { fix }) })
  }
}

interface Candidates {
  names: string[]
  only: ParcelFix | undefined
}
const NOBODY: Candidates = { names: [], only: undefined }
const carrierFix = (value: string): ParcelFix => ({ field: 'carrierCode', value })

/** Longest carrier-name, and ship-method (help G641, JP template). */
/** What a spreadsheet that opens the file would run: free text of a sheet or report, which Amazon does not need as it is. */
const FORMULA = /^\s*[=+\-@]/
const NAME_MAX = 50
/** Japan's template: 1234-5678-9012 is to be written 123456789012. Carriers from abroad have letters; those are let pass. */
const HYPHENATED_DIGITS = /^[\d-]*-[\d-]*$/

/** Japan's template counts a ship method in bytes and calls 16 full-width characters the most: three bytes each, UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * Examines carrier, tracking number and ship method as they stand, without the order: what can be said while the operator
 * types. The tables are made ready once; each call then takes some microseconds.
 */
export function entryExaminer(tables: MarketplaceTables): {
  /** Adds to `list` where one is given. */
  examine(entry: ParcelEntry, list?: ParcelFinding[]): ParcelFinding[]
  resolve(carrier: string): CarrierMatch
} {
  const isJapan = tables.marketplaceId === 'JP'
  const tell = findingTeller(tables)
  const resolve = carrierResolver(tables.carriers)
  const book = patternBook(tables.patterns)
  const uncounted = new Set(
    tables.carriers.carriers.filter((known) => known.countsForValidTracking === false).map((known) => known.code),
  )

  /** The carrier's code on this marketplace's list, or undefined. */
  function listed(name: string): string | undefined {
    const match = resolve(name)
    return match.kind === 'unknown' || match.code === OTHER ? undefined : match.code
  }

  /**
   * Carriers of this marketplace that a number fits; where a shape with letters tells of others alone, those. `only`: the one
   * that its letters name, where no other carrier anywhere has such numbers. Digits never do: several carriers use the same
   * lengths (policy.md §5: ask, do not infer).
   */
  function candidates(number: string): Candidates {
    const { sure, all } = book.namedBy(number)
    const codes = all.flatMap((name) => listed(name) ?? [])
    if (all.length === 0) return { names: book.carriersOf(number).flatMap((name) => listed(name) ?? []), only: undefined } // prettier-ignore
    const [code] = codes
    const isSure = sure.length === 1 && all.length === 1
    return { names: codes.length > 0 ? codes : all, only: isSure && code !== undefined ? carrierFix(code) : undefined }
  }

  /** Whether the number can be read at all. */
  function examineTracking(list: ParcelFinding[], typed: string): boolean {
    if (typed === '') {
      tell(list, 'noTracking')
      return false
    }
    const problem = trackingProblem(typed)
    if (problem) {
      // Signs of a program, digits of an input method; a number that is damaged or too long stays so.
      const mended = normaliseTracking(typed)
      const isMended = problem === 'trackingCharacters' && trackingProblem(mended) === undefined
      const fix: ParcelFix | undefined = isMended ? { field: 'trackingNumber', value: mended } : undefined
      tell(list, problem, { found: typed }, { fix })
      return false
    }
    if (!isJapan || !HYPHENATED_DIGITS.test(typed)) return true
    const fix: ParcelFix = { field: 'trackingNumber', value: typed.replaceAll('-', '') }
    tell(list, 'trackingCharacters', { found: typed }, { fix })
    return false
  }

  function examineFormat(list: ParcelFinding[], carrier: string, typed: string): void {
    const number = foldTracking(typed)
    const own = book.of(carrier)
    if (own?.fits(number)) return
    const params = { found: typed, carrier }
    const found = `${carrier} ${typed}`
    const zeros = own?.lostZeros(number) ?? 0
    if (zeros > 0) {
      tell(list, 'trackingZerosLost', { ...params, zeros: String(zeros) }, { found })
      return
    }
    const { sure, all } = book.namedBy(number)
    if (!own?.isComplete && all.length === 0) return
    const { names, only } = candidates(number)
    if (!own?.isComplete && sure.length === 0) {
      tell(list, 'trackingUnusual', { ...params, fits: names.join(', ') }, { found })
      return
    }
    tell(list, 'trackingFormat', { ...params, fits: names.join(', ') }, { found, fix: only })
  }

  function examineCarrier(list: ParcelFinding[], entry: ParcelEntry, isReadable: boolean): void {
    const { carrierCode, carrierName, trackingNumber } = entry
    if (carrierCode === '') {
      const { names, only } = isReadable ? candidates(foldTracking(trackingNumber)) : NOBODY
      tell(list, 'noCarrier', { fits: names.join(', ') }, { fix: only })
      return
    }
    const match = resolve(carrierCode)
    if (match.kind !== 'exact') {
      const suggestion = match.kind === 'suggestion' ? match.code : ''
      const params = { found: carrierCode, suggestion }
      tell(list, 'unknownCarrier', params, { fix: suggestion === '' ? undefined : carrierFix(suggestion) })
      return
    }
    const isOther = match.code === OTHER
    if (isOther && carrierName === '') {
      tell(list, 'carrierNameMissing')
      return
    }
    const carrier = isOther ? carrierName : match.code
    if (isOther && carrierName.length > NAME_MAX) tell(list, 'carrierNameTooLong', { found: carrierName })
    if (uncounted.has(match.code)) {
      const named = isOther ? listed(carrierName) : undefined
      tell(list, 'carrierNotCounted', { found: carrier }, { fix: named === undefined ? undefined : carrierFix(named) })
    }
    if (isReadable) examineFormat(list, carrier, trackingNumber)
  }

  return {
    resolve,
    examine(entry, list = []) {
      const isReadable = examineTracking(list, entry.trackingNumber)
      examineCarrier(list, entry, isReadable)
      const length = isJapan ? bytesOf(entry.shipMethod) : entry.shipMethod.length
      if (length > NAME_MAX) tell(list, 'shipMethodTooLong', { found: entry.shipMethod })
      const formula = [entry.shipMethod, entry.carrierName].find((text) => FORMULA.test(text))
      if (formula !== undefined) tell(list, 'looksLikeFormula', { found: formula })
      return list
    },
  }
}
