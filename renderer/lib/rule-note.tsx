import { CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { daysSinceChecked, isStale } from '@shared/domain/policy/policy-rules'
import type { PolicyRuleId } from '@shared/domain/policy/rule-ids'
import { marketName } from './format'
import { sourceText, useRule } from './policy'
import styles from './parts.module.css'

interface RuleProps {
  id: PolicyRuleId
  marketplaceId: MarketplaceId
  /** The moment of the event (ms UTC), or its day. */
  event: number | string
  now: number
}

/** Where one of Amazon's numbers stands; one that was not looked at for 180 days says so. */
export function RuleNote(props: RuleProps) {
  const rule = useRule(props.id, props.marketplaceId, props.event)
  if (!rule) return null
  return (
    <small className={`muted ${styles.ruleNote ?? ''}`}>
      {sourceText(rule, marketName(props.marketplaceId))} <RuleAge {...props} />
    </small>
  )
}

/**
 * Only where one of Amazon's numbers was not looked at for 180 days: says so beside what goes by it. `isBrief`: by a sign that is
 * read when pointed at, for the cells of lists.
 */
export function RuleAge({ id, marketplaceId, event, now, isBrief = false }: RuleProps & { isBrief?: boolean }) {
  const { t } = useTranslation()
  const rule = useRule(id, marketplaceId, event)
  if (!rule || !isStale(rule, now)) return null
  const source = sourceText(rule, marketName(marketplaceId))
  const said = t('policy.stale', { days: daysSinceChecked(rule, now) })
  if (isBrief)
    return (
      <span className={styles.stale} role="img" aria-label={said} title={`${said} · ${source}`}>
        <CalendarClock size={14} aria-hidden />
      </span>
    )
  return (
    <span className={styles.stale} title={source}>
      <CalendarClock size={12} aria-hidden /> {said}
    </span>
  )
}
