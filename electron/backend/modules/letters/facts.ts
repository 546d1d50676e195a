import type { LetterFacts } from '@shared/domain/letters/findings'
import { asksForReview, initiatorOf } from '@shared/domain/letters/purposes'
import type { Reader } from '../../db/access'
import type { DeclaredLetters, Subject } from './declared'
import type { About, LetterRecord } from './letters'

/** What is known about a letter beside its words: what its chapter knows, and what was sent about the order before. */
export function factsOf(db: Reader, declared: DeclaredLetters, { subject, about }: { subject: Subject; about: About }, which: LetterRecord | string): LetterFacts {
  const { letter, id } = typeof which === 'string' ? { letter: which, id: 0 } : which
  const purposeOf = (name: string) => declared.writing(db, name).purpose
  const purpose = purposeOf(letter)
  const earlier = about.orderRow === 0 ? [] : sentAbout(db, about.orderRow).filter((one) => one.id !== id).map((one) => purposeOf(one.letter))
  return {
    purpose,
    initiatedBy: initiatorOf(purpose),
    marketplaceId: null,
    orderId: null,
    isResolved: false,
    daysSinceDelivery: null,
    ...subject.known,
    earlierProactive: earlier.filter((one) => one !== 'reply').length,
    earlierReviewRequests: earlier.filter(asksForReview).length,
  }
} // prettier-ignore

const sentAbout = ({ all, build }: Reader, orderRow: number) =>
  all(
    build
      .selectFrom('letters')
      .select(['id', 'letter'])
      .where('orderRow', '=', orderRow)
      // In the words of the index.
      .where(({ eb, lit }) => eb('orderRow', '<>', lit(0)))
      .where('sentAt', 'is not', null),
  )
