import { CircleAlert, Clock, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, Severity } from '@shared/domain/finding/finding'
import { i18n, say } from './i18n'
import styles from './parts.module.css'
import { sourceName } from './source-name'

/** What a finding says. */
export type Said = Pick<Finding, 'rule' | 'params'>

/** Which other carriers a number fits; undefined where that was not asked. */
export function fitsText({ params }: Pick<Said, 'params'>): string | undefined {
  if (params.fits === undefined) return undefined
  return params.fits === '' ? i18n.t('doctor.fitsNone') : i18n.t('doctor.fits', { fits: params.fits })
}

/** What was found, and where a number fits other carriers, which. */
export function findingText(finding: Said): string {
  const { component } = finding.params
  const named = component ? i18n.t(`refund.component.${component}` as 'refund.component.itemPrice') : ''
  return [say(`holds.${finding.rule}`, { ...finding.params, component: named }), fitsText(finding)]
    .filter(Boolean)
    .join(' · ')
}

type Shown = Said & Pick<Finding, 'severity' | 'because'>

/** A finding in words; the rule behind it, with its source and date, when pointed at. */
export function FindingText({ finding }: { finding: Said & Pick<Finding, 'because'> }) {
  const { t } = useTranslation()
  const { because } = finding
  const source = because
    ? t('doctor.source', { source: sourceName(because.source), date: because.checkedOn })
    : undefined
  return <span title={source}>{findingText(finding)}</span>
}

/** What stands against a field, with how to mend it; undefined where nothing of that severity does. */
export function findingsAt(
  findings: readonly (Shown & Pick<Finding, 'field'>)[],
  field: string,
  severity: Severity = 'error',
): ReactNode {
  const found = findings.filter((finding) => finding.field === field && finding.severity === severity)
  if (found.length === 0) return undefined
  return found.map((finding, i) => [i > 0 && ' ', <FindingText key={finding.rule} finding={finding} />])
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, waits: Clock, notice: Info } as const
const COLORS = { error: 'var(--late)', warning: 'var(--soon)', waits: 'var(--soon)', notice: 'var(--ink-2)' } as const

interface FindingItemProps {
  finding: Shown
  /** A warning that was let pass. */
  isPassed?: boolean
  /** What to do about it. */
  todo?: string
  /** What mends it, or lets it pass. */
  children?: ReactNode
}

/** A finding of a list: how grave, what, what to do, and what mends it. */
export function FindingItem({ finding, isPassed = false, todo, children }: FindingItemProps) {
  const { t } = useTranslation()
  const { severity } = finding
  const Icon = ICONS[severity]
  return (
    <li className={styles.finding}>
      <Icon
        size={14}
        color={isPassed ? COLORS.notice : COLORS[severity]}
        aria-label={t(`doctor.severity.${severity}`)}
      />
      <span>
        <FindingText finding={finding} />
        {todo !== undefined && <span className={`muted ${styles.todo ?? ''}`}>{todo}</span>}
      </span>
      {children}
    </li>
  )
}

export const FindingList = ({ children }: { children: ReactNode }) => <ul className={styles.findings}>{children}</ul>
