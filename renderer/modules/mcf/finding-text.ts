import type { Output } from '@shared/contract'
import { say } from '@renderer/lib/i18n'

/** What stands against a field, with how to mend it; undefined where nothing does. */
export function findingText(findings: Output<'mcf.examine'>['findings'], field: string): string | undefined {
  const found = findings.filter((finding) => finding.field === field)
  return found.length === 0 ? undefined : found.map(({ rule, params }) => say(`mcf.rule.${rule}`, params)).join(' ')
}
