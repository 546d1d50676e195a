import type { MailWarning } from '@shared/domain/mail/kinds'
import type { RowIssueCode } from '@shared/domain/files/issue'
import type { MailRefusal } from '../../formats/mail'
import type { WriteContext } from '../../context'
import { type Given, prepared } from '../../db/prepared'
import type { StagedImport, StagedRow, Verdict } from '../../intake'
import type { RefusedMailRow } from './files/mail-row'
import { mailboxes, type SeenMailboxes, type WhoseMail } from './mailboxes'
import type { StagedMail } from './staged'
import { orderRowOf } from './threads'

const DAY = 86_400_000

/** From how many days back mails are news; what is older comes in as history. */
export const HISTORY_DAYS = ['3', '7', '14', '30', 'all'] as const
export type HistoryDays = (typeof HISTORY_DAYS)[number]

/** What is kept with a preview of mails: what the operator decided, and what the questions are about. */
export interface Decisions {
  /** When they were previewed, ms UTC: ages count from then. */
  at: number
  history: HistoryDays
  mailboxes: SeenMailboxes
  /** Of mails deleted in the mail program; null: not yet said. */
  takesDeleted: boolean | null
  seen: {
    /** New ones that are older than so many days. */
    older: Record<Exclude<HistoryDays, 'all'>, number>
    deleted: number
    suspect: number
    ofFuture: number
    /** Whether any is new, or asks. */
    isToDecide: boolean
  }
}
export const decisionsOf = ({ decisions }: Pick<StagedImport, 'decisions'>) => JSON.parse(decisions) as Decisions

const NOTHING_SEEN: Decisions['seen'] = {
  older: { '3': 0, '7': 0, '14': 0, '30': 0 },
  deleted: 0,
  suspect: 0,
  ofFuture: 0,
  isToDecide: false,
}
/** What is older than a week is no work: hundreds of overdue clocks would hide the few real ones (mail.md §8). */
export const FIRST_DECISIONS: Decisions = { at: 0, history: '7', mailboxes: {}, takesDeleted: null, seen: NOTHING_SEEN }

/** Before this moment mails are history. */
export const historyBefore = ({ at, history }: Decisions): number =>
  history === 'all' ? Number.MIN_SAFE_INTEGER : at - Number(history) * DAY

const knownMail = prepared((build, given: Given<{ identity: string }>) =>
  build.selectFrom('mails').select('id').where('identity', '=', given('identity')),
)

/** Every mail that a mail program saved anew has it: nothing to be told of each. */
const UNTOLD: ReadonlySet<MailWarning> = new Set(['no-machine-header'])

/** Gives mails their verdicts, in the order of their files: of the same mail twice the first counts. */
export function judging({ db }: WriteContext, decisions: Decisions) {
  const seen = structuredClone(NOTHING_SEEN)
  const boxes = structuredClone(decisions.mailboxes)
  for (const box of Object.values(boxes)) box.mails = 0
  const whose = mailboxes(db, boxes)
  const identities = new Set<string>()

  function mail(write: WriteContext, staged: StagedMail): StagedRow {
    const { line, identity, mail } = staged
    const isKnown = identities.has(identity) || write.db.get(knownMail({ identity })) !== undefined
    identities.add(identity)
    const isDeleted = mail.warnings.includes('deleted-in-client')
    const { takesDeleted, at } = decisions
    const isOf = isKnown ? 'ours' : whose.of(staged, orderRowOf(write.db, mail.orderId ?? '') !== 0)
    const [verdict, issue] = verdictOf(isKnown, isOf, isDeleted ? takesDeleted : true)
    if (verdict === 'new' || verdict === 'asks') seen.isToDecide = true
    if (!isKnown) {
      if (isDeleted) seen.deleted += 1
      if (mail.kind === 'suspect') seen.suspect += 1
      if ((mail.receivedAt ?? at) > at) seen.ofFuture += 1
      for (const days of ['3', '7', '14', '30'] as const)
        if (verdict === 'new' && (mail.receivedAt ?? at) < at - Number(days) * DAY) seen.older[days] += 1
    }
    const warnings: MailWarning[] = [
      ...mail.warnings,
      ...(isKnown ? (['duplicate'] as const) : []),
      ...(isOf === 'others' ? (['other-shop'] as const) : []),
    ]
    return {
      line,
      verdict,
      subject: mail.orderId ?? '',
      summary: {
        kind: `mails.kind.${mail.kind}`,
        from: mail.fromName || mail.from || '',
        subject: mail.subject,
        received: mail.receivedAt,
        warnings: warnings
          .filter((warning) => !UNTOLD.has(warning))
          .map((warning) => `mails.warning.${warning}`)
          .join(' '),
      },
      changes: [],
      issues: issue ? [{ code: issue, severity: 'refuse' }] : [],
      cells: [staged.file],
      payload: JSON.stringify(staged),
    }
  }
  return {
    mail,
    /** Whether any mail waits for what is to be said of its mailbox. */
    hasAsked: () => whose.hasAsked(),
    end(): Decisions {
      whose.settle()
      return { ...decisions, seen, mailboxes: boxes }
    },
  }
}

/** What is known already asks nothing; whose a mail is, is asked before whether a deleted one is wanted. */
function verdictOf(isKnown: boolean, whose: WhoseMail, isWanted: boolean | null): [Verdict, RowIssueCode?] {
  if (isKnown) return ['same']
  if (whose === 'others') return ['refused', 'otherShop']
  if (whose === 'asks') return ['asks']
  return isWanted === null ? ['asks'] : isWanted ? ['new'] : ['refused', 'deletedInClient']
}

/** Why a file gives no mail, in the words of rows. */
const REFUSALS: Readonly<Record<MailRefusal['refused'], RowIssueCode>> = {
  empty: 'mailFileEmpty',
  notMails: 'notAMail',
  damaged: 'mailFileDamaged',
  encrypted: 'mailFileEncrypted',
  zipInZip: 'zipInZip',
  limit: 'mailLimit',
  unreadable: 'mailFileUnreadable',
}

/** A file that gives no mail, named with the reason. */
export function refusedRow({ line, file, refused, found, limit }: RefusedMailRow): StagedRow {
  const value = [found, limit].filter(Boolean).join(' ')
  return {
    line,
    verdict: 'refused',
    subject: '',
    summary: { subject: file },
    changes: [],
    issues: [{ code: REFUSALS[refused], severity: 'refuse', column: file, ...(value !== '' && { value }) }],
    cells: [file],
  }
}
