/** Differences that clocks have anyway. */
const CLOCKS_DIFFER_MS = 5 * 60_000
/** One date out of place proves nothing; so many orders of the future do prove that a clock is behind. */
export const ORDERS_THAT_PROVE = 3

export interface MomentOfFile {
  /** The moment the file speaks of, ms UTC. */
  asOf: number
  /** By how much this machine's clock is behind the file's own dates, in ms; 0 where it is not. */
  clockIsBehindBy: number
}

/**
 * Which moment a report speaks of. The file's modification time says it, as far as this machine's clock can be trusted: never
 * later than now, and never before the newest of the dates that Amazon itself wrote into the file (purchase, payment, change).
 * Where several orders are later than now it is the clock that is wrong, and Amazon's dates count.
 */
export function momentsOfFile(modifiedAt: number | null, now: number) {
  const saved = Math.min(modifiedAt ?? now, now)
  let newest = 0
  /** Newest dates of orders that are later than this machine's clock, by order. */
  const ahead = new Map<string, number>()
  return {
    /** What the file is taken to speak of before its rows are known. */
    saved,
    /** Takes one of Amazon's own dates of an order in, ms UTC. */
    see(orderId: string, at: number): void {
      if (at <= now) newest = Math.max(newest, at)
      else if (at > now + CLOCKS_DIFFER_MS) ahead.set(orderId, Math.max(at, ahead.get(orderId) ?? 0))
    },
    end(): MomentOfFile {
      if (ahead.size < ORDERS_THAT_PROVE) return { asOf: Math.max(saved, newest), clockIsBehindBy: 0 }
      const last = [...ahead.values()].reduce((a, b) => Math.max(a, b))
      return { asOf: last, clockIsBehindBy: last - now }
    },
  }
}
