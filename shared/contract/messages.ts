import { z } from 'zod'
import { MAIL_KINDS, MAIL_WARNINGS } from '../domain/mail/kinds'
import { SIGNALS } from '../domain/mail/signals'
import { MARK_KINDS } from '../domain/messages/thread'
import { command, job, once, query } from './define'
import { fileKind } from './file-kind'
import { buyerLanguage } from './letters'
import { list } from './list'
import { fileToken, instant, nothing } from './paging'
import { marketplaceId } from './shops'

declare module './define' {
  interface Topics {
    /** Mails, threads with buyers, and what is said of them. */
    messages: true
  }
}

/** Mails as they leave a mail program: one, a folder of them, or whatever holds them. */
export const mailFiles = fileKind({ id: 'mails', reports: ['mails'], heldBy: ['messages'] })

/** Threads by what is to be done about them; notifications, which stand in none; mails that are probably not Amazon's; all of it. */
export const MESSAGE_TABS = ['toAnswer', 'waiting', 'notices', 'done', 'suspect', 'all'] as const
export type MessageTab = (typeof MESSAGE_TABS)[number]

const READS = ['messages', 'clocks', 'orders'] as const
const mailKind = once(() => z.enum(MAIL_KINDS))
const threadId = once(() => z.object({ threadId: z.number().int() }))
const mailId = once(() => z.object({ mailId: z.number().int() }))

/** A thread with its newest mail, or a mail that stands in none. */
const messageRow = once(() =>
  z.object({
    /** Null: it stands in no thread. */
    threadId: z.number().int().nullable(),
    mailId: z.number().int(),
    kind: mailKind(),
    /** The buyer, or whom the mail is from. */
    name: z.string(),
    orderId: z.string(),
    /** Null: a mail that stands in no thread and starts nothing. */
    marketplaceId: marketplaceId().nullable(),
    subject: z.string(),
    /** Its first words, in one line. */
    words: z.string(),
    receivedAt: instant(),
    /** When an answer is due, or what a notification asks for, or until when the operator wants to wait; null: nothing runs out. */
    dueAt: instant().nullable(),
    /** What runs out is the operator's own wait. */
    isWait: z.boolean(),
    /** The last reply did not reach the buyer. */
    isNotDelivered: z.boolean(),
  }),
)
export type MessageRow = z.output<ReturnType<typeof messageRow>>

const shownMail = once(() =>
  z.object({
    mailId: z.number().int(),
    kind: mailKind(),
    fromName: z.string(),
    /** With all its suffix: a reply must go to it. */
    fromAddress: z.string(),
    orderId: z.string(),
    receivedAt: instant(),
    subject: z.string(),
    /** What its writer wrote; of a notification, all its text. */
    text: z.string(),
    isHistory: z.boolean(),
    warnings: z.array(z.enum(MAIL_WARNINGS)),
    /** What speaks against its being Amazon's, with the words it rests on. */
    signals: z.array(z.object({ signal: z.enum(SIGNALS), words: z.string() })),
    attachments: z.array(
      z.object({
        attachmentId: z.number().int(),
        name: z.string(),
        byteLength: z.number().int(),
        isDangerous: z.boolean(),
        /** It says it is a picture that can be shown; whether it is one, `picture` says. */
        mayBePicture: z.boolean(),
      }),
    ),
  }),
)
export type ShownMail = z.output<ReturnType<typeof shownMail>>

const shownMark = once(() =>
  z.object({
    markId: z.number().int(),
    kind: z.enum(MARK_KINDS),
    at: instant(),
    untilAt: instant().nullable(),
    note: z.string(),
  }),
)
export type ShownMark = z.output<ReturnType<typeof shownMark>>

const threadLetter = once(() =>
  z.object({
    letterId: z.number().int(),
    mailId: z.number().int(),
    letter: z.string(),
    language: buyerLanguage(),
    /** As it was sent; before that, as the operator wrote it, or empty: as the desk writes it. */
    body: z.string(),
    sentAt: instant().nullable(),
  }),
)
export type ThreadLetter = z.output<ReturnType<typeof threadLetter>>

const otherThread = once(() =>
  z.object({
    threadId: z.number().int(),
    buyerName: z.string(),
    orderId: z.string(),
    lastMailAt: instant(),
    isOpen: z.boolean(),
  }),
)

