import { useTranslation } from 'react-i18next'
import type { ProblemOption } from '@shared/contract/problem-parts'
import { aside, listed, money as text, named } from '@renderer/lib/format'
import styles from './Problems.module.css'

type OptionMoney = ProblemOption['money']

const sums = (all: OptionMoney['totals']) => all.map(({ amount, currency }) => text(amount, currency)).join(' + ')

/** What an option costs, part by part; what is not known is named. */
export function Money({ money }: { money: OptionMoney }) {
  const { t } = useTranslation()
  const { parts, totals, isComplete, goodsBack } = money
  if (parts.length === 0)
    return (
      <p className={styles.total}>
        {named(t('problems.costsYou'), '')}
        <strong>{t('problems.nothingItself')}</strong>
      </p>
    )
  return (
    <div>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
        <dt className={styles.sum}>
          {isComplete
            ? t('problems.costsYou')
            : aside(t('problems.costsYou'), t('problems.atLeast'))}
        </dt>
        <dd className={styles.sum}>{totals.length > 0 ? sums(totals) : isComplete ? t('problems.nothingItself') : '?'}</dd>
      </dl>
      {goodsBack.length > 0 && <small className="muted">{t('problems.goodsBack', { sum: sums(goodsBack) })}</small>}
    </div>
  )
} // prettier-ignore

function Part({ part: { id, sums: known, unknownSkus, paidBy } }: { part: OptionMoney['parts'][number] }) {
  const { t } = useTranslation()
  const isOthers = paidBy !== 'seller'
  const missing = t(id === 'refund' ? 'problems.priceNotKnown' : 'problems.notKnown', { skus: listed(unknownSkus) })
  return (
    <>
      <dt>{t(`problems.part.${id}`)}</dt>
      <dd>
        {known.length > 0 && sums(known)}
        {unknownSkus.length > 0 && <div className={styles.unknown}>{missing}</div>}
        {isOthers && <div className="muted">{t(`problems.paidBy.${paidBy}`)}</div>}
      </dd>
    </>
  )
}
