import type { Expression } from 'kysely'
import { THREAD_KINDS } from '@shared/domain/messages/effects'
import type { ReadBuilder, Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { byMoment, type PlacedMail, THREAD_COLUMNS, threadMailOf } from './thread-mail'

/** What mails hang together by; the empty text: by neither. */
export interface Ties {
  buyerKey: string
  orderId: string
}

/** All mails of threads that hang together with these ties, over buyers and orders: by their moments. */
export function familyOf(db: Reader, ties: Ties): PlacedMail[] {
  const mails = new Map<number, PlacedMail>()
  const asked = new Set<string>()
  const open: Ties[] = [ties]
  for (let one = open.pop(); one; one = open.pop()) {
    const { buyerKey, orderId } = one
    const found = [
      ...(buyerKey !== '' && isNew(asked, `buyer ${buyerKey}`) ? db.all(ofBuyer({ buyerKey })) : []),
      ...(orderId !== '' && isNew(asked, `order ${orderId}`) ? db.all(ofOrder({ orderId })) : []),
    ]
    for (const row of found) {
      if (mails.has(row.id)) continue
      mails.set(row.id, threadMailOf(row))
      open.push(row)
    }
  }
  return [...mails.values()].sort(byMoment)
}

function isNew(asked: Set<string>, what: string): boolean {
  if (asked.has(what)) return false
  asked.add(what)
  return true
}

const ofBuyer = prepared((build, given: Given<Pick<Ties, 'buyerKey'>>) => tied(build, 'buyerKey', given('buyerKey')))
const ofOrder = prepared((build, given: Given<Pick<Ties, 'orderId'>>) => tied(build, 'orderId', given('orderId')))

const tied = (build: ReadBuilder, tie: keyof Ties, to: Expression<string>) =>
  build
    .selectFrom('mails')
    .select(THREAD_COLUMNS)
    .where(tie, '=', to)
    .where(tie, '<>', '')
    .where('kind', 'in', THREAD_KINDS)
