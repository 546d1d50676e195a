import { LETTERS, type LetterId } from '@shared/domain/letters/letter'
import type { Sum } from '@shared/domain/problems/money'
import { returnPostage } from '@shared/domain/problems/return-postage'
import { buyerAmount } from '@shared/i18n/buyer/amount'
import { type BuyerLanguage, LANGUAGES_OF } from '@shared/domain/letters/languages'
import { writeLetter } from '@shared/i18n/buyer/letters'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { hasLocalAddress } from '../costs'
import { shipmentsOf } from '../orders'
import { replacementsOf, expectedReturnsOf } from '../follow-ups'
import type { ProblemRecord } from './row'

/** What a letter is written from. */
export type Knowing = Pick<ReadContext, 'db' | 'policy'>

/** The language letters about a case begin in. */
export const usualLanguage = ({ marketplaceId }: Pick<ProblemRecord, 'marketplaceId'>) => LANGUAGES_OF[marketplaceId][0]

/** Who pays the postage back, by the rules of when the case was opened. */
export function postageOf({ db, policy }: Knowing, problem: ProblemRecord) {
  const { marketplaceId, createdAt } = problem
  const rule = policy.ruleAt('autoReturnless', marketplaceId, createdAt)
  const returnless = rule ? { amount: rule.value, currency: rule.unit } : null
  return returnPostage({ ...problem, hasLocalAddress: hasLocalAddress(db, marketplaceId), returnless })
}

const named = (parcel?: { carrierCode: string; carrierName: string; trackingNumber: string }) => ({
  carrier: parcel?.carrierName || parcel?.carrierCode || '',
  trackingNumber: parcel?.trackingNumber ?? '',
})

function amountOf(db: Reader, { id }: ProblemRecord, language: BuyerLanguage, offered?: Sum): string {
  if (offered) return buyerAmount(offered.amount, offered.currency, language)
  const refund = db.get(
    db.build
      .selectFrom('refunds')
      .select(['total', 'currency'])
      .where('problemId', '=', id)
      .where('withdrawnAt', 'is', null)
      .orderBy('id', 'desc')
      .limit(1),
  )
  return refund ? buyerAmount(refund.total, refund.currency, language) : ''
}

/** A letter about a case, filled with what is known of it now; `offered`: what is not a refund yet. */
export function letterFor(
  context: Knowing,
  problem: ProblemRecord,
  letter: LetterId,
  language: BuyerLanguage,
  offered?: Sum,
): string {
  const { db } = context
  const blanks: readonly string[] = LETTERS[letter]
  const asks = (blank: string) => blanks.includes(blank)
  const parcel =
    letter === 'replacementSent'
      ? replacementsOf(db, problem.id).findLast(({ cancelledAt }) => cancelledAt === null)
      : asks('carrier')
        ? shipmentsOf(db, problem.orderRow).findLast(({ trackingNumber }) => trackingNumber !== '')
        : undefined
  const payer = expectedReturnsOf(db, problem.id).findLast(({ closedAt }) => closedAt === null)?.paidBy
  const filling = {
    orderId: problem.orderId,
    ...named(parcel),
    amount: asks('amount') ? amountOf(db, problem, language, offered) : '',
  }
  return writeLetter(language, letter, filling, payer ?? postageOf(context, problem).payer).body
}
