import type { Output } from '@shared/contract'
import { say } from '@renderer/lib/i18n'

type Finding = Output<'mcf.examine'>['findings'][number]

/** A field that Amazon wants and that is not filled yet. */
export const isMissing = ({ rule }: Finding) => rule.endsWith('Missing') || rule === 'noItems'

/** What stands against a field, with how to mend it; undefined where nothing of that severity does. */
export function findingText(
  findings: readonly Finding[],
  field: string,
  severity: Finding['severity'] = 'error',
): string | undefined {
  const found = findings.filter((finding) => finding.field === field && finding.severity === severity)
  return found.length === 0 ? undefined : found.map(({ rule, params }) => say(`mcf.rule.${rule}`, params)).join(' ')
}
