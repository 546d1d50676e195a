import { relayAddress } from '@shared/domain/mail/domains'
import { identityOf, judgeMail } from '@shared/domain/mail/judge'
import { type MailRefusal, type MailSource, type ReadMail, readMails } from '../../../formats/mail'
import type { OpenedStream, StreamSource } from '../../../intake/reading'
import type { MailRow, RefusedMailRow } from './mail-row'
import { digestOf, keepContent } from '../../../formats/write/shelf'

/** A mail is as long as some rows of a report: with a thousand at once memory would not stay flat. */
const MAILS_AT_ONCE = 250

type MailStream = OpenedStream<MailRow | RefusedMailRow, null, 'mails'>

/** Mails of files as rows, one after another: never held together. What each is is judged here. */
export function openMails(files: readonly StreamSource[], shelf: string): MailStream {
  const digests: string[] = []
  const bytesTotal = files.reduce((sum, file) => sum + sizeOf(file), 0)
  let bytesBefore = 0
  let bytesHere = 0
  return {
    reportId: 'mails',
    encoding: '',
    header: ['file'],
    told: null,
    rowsAtOnce: MAILS_AT_ONCE,
    async *rows() {
      let line = 0
      for (const file of files) {
        for await (const entry of readMails(sourceOf(file))) {
          line += 1
          bytesHere = entry.place.inZip === '' ? entry.place.to : bytesHere
          const row = 'refused' in entry ? refusedRow(line, file.name, entry) : await mailRow(line, file.name, entry, shelf)
          digests.push('refused' in row ? digestOf(`${row.file} ${row.refused}`) : row.original.sha256)
          yield row
        }
        bytesBefore += sizeOf(file)
        bytesHere = 0
      }
    },
    progress: () => (bytesTotal === 0 ? 1 : Math.min(1, (bytesBefore + bytesHere) / bytesTotal)),
    end: () => ({ unknownColumns: [], absentColumns: [], notes: [], sha256: digestOf(digests.sort().join('\n')) }),
  }
} // prettier-ignore

const sizeOf = (file: StreamSource) => ('bytes' in file ? file.bytes.length : file.size)
const sourceOf = (file: StreamSource): MailSource => ('bytes' in file ? { bytes: file.bytes } : { path: file.path })

const labelOf = (name: string, inZip: string) => [name, inZip].filter((part) => part !== '').join(' ▸ ')

function refusedRow(line: number, name: string, { place, refused, found = '', limit }: MailRefusal): RefusedMailRow {
  return { line, file: labelOf(name, place.inZip), refused, found, ...(limit && { limit }) }
}

async function mailRow(line: number, name: string, entry: ReadMail, shelf: string): Promise<MailRow> {
  const { message, bytes, place } = entry
  const mail = judgeMail(message)
  const attachments: MailRow['attachments'] = []
  for (const { bytes: content, ...about } of message.attachments)
    attachments.push({ ...(await keepContent(content, shelf)), ...about })
  return {
    line,
    file: labelOf(name, place.inZip),
    identity: digestOf(identityOf(message, mail)),
    mail,
    to: [...new Set(message.to.map(({ address }) => address).filter((address) => address !== '' && !relayAddress(address)))],
    original: await keepContent(bytes, shelf),
    attachments,
  }
} // prettier-ignore
