declare module './define' {
  interface Topics {
    /** Mails, threads with buyers, and what is said of them. */
    messages: true
  }
}

/** The mailbox of the shop. */
export const messages = {}
