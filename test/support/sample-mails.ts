import { fileURLToPath } from 'node:url'
import type { BenchShop } from './bench-shop'

/** The mailbox of the sample shop: its mails are built on shapes that sellers get (mail.md §2), by `scripts/make-sample-mails.mjs`. */
export const SAMPLE_MAILS = fileURLToPath(new URL('../../resources/sample-shop/messages.mbox', import.meta.url))
/** After the last of them, before anything of the first week is history. */
export const AFTER_SAMPLE_MAILS = Date.UTC(2026, 2, 4, 6)

/** Takes all of them in, as this shop's. Returns their import. */
export async function takeInSampleMails(shop: BenchShop): Promise<number> {
  const { importId } = await shop.invoke('imports.stage', { file: SAMPLE_MAILS, jobId: 'j' })
  for (const { id, choices } of (await shop.invoke('imports.preview', { importId })).questions)
    if (id !== 'history') await shop.invoke('imports.answer', { importId, question: id, choice: choices[0]!.value, jobId: 'j' }) // prettier-ignore
  await shop.invoke('imports.commit', { importId, jobId: 'j' })
  return importId
}
