import { BLANKS, type Filling, isLetterId, LETTERS } from '@shared/domain/letters/letter'
import type { Sum } from '@shared/domain/problems/money'
import { returnPostage } from '@shared/domain/problems/return-postage'
import { buyerAmount } from '@shared/i18n/buyer/amount'
import { type BuyerLanguage, LANGUAGES_OF } from '@shared/domain/letters/languages'
import { postageSentence, READY_LETTERS, writeLetter } from '@shared/i18n/buyer/letters'
import type { ReadContext, WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { hasLocalAddress } from '../costs'
import { lastTracked } from '../orders'
import { recordChanges } from '../../record'
import { expectedReturnsOf, replacementsOf, settleProblems } from '../follow-ups'
import { beginLetter, type ChapterLetters } from '../letters'
import { problemRecord, type ProblemRecord } from './row'

/** What a letter is written from. */
type Knowing = Pick<ReadContext, 'db' | 'policy'>

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

/** What is known of a case for the blanks of a letter; `offered`: what is not a refund yet. */
function fillingOf(
  context: Knowing,
  problem: ProblemRecord,
  letter: string,
  language: BuyerLanguage,
  offered?: Sum,
): Filling {
  const { db } = context
  // A template of the shop's own can ask for any.
  const blanks: readonly string[] = isLetterId(letter) ? LETTERS[letter] : BLANKS
  const asks = (blank: string) => blanks.includes(blank)
  const parcel =
    letter === 'replacementSent'
      ? replacementsOf(db, problem.id).findLast(({ cancelledAt }) => cancelledAt === null)
      : asks('carrier')
        ? lastTracked(db, problem.orderRow)
        : undefined
  const payer = expectedReturnsOf(db, problem.id).findLast(({ closedAt }) => closedAt === null)?.paidBy
  return {
    orderId: problem.orderId,
    ...named(parcel),
    amount: asks('amount') ? amountOf(db, problem, language, offered) : '',
    postage: postageSentence(language, payer ?? postageOf(context, problem).payer),
  }
}

/** Letters about cases. What is sent can be the last that a case waits for. */
export const PROBLEM_LETTERS: ChapterLetters = {
  about: 'problem',
  subject(context, key) {
    const problem = problemRecord(context.db, Number(key))
    return {
      entityRow: problem.id,
      orderRow: problem.orderRow,
      languages: LANGUAGES_OF[problem.marketplaceId],
      known: { marketplaceId: problem.marketplaceId, orderId: problem.orderId },
      fill: (letter, language) => fillingOf(context, problem, letter, language),
    }
  },
  moved: ({ db, now }, { orderRow }, recorder) => settleProblems(db, orderRow, now(), recorder),
}

/** Writes the letter that offers a part; nothing is refunded by it. Throws DeskError `problemUnknown`. */
export function writeOffer(write: WriteContext, problem: ProblemRecord, offered: Sum | undefined): void {
  const letter = 'partialRefundOffer'
  const language = usualLanguage(problem)
  const body = writeLetter(language, READY_LETTERS[letter], fillingOf(write, problem, letter, language, offered))
  const about = { entity: PROBLEM_LETTERS.about, entityRow: problem.id, orderRow: problem.orderRow }
  beginLetter(write.db, recordChanges(write, { kind: 'letter' }), about, { letter, language, body })
}
