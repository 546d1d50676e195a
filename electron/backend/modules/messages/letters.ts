import { DeskError } from '@shared/contract/errors'
import { LANGUAGES_OF } from '@shared/domain/letters/languages'
import { writtenIn } from '@shared/domain/letters/written-in'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { OWN_WORDS } from '@shared/domain/messages/letters'
import type { Reader } from '../../db/access'
import { literal } from '../../db/literal'
import { type Given, prepared } from '../../db/prepared'
import type { ChapterLetters } from '../letters'
import { fillingOfOrder } from '../orders'
import { MAILS } from './tables'

/** Letters that answer what a buyer wrote, about the mail they answer: its thread can become another one. */
export const MAIL_LETTERS: ChapterLetters = {
  about: MAILS.entity,
  templates: { ownWords: OWN_WORDS },
  subject({ db }, key) {
    const mail = db.get(mailOf({ mailId: Number(key) }))
    if (!mail) throw new DeskError('messageUnknown', {})
    const { mailId, text, orderId, orderRow, marketplaceId } = mail
    const usual = LANGUAGES_OF[marketplaceId]
    const written = writtenIn(text)
    return {
      entityRow: mailId,
      orderRow,
      languages: written === undefined ? usual : [written, ...usual.filter((language) => language !== written)],
      known: { marketplaceId, orderId: orderId || null },
      fill: (_letter, language) => ({ orderId, ...fillingOfOrder(db, orderRow, language) }),
    }
  },
}

const mailOf = prepared((build, given: Given<{ mailId: number }>) =>
  build
    .selectFrom('mails as m')
    .innerJoin('threads as t', 't.id', 'm.threadRow')
    .select(['m.id as mailId', 'm.text', 't.orderId', 't.orderRow', 't.marketplaceId'])
    .$narrowType<{ marketplaceId: MarketplaceId }>()
    .where('m.id', '=', given('mailId')),
)

/** Letters that answer mails of a thread, the oldest first. */
export const lettersOfThread = (db: Reader, threadRow: number) => db.all(lettersIn({ threadRow }))

const lettersIn = prepared((build, given: Given<{ threadRow: number }>) =>
  build
    .selectFrom('letters as l')
    .innerJoin('mails as m', 'm.id', 'l.entityRow')
    .select(['l.id as letterId', 'm.id as mailId', 'l.letter', 'l.language', 'l.body', 'l.sentAt'])
    // In the words of the index.
    .where('l.entity', '<>', literal(''))
    .where('l.entity', '=', MAILS.entity)
    .where('m.threadRow', '=', given('threadRow'))
    .orderBy('l.id'),
)
