import { once } from '@shared/contract/define'
import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../../context'
import { type Given, preparedWrite } from '../../db/prepared'
import type { Row } from '../../db/schema'
import type { StagedImport } from '../../intake'
import { recordChanges, type Recorder, rowBringer } from '../../record'
import { tellRequests } from './cancel-requests'
import type { Ties } from './family'
import { decisionsOf, historyBefore } from './judge'
import { rememberMailIn } from './mail-in'
import { keepMailboxes } from './mailboxes'
import { placeMails } from './place'
import { keepForGood, stagedMails } from './staged'
import { keepWords } from './search'
import { MAILS } from './tables'
import { orderRowOf } from './threads'

const COLUMNS = [
  'identity', 'kind', 'fromAddress', 'fromName', 'buyerKey', 'caseId', 'orderId', 'orderRow', 'asin', 'receivedAt', 'subject', 'text',
  'warnings', 'signals', 'original', 'isHistory', 'threadRow', 'importId', 'createdAt', 'updatedAt',
] as const // prettier-ignore

/** Between two of these the operator may cancel. */
const STEP = 200

/** Writes the new mails of a preview, with what they hold, and puts them into their threads. Throws DeskError `nothingToImport`, `cancelled`. */
export function takeInMails(write: WriteContext, context: JobContext, found: StagedImport): Recorder {
  const { db } = write
  const now = context.now()
  const decisions = decisionsOf(found)
  const before = historyBefore(decisions)
  const recorder = recordChanges(write, { kind: 'mails', importId: found.id })
  const bring = rowBringer(db.raw, MAILS, COLUMNS)
  const brought: Ties[] = []
  const asked: string[] = []
  const held = new Set<string>()
  for (const { verdict, mail: staged } of stagedMails(db, found.id)) {
    if (verdict !== 'new') continue
    const { mail, original, attachments } = staged
    // A mail of the future counts from when it came in; so does one that says nothing of when it was written.
    const receivedAt = Math.min(mail.receivedAt ?? now, now)
    const orderId = mail.orderId ?? ''
    const mailRow = bring([
      staged.identity, mail.kind, mail.from ?? '', mail.fromName, mail.buyerKey ?? '', mail.caseId ?? '', orderId, orderRowOf(db, orderId),
      mail.asin ?? '', receivedAt, mail.subject, mail.text, JSON.stringify(mail.warnings), JSON.stringify(mail.signals), original.sha256,
      receivedAt < before ? 1 : 0, 0, found.id, now, now,
    ]) // prettier-ignore
    keepWords(db, mailRow, { ...mail, orderId, asin: mail.asin ?? '' })
    for (const { sha256 } of [original, ...attachments]) held.add(sha256)
    attachments.forEach(({ sha256, byteLength, name, mimeType, isDangerous }, position) =>
      db.run(addAttachment({ mailRow, position, name, mimeType, byteLength, isDangerous: isDangerous ? 1 : 0, content: sha256 })),
    ) // prettier-ignore
    brought.push({ buyerKey: mail.buyerKey ?? '', orderId })
    if (mail.kind === 'cancel-request') asked.push(orderId)
    if (brought.length % STEP === 0) {
      context.checkCancelled()
      context.progress('writing', brought.length, 0)
    }
  }
  if (brought.length === 0) throw new DeskError('nothingToImport', {})
  // In the order of their table: one after another in the order of the mails they would be put into pages all over it.
  for (const sha256 of [...held].sort()) db.run(keepForGood({ importId: found.id, sha256 }))
  keepMailboxes(write, found.id, decisions.mailboxes)
  rememberMailIn(write, found.id)
  placeMails(write, brought)
  // What a file says of an order is recorded as reports are: a preview of orders that was made before is judged anew.
  tellRequests(
    write,
    once(() => recordChanges(write, { kind: 'import', importId: found.id })),
    asked,
  )
  return recorder
}

const addAttachment = preparedWrite((build, given: Given<Omit<Row<'mailAttachments'>, 'id'>>) =>
  build.insertInto('mailAttachments').values({
    mailRow: given('mailRow'),
    position: given('position'),
    name: given('name'),
    mimeType: given('mimeType'),
    byteLength: given('byteLength'),
    isDangerous: given('isDangerous'),
    content: given('content'),
  }),
)
