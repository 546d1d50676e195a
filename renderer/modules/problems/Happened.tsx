import { NumberInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PROBLEM_CLOCKS } from '@shared/domain/clocks/of-problem'
import { PROBLEM_KINDS, type ProblemKind } from '@shared/domain/problems/kinds'
import { dateTime, money, timeLeftText } from '@renderer/lib/format'
import { useRule } from '@renderer/lib/policy'
import { RuleAge, RuleNote } from '@renderer/lib/rule-note'
import { useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Badge } from '@renderer/ui/Badge'
import { Select } from '@renderer/ui/Select'
import type { Case } from './case'
import { arrivalOf, Consequences } from './Consequences'
import styles from './Problems.module.css'

/** What happened: order, units, buyer, clocks, and what may come of it. */
export function Happened({ found, timeZone, now }: { found: Case; timeZone: string; now: number }) {
  const { t } = useTranslation()
  const { problem, order, items, clocks, consequences } = found
  const { problemId } = problem
  const { save } = useSave('problems.edit')
  const { draft, set, isChanged, saved } = useDraft(
    t('leave.case', { orderId: found.order.orderId }),
    { kind: problem.kind, note: problem.note },
    `problem ${problemId}`,
  )
  const rules = { marketplaceId: order.marketplaceId, now }
  const canEdit = problem.choice === '' && problem.closedAt === null
  const paid = items.reduce<number | null>(
    (sum, item) => (sum === null || item.paid === null ? null : sum + item.paid),
    0,
  )
  const refunded = items.reduce((sum, item) => sum + item.refunded, 0)
  const known = (text: string) => text || t('problems.unknown')
  return (
    <section className={styles.card}>
      <h2>{t('problems.what')}</h2>
      {clocks.map(({ id, at }) => (
        <div key={id} className={styles.clock}>
          <Badge tone={at < now ? 'late' : 'soon'}>{timeLeftText(at, now)}</Badge>
          <span>{t(`problems.clock.${id}`)}</span>
          <small className="muted">{dateTime(at, timeZone)}</small>
          {id === 'refund' ? (
            <Arrival found={found} now={now} />
          ) : (
            <RuleAge id={PROBLEM_CLOCKS[id].rule} event={problem.openedAt} {...rules} />
          )}
        </div>
      ))}
      {clocks.some(({ id }) => id !== 'refund') && <small className="muted">{t('problems.clockHint')}</small>}
      <Select
        label={t('problems.column.kind')}
        size="xs"
        mt="xs"
        disabled={!canEdit}
        allowDeselect={false}
        data={PROBLEM_KINDS.map((kind) => ({ value: kind, label: t(`problems.kind.${kind}`) }))}
        value={draft.kind}
        onChange={(id) => {
          const kind = id as ProblemKind
          set({ kind })
          save({ problemId, kind }, () => saved({ kind }))
        }}
      />
      <Items found={found} canEdit={canEdit} />
      <dl className={styles.facts}>
        <dt>{t('problems.buyer')}</dt>
        <dd>{known(order.buyerName)}</dd>
        <dt>{t('problems.paid')}</dt>
        <dd>{paid === null ? t('problems.unknown') : money(paid, order.currency)}</dd>
        {refunded > 0 && (
          <>
            <dt>{t('problems.refunded')}</dt>
            <dd>{money(refunded, order.currency)}</dd>
          </>
        )}
        <dt>{t('problems.ordered')}</dt>
        <dd>{dateTime(order.purchasedAt, timeZone)}</dd>
        <dt>{t('problems.deliverBy')}</dt>
        <dd>{order.latestDeliveryAt === null ? t('problems.unknown') : dateTime(order.latestDeliveryAt, timeZone)}</dd>
        <dt>{t('problems.tracking')}</dt>
        <dd>{known(order.trackingNumber)}</dd>
      </dl>
      <Textarea
        label={t('problems.note')}
        placeholder={t('problems.noteHint')}
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        onBlur={() => isChanged && save({ problemId, note: draft.note }, () => saved({ note: draft.note }))}
      />
      <h3 className={styles.h3}>{t('problems.mayFollow')}</h3>
      <Consequences ids={consequences} found={found} />
    </section>
  )
}

/** The rule that the refund of a return goes by; holidays lengthen business days alone. */
function Arrival({ found, now }: { found: Case; now: number }) {
  const { t } = useTranslation()
  const rule = { id: 'refundAfterReturn', marketplaceId: found.order.marketplaceId, event: arrivalOf(found) } as const
  const isOfBusinessDays = useRule(rule.id, rule.marketplaceId, rule.event)?.unit === 'businessDays'
  return (
    <>
      {isOfBusinessDays && <small className="muted">{t('problems.holidays')}</small>}
      <RuleNote {...rule} now={now} />
    </>
  )
}

function Items({ found, canEdit }: { found: Case; canEdit: boolean }) {
  const { t } = useTranslation()
  const { problem, items, order } = found
  const { save } = useSave('problems.edit')
  const { draft, set, saved } = useDraft<Record<number, number>>(
    t('problems.about'),
    Object.fromEntries(items.map(({ itemRow, affected }) => [itemRow, affected])),
  )
  // A case is about one unit at least.
  const isNone = Object.values(draft).every((units) => units === 0)
  const say = (itemRow: number, quantity: number) => {
    set({ [itemRow]: quantity })
    if (Object.values({ ...draft, [itemRow]: quantity }).every((units) => units === 0)) return
    save({ problemId: problem.problemId, item: { itemRow, quantity } }, () => saved({ [itemRow]: quantity }))
  }
  return (
    <fieldset className={styles.items}>
      <legend>{t('problems.about')}</legend>
      {items.map((item) => (
        <div key={item.itemRow} className={styles.item}>
          <NumberInput
            size="xs"
            w={64}
            aria-label={`${t('problems.about')} ${item.sku}`}
            min={0}
            max={item.ordered}
            clampBehavior="strict"
            allowDecimal={false}
            disabled={!canEdit}
            error={isNone}
            value={draft[item.itemRow] ?? 0}
            onChange={(value) => typeof value === 'number' && value !== draft[item.itemRow] && say(item.itemRow, value)}
          />
          <small className="muted">{t('problems.aboutHint', { ordered: item.ordered })}</small>
          <span className={styles.itemText}>
            <span className="ellipsis" title={item.title}>
              {item.title || item.sku}
            </span>
            <small className="muted">
              {item.sku} · {item.paid === null ? t('problems.unknown') : money(item.paid, order.currency)}
            </small>
          </span>
        </div>
      ))}
    </fieldset>
  )
} // prettier-ignore
