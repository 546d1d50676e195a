import type { JobContext, WriteContext } from '../../context'
import { type Given, prepared, preparedWrite } from '../../db/prepared'
import { recordChanges, rowTaker } from '../../record'
import { type CancelRequest, takeRequestsBack } from './cancel-requests'
import type { Ties } from './family'
import { placeMails } from './place'
import { forgetMailIn } from './mail-in'
import { forgetMailboxes } from './mailboxes'
import { forgetWords } from './search'
import { MAILS } from './tables'
import { refreshThreads } from './threads'

/** Takes the mails of an import away with what they alone held, and threads in which nothing is left. */
export function putBackMails(write: WriteContext, importId: number, context: JobContext): void {
  const { db } = write
  const recorder = recordChanges(write, { kind: 'undoImport', importId })
  const take = rowTaker(db.raw, MAILS)
  const gone: Ties[] = []
  const requests: CancelRequest[] = []
  const touched = new Set<number>()
  const held = new Set<string>()
  for (const { id, threadRow, original, buyerKey, orderId, kind, receivedAt } of db.all(mailsOfImport({ importId }))) {
    context.checkCancelled()
    for (const { content } of db.all(attachmentsOf({ mailRow: id }))) held.add(content)
    held.add(original)
    db.run(forgetAttachments({ mailRow: id }))
    take(id)
    forgetWords(db, id)
    gone.push({ buyerKey, orderId })
    if (kind === 'cancel-request') requests.push({ orderId, receivedAt })
    if (threadRow !== 0) touched.add(threadRow)
  }
  for (const sha256 of held) db.run(forgetUnheld({ sha256 }))
  forgetMailboxes(write, importId)
  forgetMailIn(write, importId)
  refreshThreads(write, touched)
  placeMails(write, gone)
  takeRequestsBack(write, () => recorder, requests)
}

const mailsOfImport = prepared((build, given: Given<{ importId: number }>) =>
  build
    .selectFrom('mails')
    .select(['id', 'threadRow', 'original', 'buyerKey', 'orderId', 'kind', 'receivedAt'])
    .where('importId', '=', given('importId')),
)
const attachmentsOf = prepared((build, given: Given<{ mailRow: number }>) =>
  build.selectFrom('mailAttachments').select('content').where('mailRow', '=', given('mailRow')),
)
const forgetAttachments = preparedWrite((build, given: Given<{ mailRow: number }>) =>
  build.deleteFrom('mailAttachments').where('mailRow', '=', given('mailRow')),
)
/** A file it is called by stays until the shop is closed or opened: what is undone here may be rolled back. */
const forgetUnheld = preparedWrite((build, given: Given<{ sha256: string }>) =>
  build
    .deleteFrom('keptBytes')
    .where('sha256', '=', given('sha256'))
    .where((is) =>
      is.and([
        is.not(is.exists(is.selectFrom('mails').select('id').where('original', '=', given('sha256')))),
        is.not(is.exists(is.selectFrom('mailAttachments').select('id').where('content', '=', given('sha256')))),
      ]),
    ),
)
