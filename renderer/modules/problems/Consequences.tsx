import { useTranslation } from 'react-i18next'
import { type ConsequenceId, consequenceFacts } from '@shared/domain/problems/consequences'
import type { PolicyRuleId } from '@shared/domain/policy/rule-ids'
import { marketName } from '@renderer/lib/format'
import { periodText, sourceText, usePolicy } from '@renderer/lib/policy'
import { RuleAge } from '@renderer/lib/rule-note'
import { useNow } from '@renderer/lib/use-now'
import type { Case } from './case'
import styles from './Problems.module.css'

/** Day the goods came back; empty while they did not. */
export const arrivalOf = ({ expectedReturns }: Pick<Case, 'expectedReturns'>): string =>
  expectedReturns.find(({ arrivedOn }) => arrivedOn !== '')?.arrivedOn ?? ''

/** The moment of the event a rule of a case goes by. Of goods that are not back yet, the present: what holds when they come is not known. */
function eventOf(found: Case, rule: PolicyRuleId, now: number): number | string {
  return rule === 'refundAfterReturn' ? arrivalOf(found) || now : found.problem.openedAt
}

/** What may come of a case or an option, with Amazon's numbers as they hold for it. */
export function Consequences({ ids, found }: { ids: readonly ConsequenceId[]; found: Case }) {
  const { t } = useTranslation()
  const now = useNow()
  const policy = usePolicy()
  const { marketplaceId } = found.order
  return (
    <ul className={styles.notes}>
      {ids.map((id) => {
        const { rule, source } = consequenceFacts(id)
        if (!rule)
          return (
            <li key={id} title={source && `Seller Central ${source}`}>
              {t(`problems.consequence.${id}`)}
            </li>
          )
        const event = eventOf(found, rule, now)
        const row = typeof event === 'string' ? policy?.ruleOn(rule, marketplaceId, event) : policy?.ruleAt(rule, marketplaceId, event)
        if (!row) return null
        return (
          <li key={id} title={sourceText(row, marketName(marketplaceId))}>
            {t(`problems.consequence.${id}`, { period: periodText(row) })}{' '}
            <RuleAge id={rule} marketplaceId={marketplaceId} event={event} now={now} />
          </li>
        )
      })}
    </ul>
  )
} // prettier-ignore
