import type { Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { ShownMail } from '@shared/contract/messages'
import { standingOf } from '@shared/domain/messages/standing'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among } from '../../db/list'
import { lettersOfThread } from './letters'
import { marksOfMail } from './notice-clocks'
import { dueOfMails } from './notice-due'
import { mailsOfThread, marksOfThread, orderRowOf } from './threads'

/** A thread with its mails and with what was said of it. Throws DeskError `messageUnknown`. */
export function threadWith({ db }: ReadContext, threadId: number): Output<'messages.thread'> {
  const { build } = db
  const found = db.get(build.selectFrom('threads').selectAll().where('id', '=', threadId))
  if (!found) throw new DeskError('messageUnknown', {})
  const clock = db.get(
    build.selectFrom('clocks').select('dueAt').where('entity', '=', 'thread').where('entityRow', '=', threadId),
  )
  const { waitUntilAt, openSinceAt, isNotDelivered } = standingOf(mailsOfThread(db, threadId), marksOfThread(db, threadId))
  const { buyerKey, buyerName, orderId, orderRow, asin, marketplaceId } = found
  return {
    thread: {
      threadId, buyerName, orderId, isKnownOrder: orderRow !== 0, asin, marketplaceId, waitUntilAt, isNotDelivered, openSinceAt,
      dueAt: clock?.dueAt ?? null,
    },
    mails: shownMails(
      db,
      db
        .all(build.selectFrom('mails').select('id').where('threadRow', '=', threadId).orderBy('receivedAt').orderBy('id'))
        .map(({ id }) => id),
    ),
    marks: db.all(
      build
        .selectFrom('threadMarks as k')
        .innerJoin('mails as m', 'm.id', 'k.mailRow')
        .select(['k.id as markId', 'k.kind', 'k.at', 'k.untilAt', 'k.note'])
        .where('m.threadRow', '=', threadId)
        .orderBy('k.at')
        .orderBy('k.id'),
    ),
    letters: lettersOfThread(db, threadId),
    others: buyerKey === '' ? [] : threadsBy(db, { column: 'buyerKey', value: buyerKey }).filter((other) => other.threadId !== threadId),
  }
} // prettier-ignore

/** Threads of a buyer or about an order, the newest first. */
export function threadsBy({ all, build }: Reader, { column, value }: { column: 'buyerKey' | 'orderId'; value: string }) {
  const rows = all(
    build
      .selectFrom('threads as t')
      .leftJoin('clocks as c', (join) => join.on('c.entity', '=', 'thread').onRef('c.entityRow', '=', 't.id'))
      .select(['t.id as threadId', 't.buyerName', 't.orderId', 't.lastMailAt', 'c.dueAt'])
      .where(`t.${column}`, '=', value)
      .where(`t.${column}`, '<>', '')
      .orderBy('t.lastMailAt', 'desc')
      .limit(100),
  )
  return rows.map(({ dueAt, ...row }) => ({ ...row, isOpen: dueAt !== null }))
} // prettier-ignore

/** A mail by itself, with its order and what was written about that. Throws DeskError `messageUnknown`. */
export function mailWith({ db }: ReadContext, mailId: number): Output<'messages.mail'> {
  const [mail] = shownMails(db, [mailId])
  if (!mail) throw new DeskError('messageUnknown', {})
  const isTrusted = mail.kind !== 'suspect' && orderRowOf(db, mail.orderId) !== 0
  const orderId = isTrusted ? mail.orderId : ''
  return {
    mail,
    orderId,
    others: threadsBy(db, { column: 'orderId', value: orderId }),
    clock: dueOfMails(db, [mailId]).get(mailId) ?? null,
    marks: db.all(marksOfMail({ mailRow: mailId })),
  }
}

/** What calls itself a picture that can be shown; one that could hold scripts is none of them. */
const PICTURE_TYPE = /^image\/(?:p?jpe?g|png|gif|webp)$/
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp)$/i

/** In the order they are asked for. */
function shownMails({ all, build }: Reader, ids: readonly number[]): ShownMail[] {
  const attachments = all(
    build
      .selectFrom('mailAttachments')
      .select(['id', 'mailRow', 'name', 'mimeType', 'byteLength', 'isDangerous'])
      .where('mailRow', 'in', among(ids))
      .orderBy('mailRow')
      .orderBy('position'),
  )
  const rows = all(
    build
      .selectFrom('mails')
      .select(['id', 'kind', 'fromName', 'fromAddress', 'orderId', 'receivedAt', 'subject', 'text', 'isHistory', 'warnings', 'signals'])
      .where('id', 'in', among(ids)),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id): ShownMail[] => {
    const row = byId.get(id)
    if (!row) return []
    const { id: mailId, isHistory, warnings, signals, ...same } = row
    return [
      {
        ...same,
        mailId,
        isHistory: isHistory === 1,
        warnings: JSON.parse(warnings) as ShownMail['warnings'],
        signals: JSON.parse(signals) as ShownMail['signals'],
        attachments: attachments
          .filter(({ mailRow }) => mailRow === id)
          .map(({ id: attachmentId, name, byteLength, isDangerous, mimeType }) => ({
            attachmentId,
            name,
            byteLength,
            isDangerous: isDangerous === 1,
            mayBePicture: isDangerous === 0 && (PICTURE_TYPE.test(mimeType) || PICTURE_NAME.test(name)),
          })),
      },
    ]
  })
} // prettier-ignore