/** The mailbox of the shop. */
export const messages = {
  /**
   * To answer and waiting: what runs out first; all else: the newest first. `kind` narrows the notifications, `search` everything: what a
   * mail or a note says, who wrote it, its order, its ASIN.
   */
  list: list(
    () => ({ tab: z.enum(MESSAGE_TABS).default('toAnswer'), kind: mailKind().optional(), search: z.string().max(200).default('') }),
    messageRow,
    {
      reads: READS,
      also: () => ({
        /** How many notifications there are of each kind that has any. */
        kinds: z.partialRecord(mailKind(), z.number().int()),
        /** More was found than is looked through: the newest is shown. */
        isCut: z.boolean(),
      }),
    },
  ), // prettier-ignore
  counts: query(nothing, () => z.object({ toAnswer: z.number().int(), overdue: z.number().int() }), { reads: READS }),
  /** A thread with all its mails, the oldest first. Refuses with `messageUnknown`. */
  thread: query(
    threadId,
    () =>
      z.object({
        thread: z.object({
          threadId: z.number().int(),
          buyerName: z.string(),
          orderId: z.string(),
          /** The order is one of this shop. */
          isKnownOrder: z.boolean(),
          asin: z.string(),
          marketplaceId: marketplaceId(),
          dueAt: instant().nullable(),
          waitUntilAt: instant().nullable(),
          isNotDelivered: z.boolean(),
          /** Moment of the first message that is not answered; null: all are. */
          openSinceAt: instant().nullable(),
        }),
        mails: z.array(shownMail()),
        marks: z.array(shownMark()),
        /** Letters that answer mails of it, the oldest first. */
        letters: z.array(threadLetter()),
        /** Other threads of the same buyer, the newest first. */
        others: z.array(otherThread()),
      }),
    { reads: [...READS, 'cases'] },
  ), // prettier-ignore
  /** A mail by itself. Refuses with `messageUnknown`. */
  mail: query(
    mailId,
    () =>
      z.object({
        mail: shownMail(),
        /** The order of this shop that it is about; empty: none, or what it says is not to be trusted. */
        orderId: z.string(),
        /** Threads about that order, the newest first. */
        others: z.array(otherThread()),
        /** What runs out of it: what is to be done, or a wait of the operator's; null: nothing does. */
        clock: z.object({ dueAt: instant(), isWait: z.boolean(), marketplaceId: marketplaceId() }).nullable(),
        /** What the operator said of it. */
        marks: z.array(shownMark()),
      }),
    { reads: READS },
  ),
  /** The mail as it came, as text; of a long one its beginning. Refuses with `messageUnknown`. */
  original: query(mailId, () => z.object({ text: z.string(), isCut: z.boolean() }), { reads: [] }),
  /** An attachment that is a picture by its content, as Base64; null: it is none, or too large. Refuses with `messageUnknown`. */
  picture: query(
    () => z.object({ attachmentId: z.number().int() }),
    () =>
      z.object({
        picture: z
          .object({ mimeType: z.string(), width: z.number().int(), height: z.number().int(), base64: z.string() })
          .nullable(),
      }),
    // What an attachment holds never changes.
    { reads: [] },
  ),
  /** Saves an attachment of a mail, or the mail as it came (null), to a target of `app.pickTarget`. Refuses with `messageUnknown`, `fileNotTaken`, and as writing a file does. */
  save: job(
    () => mailId().extend({ attachmentId: z.number().int().nullable(), target: fileToken(), jobId: z.string() }),
    nothing,
    {
      files: { target: 'write' },
    },
  ),
  /** What was written about an order: the threads, the newest first, and what Amazon asks for. */
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () =>
      z.object({
        threads: z.array(otherThread()),
        /** Notifications about it in which something runs out, what does first before the others. */
        notices: z.array(z.object({ mailId: z.number().int(), kind: mailKind(), dueAt: instant() })),
      }),
    { reads: READS },
  ),
  /**
   * Says something of a thread, or of a mail that stands in none: when it was answered or done (null: now), that it needs no answer, until
   * when the operator wants to wait, or a note. Refuses with `messageUnknown`, `doneInFuture`, `answeredTooEarly`, `badInput`.
   */
  mark: command(
    () =>
      z.object({
        threadId: z.number().int().optional(),
        mailId: z.number().int().optional(),
        kind: z.enum(MARK_KINDS),
        at: instant().nullable().default(null),
        untilAt: instant().nullable().default(null),
        note: z.string().max(2000).default(''),
      }),
    nothing,
  ),
  /** Takes back what was said. Refuses with `messageUnknown`. */
  unmark: command(() => z.object({ markId: z.number().int() }), nothing),
}
