import type { mailFiles as declared } from '@shared/contract/messages'
import type { StreamReader } from '../../../intake/reading'
import type { MailRow, RefusedMailRow } from './mail-row'

/** Mails, whatever holds them. What reads them is loaded with the first file: the writer declares the kind and reads none. */
export const mailFiles: StreamReader<typeof declared, MailRow | RefusedMailRow, null> = {
  kind: 'mails',
  by: 'stream',
  knows: async (file) => (await import('../../../formats/mail')).holdsMails(file),
  open: async (files, shelf) => (await import('./mail-rows')).openMails(files, shelf),
}
