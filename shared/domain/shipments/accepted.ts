/** A warning the operator let pass for one parcel: it counts as long as the very same thing is found. */
export interface Acceptance {
  /** What the finding was about, such as the tracking number; empty where it is about the order. */
  found: string
  /** In the operator's own words; may be empty. */
  reason: string
  /** Milliseconds UTC. */
  at: number
}

/** Accepted warnings of one parcel, by rule id. */
export type Accepted = Readonly<Record<string, Acceptance>>

/** Whether a warning was let pass, and is still about the same thing. */
export function isAccepted(accepted: Accepted, rule: string, found: string): boolean {
  return Object.hasOwn(accepted, rule) && accepted[rule]?.found === found
}
