import type { Expression } from 'kysely'
import type { mailFiles as declared } from '@shared/contract/messages'
import type { MailKind } from '@shared/domain/mail/kinds'
import type { FileNote } from '@shared/domain/files/issue'
import type { JobContext, WriteContext } from '../../context'
import type { ReadBuilder } from '../../db/access'
import { literal } from '../../db/literal'
import { type FileKind, type FileQuestion, keepDecisions, rowWriter, type Stager } from '../../intake'
import { lastOperation } from '../../record'
import { mailFiles } from './files/mail-files'
import type { MailRow, RefusedMailRow } from './files/mail-row'
import { type Decisions, decisionsOf, FIRST_DECISIONS, HISTORY_DAYS, judging, refusedRow } from './judge'
import { rememberMailIn } from './mail-in'
import { putBackMails } from './put-back'
import { MAIL_CONTENTS, stageContents, stagedMails } from './staged'
import { MAILS } from './tables'
import { takeInMails } from './take-in'

/** Mails, of whatever mail program: a mail that is known already changes nothing. */
export const mailsKind: FileKind<typeof declared, MailRow | RefusedMailRow, null> = {
  reader: mailFiles,
  staged: [MAIL_CONTENTS],
  stager: mailStager,
  watermark: (db) => lastOperation(db, ['mails', 'undoImport']),
  judge: (write, found) => void judgeStored(write, found.id, decisionsOf(found)),
  answer(write, found, question, choice) {
    const decisions = decisionsOf(found)
    judgeStored(write, found.id, answered(decisions, question, choice))
  },
  takeIn: takeInMails,
  dependents: markedMails,
  putBack: putBackMails,
  preview: {
    columns: [
      { id: 'kind', header: 'mails.column.kind', shows: 'words', width: 'minmax(110px, 0.9fr)' },
      { id: 'from', header: 'mails.column.from', shows: 'text', width: 'minmax(90px, 0.8fr)' },
      { id: 'order', header: 'mails.column.order', shows: 'subject', width: '170px' },
      { id: 'subject', header: 'mails.column.subject', shows: 'text', width: 'minmax(130px, 1.4fr)' },
      { id: 'received', header: 'mails.column.received', shows: 'moment', width: '140px' },
      { id: 'warnings', header: 'mails.column.warnings', shows: 'words', width: 'minmax(90px, 0.8fr)' },
    ],
    entity: 'mail',
    empty: () => 'mails.empty',
    questions: (_context, found) => questionsOf(decisionsOf(found)),
  },
}

/** Mails after which the operator said something, that he wrote a letter about, or whose order he decided to cancel as they ask. */
function markedMails(build: ReadBuilder, importId: Expression<number>) {
  return [
    build
      .selectFrom('threadMarks as k')
      .innerJoin('mails as m', 'm.id', 'k.mailRow')
      .where('m.importId', '=', importId)
      .select(['m.id', 'm.subject as name']),
    build
      .selectFrom('letters as l')
      .innerJoin('mails as m', 'm.id', 'l.entityRow')
      // In the words of the index.
      .where('l.entity', '<>', literal(''))
      .where('l.entity', '=', MAILS.entity)
      .where('m.importId', '=', importId)
      .select(['m.id', 'm.subject as name']),
    build
      .selectFrom('cancellations as c')
      .innerJoin('mails as m', 'm.orderRow', 'c.orderRow')
      .where('m.importId', '=', importId)
      .where('m.kind', '=', literal<MailKind>('cancel-request'))
      .where('m.orderRow', '<>', literal(0))
      .select(['m.id', 'm.subject as name']),
  ]
}

