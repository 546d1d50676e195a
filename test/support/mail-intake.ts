import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchShop } from './bench-shop'
import { buildMail } from './mails'

export const MAILS_NOW = Date.UTC(2026, 2, 6, 12)
export const MAIL_ORDER = '402-1234567-7654321'
export const MAIL_BUYER = 'abcd1234efgh567'
export const MAIL_WRITTEN = Date.UTC(2026, 2, 5, 9, 30)

/** A buyer's message in its frame (mail.md §2.5, EN); all that is the same each time is left out. */
export function message({ id = 1, at = MAIL_WRITTEN, order = MAIL_ORDER, text = 'Where is my parcel?', buyer = MAIL_BUYER, to = 'shop@example.com' } = {}): Uint8Array {
  return Buffer.from(
    buildMail({
      fields: {
        From: `Anna - Amazon Marketplace <${buyer}+c${id}@marketplace.amazon.de>`, To: to, Subject: `Frage von Amazon-Kunde Anna (Bestellung: ${order})`,
        Date: new Date(at).toUTCString(), 'Message-ID': `<m${id}@amazon.de>`, 'X-Space-Notification-Type': 'BBC_MESSAGE_SENT_TO_MERCHANT',
      },
      text: `You have received a message.\n\n# ${order}:\n\n------------- Message:  -------------\n\n${text}\n\n------------- End message -------------\n`,
    }),
  )
} // prettier-ignore

/** How files of mails come into a shop: the newest one that `shop` gives. */
export function mailIntake(shop: () => BenchShop) {
  let files = 0
  const staged = async (file: string) => (await shop().invoke('imports.stage', { file, jobId: 'j' })).importId
  const commit = (importId: number) => shop().invoke('imports.commit', { importId, jobId: 'j' })
  return {
    /** Lays a file into a folder beside the shop's own files. */
    written(bytes: Uint8Array, name = `${++files}.bin`): string {
      const path = join(shop().folder, name)
      writeFileSync(path, bytes)
      return path
    },
    staged,
    commit,
    preview: (importId: number) => shop().invoke('imports.preview', { importId }),
    rows: async (importId: number) => (await shop().invoke('imports.previewRows', { importId, offset: 0, limit: 100 })).rows,
    async takenIn(file: string): Promise<number> {
      const importId = await staged(file)
      await commit(importId)
      return importId
    },
  }
} // prettier-ignore
