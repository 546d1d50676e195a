import { fileKind } from './file-kind'

declare module './define' {
  interface Topics {
    /** Mails, threads with buyers, and what is said of them. */
    messages: true
  }
}

/** Mails as they leave a mail program: one, a folder of them, or whatever holds them. */
export const mailFiles = fileKind({ id: 'mails', reports: ['mails'], heldBy: ['messages'] })

/** The mailbox of the shop. */
export const messages = {}
