/**
 * `error`: Amazon refuses it; it must be mended. `warning`: it is held back until it is let pass, or it may fail. `waits`: it is
 * kept, and held back until something arrives. `notice`: only told.
 */
export const SEVERITIES = ['error', 'warning', 'waits', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A value that would mend a finding; never used without the operator's yes. */
export interface Fix<Field extends string> {
  field: Field
  value: string
}

/** Where a rule stands, and when that was looked at (yyyy-mm-dd). */
export interface RuleSource {
  source: string
  checkedOn: string
}

/** What is found of a thing before Amazon finds it: where, what, why, and what mends it. Texts of a rule under `holds.*`. */
export interface Finding<Rule extends string = string, Field extends string = string> {
  /** Why. */
  rule: Rule
  severity: Severity
  /** Where: path of the field or line, e.g. `trackingNumber`, `address.city`, `items.0.sku`; empty: the whole. */
  field: string
  /** For the text about it. */
  params: Record<string, string>
  /** What it is about; a warning that was let pass lapses when this changes. */
  found: string
  fix?: Fix<Field>
  /** Where the rule stands; null: a rule of the desk itself. */
  because: RuleSource | null
}