function mailStager(context: JobContext, importId: number): Stager<MailRow | RefusedMailRow> {
  let judge: ReturnType<typeof judging> | undefined
  return {
    take(write, rows) {
      judge ??= judging(write, { ...FIRST_DECISIONS, at: context.now() })
      const add = rowWriter(write.db, importId)
      for (const row of rows)
        add('refused' in row ? refusedRow(row) : judge.mail(write, stageContents(write.db, importId, row)))
    },
    end(write) {
      judge ??= judging(write, { ...FIRST_DECISIONS, at: context.now() })
      const decisions = judge.end()
      // Whose a mail is may have been proven by one behind it.
      const last = judge.hasAsked() ? judgeStored(write, importId, decisions) : kept(write, importId, decisions)
      // Where nothing is to be decided, its files were looked at.
      if (!last.seen.isToDecide) rememberMailIn(write, importId)
      return notesOf(last)
    },
  }
}

function judgeStored(write: WriteContext, importId: number, decisions: Decisions): Decisions {
  const judge = judging(write, decisions)
  const add = rowWriter(write.db, importId)
  for (const { mail } of stagedMails(write.db, importId)) add(judge.mail(write, mail))
  return kept(write, importId, judge.end())
}

function kept(write: WriteContext, importId: number, decisions: Decisions): Decisions {
  keepDecisions(write.db, importId, decisions)
  return decisions
}

const notesOf = ({ seen }: Decisions): FileNote[] => [
  ...(seen.ofFuture > 0 ? [{ code: 'mailsOfFuture', count: seen.ofFuture } as const] : []),
  ...(seen.suspect > 0 ? [{ code: 'suspectMails', count: seen.suspect } as const] : []),
]

/** Of all that is asked of mailboxes, the most are shown. */
const MOST_ASKED = 5
const MAILBOX = 'mailbox '

function answered(decisions: Decisions, question: string, choice: string | null): Decisions {
  if (!question.startsWith(MAILBOX)) return ANSWERS[question]?.(decisions, choice) ?? decisions
  const name = question.slice(MAILBOX.length)
  const is = choice === 'ours' || choice === 'others' ? choice : null
  return { ...decisions, mailboxes: { ...decisions.mailboxes, [name]: { mails: 0, isProven: false, is } } }
}

/** What the operator may answer, and what it decides; null takes the answer back. */
const ANSWERS: Readonly<Record<string, (decisions: Decisions, choice: string | null) => Decisions>> = {
  history: (decisions, choice) => ({ ...decisions, history: HISTORY_DAYS.find((days) => days === choice) ?? FIRST_DECISIONS.history }),
  deleted: (decisions, choice) => ({ ...decisions, takesDeleted: choice === null ? null : choice === 'take' }),
} // prettier-ignore

function questionsOf({ history, takesDeleted, seen, mailboxes }: Decisions): FileQuestion[] {
  const asked: FileQuestion[] = Object.entries(mailboxes)
    .filter(([, { isProven }]) => !isProven)
    .sort(([, a], [, b]) => b.mails - a.mails)
    .slice(0, MOST_ASKED)
    .map(([name, { is, mails }]) => ({
      id: `${MAILBOX}${name}`,
      text: 'mails.otherShop',
      params: { count: mails, mailbox: name || '–' },
      choices: [
        { value: 'ours', text: 'mails.choice.ours' },
        { value: 'others', text: 'mails.choice.others' },
      ],
      chosen: is,
    }))
  if (Object.values(seen.older).some((count) => count > 0))
    asked.push({
      id: 'history',
      text: 'mails.history',
      params: { count: history === 'all' ? 0 : seen.older[history] },
      choices: HISTORY_DAYS.map((value) => ({ value, text: HISTORY_TEXTS[value] })),
      chosen: history,
    })
  if (seen.deleted > 0)
    asked.push({
      id: 'deleted',
      text: 'mails.deleted',
      params: { count: seen.deleted },
      choices: [
        { value: 'leave', text: 'mails.choice.leave' },
        { value: 'take', text: 'mails.choice.take' },
      ],
      chosen: takesDeleted === null ? null : takesDeleted ? 'take' : 'leave',
    })
  return asked
}

const HISTORY_TEXTS = {
  '3': 'mails.historyChoice.days3',
  '7': 'mails.historyChoice.days7',
  '14': 'mails.historyChoice.days14',
  '30': 'mails.historyChoice.days30',
  all: 'mails.historyChoice.all',
} as const
