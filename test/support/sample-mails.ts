import { fileURLToPath } from 'node:url'

/** The mailbox of the sample shop: its mails are built on shapes that sellers get (mail.md §2), by `scripts/make-sample-mails.mjs`. */
export const SAMPLE_MAILS = fileURLToPath(new URL('../../resources/sample-shop/messages.mbox', import.meta.url))
/** After the last of them, before anything of the first week is history. */
export const AFTER_SAMPLE_MAILS = Date.UTC(2026, 2, 4, 6)
