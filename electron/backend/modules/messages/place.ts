import { placeMail, threadsOf } from '@shared/domain/messages/place'
import type { WriteContext } from '../../context'
import { type Given, prepared } from '../../db/prepared'
import { derivedWriter } from '../../record'
import { familyOf, type Ties } from './family'
import { MAILS } from './tables'
import { type PlacedMail, THREAD_COLUMNS, threadMailOf } from './thread-mail'
import { beginThread, marksOfThread, mailsOfThread, refreshThreads } from './threads'

/**
 * Puts mails into their threads, after some with these ties came or went. All that hangs together with them is placed anew, by the moments
 * of the mails: whatever the order they came in, they come to the same threads. A thread keeps its number where one of its mails stays in it.
 */
export function placeMails(write: WriteContext, changed: readonly Ties[]): void {
  const { db } = write
  const put = placing(write)
  const done = new Set<number>()
  for (const ties of changed) {
    const family = familyOf(db, ties)
    if (family.some(({ id }) => done.has(id))) continue
    for (const { id } of family) done.add(id)
    placeFamily(write, family, put)
  }
  for (const row of db.all(copiesWithoutOrder({}))) placeByName(write, threadMailOf(row), put)
  refreshThreads(write, put.touched)
}

/** Writes where a mail stands, and notes which threads that touches. */
function placing({ db }: WriteContext) {
  const set = derivedWriter(db.raw, MAILS, ['threadRow'])
  const touched = new Set<number>()
  return {
    touched,
    into(threadRow: number, mail: PlacedMail): void {
      for (const row of [mail.threadRow, threadRow]) if (row !== 0) touched.add(row)
      if (mail.threadRow !== threadRow) set(mail.id, [threadRow])
    },
  }
}
type Placing = ReturnType<typeof placing>

function placeFamily(write: WriteContext, family: readonly PlacedMail[], put: Placing): void {
  const { threads, out } = threadsOf(family)
  const taken = new Set<number>()
  for (const mails of threads) {
    const known = mails.find(({ threadRow }) => threadRow !== 0 && !taken.has(threadRow))?.threadRow
    const thread = known ?? beginThread(write)
    taken.add(thread)
    for (const mail of mails) put.into(thread, mail)
  }
  for (const { mail } of out) put.into(0, mail)
  // A copy that was placed by its buyer's name stood in a thread that is none any more.
  const gone = new Set(family.map(({ threadRow }) => threadRow).filter((row) => row !== 0 && !taken.has(row)))
  const own = new Set(family.map(({ id }) => id))
  for (const row of gone) for (const mail of mailsOfThread(write.db, row)) if (!own.has(mail.id)) put.into(0, mail)
}

/** A copy for which no order says where it belongs: by the name of its buyer. What is taken in later may say; placed it stays. */
function placeByName(write: WriteContext, copy: PlacedMail, put: Placing): void {
  const { db } = write
  if (copy.toName === '') return
  const known = db.all(threadsNamed({ name: copy.toName })).map(({ id }) => ({
    thread: id,
    mails: mailsOfThread(db, id),
    marks: marksOfThread(db, id),
  }))
  const placement = placeMail(copy, known)
  if (typeof placement === 'object' && 'thread' in placement) put.into(placement.thread, copy)
}

const copiesWithoutOrder = prepared((build) =>
  build
    .selectFrom('mails')
    .select(THREAD_COLUMNS)
    .where('kind', '=', 'own-reply-copy')
    .where('threadRow', '=', 0)
    .where('orderId', '=', '')
    .where('buyerKey', '=', '')
    .orderBy('receivedAt')
    .orderBy('identity'),
)
const threadsNamed = prepared((build, given: Given<{ name: string }>) =>
  build.selectFrom('threads').select('id').where('buyerName', '=', given('name')),
) // prettier-ignore
