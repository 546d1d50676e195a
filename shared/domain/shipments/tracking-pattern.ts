import { foldCarrier } from './carrier'

/** One shape of a carrier's tracking numbers. */
export interface TrackingPattern {
  /** As Amazon's lists spell it; upper and lower case do not count. */
  carrier: string
  /** A regular expression for the whole number, in capitals and without blanks. */
  pattern: string
  /** How many zeros numbers of digits are known to begin with; 1 where absent. */
  zeros?: number
  /**
   * Open at its end, told by others than the carrier, or shared by several, as postal numbers are: it explains a number of its
   * carrier, and says nothing against another.
   */
  unsure?: boolean
  example: string
  source: string
  /** yyyy-mm-dd. */
  checkedOn: string
}

export interface TrackingPatterns {
  /** Carriers all of whose shapes are known: another one is worth a warning. */
  complete: readonly string[]
  patterns: readonly TrackingPattern[]
}

export interface CarrierPatterns {
  isComplete: boolean
  /** `number`: folded. */
  fits(number: string): boolean
  /** How many leading zeros would make it one of the carrier's numbers; 0 for none that are known. */
  lostZeros(number: string): number
}

export interface PatternBook {
  /** Undefined where no shape of the carrier is known. */
  of(carrier: string): CarrierPatterns | undefined
  /** Carriers whose numbers look like this. */
  carriersOf(number: string): string[]
  /** Only by shapes with letters, which say more than a count of digits. `sure`: those of them that speak against others. */
  namedBy(number: string): { sure: string[]; all: string[] }
}

const CANONICAL = /^[0-9A-Z]*$/
/** A number as it is compared: in capitals, without blanks. */
export function foldTracking(tracking: string): string {
  return CANONICAL.test(tracking) ? tracking : tracking.replace(/\s+/g, '').toUpperCase()
}

function lostZeros(shapes: readonly [RegExp, number][], number: string): number {
  if (!/^\d+$/.test(number)) return 0
  const most = Math.max(0, ...shapes.map(([, zeros]) => zeros))
  for (let lost = 1; lost <= most; lost++)
    if (shapes.some(([shape, zeros]) => lost <= zeros && shape.test('0'.repeat(lost) + number))) return lost
  return 0
}

/** The patterns, ready to be asked. */
export function patternBook({ complete, patterns }: TrackingPatterns): PatternBook {
  const wholes = new Set(complete.map(foldCarrier))
  const byCarrier = new Map<
    string,
    { name: string; plain: RegExp[]; telling: RegExp[]; unsure: RegExp[]; zeroed: [RegExp, number][] }
  >()
  for (const { carrier, pattern, zeros = 1, unsure = false, example } of patterns) {
    const key = foldCarrier(carrier)
    const known = byCarrier.get(key) ?? { name: carrier, plain: [], telling: [], unsure: [], zeroed: [] }
    byCarrier.set(key, known)
    const shape = new RegExp(`^(?:${pattern})$`)
    const isTelling = /[A-Z]/.test(example)
    if (isTelling) known[unsure ? 'unsure' : 'telling'].push(shape)
    else {
      known.plain.push(shape)
      known.zeroed.push([shape, zeros])
    }
  }
  const any = (list: readonly RegExp[], number: string) => list.some((shape) => shape.test(number))
  const isOf = (known: { plain: RegExp[]; telling: RegExp[]; unsure: RegExp[] }, number: string) =>
    any(known.telling, number) || any(known.unsure, number) || any(known.plain, number)
  const asked = new Map<string, CarrierPatterns | undefined>()
  return {
    of(carrier) {
      if (asked.has(carrier)) return asked.get(carrier)
      const key = foldCarrier(carrier)
      const known = byCarrier.get(key)
      const answer = known && {
        isComplete: wholes.has(key),
        fits: (number: string) => isOf(known, number),
        lostZeros: (number: string) => lostZeros(known.zeroed, number),
      }
      asked.set(carrier, answer)
      return answer
    },
    carriersOf: (number) => [...byCarrier.values()].filter((known) => isOf(known, number)).map(({ name }) => name),
    namedBy(number) {
      const all = [...byCarrier.values()].filter((known) => any(known.telling, number) || any(known.unsure, number))
      return {
        sure: all.filter((known) => any(known.telling, number)).map(({ name }) => name),
        all: all.map(({ name }) => name),
      }
    },
  }
}
