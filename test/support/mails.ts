import { zipSync } from 'fflate'
import { readMails } from '@backend/formats/mail'
import { type JudgedMail, judgeMail } from '@shared/domain/mail/judge'
import type { MailMessage } from '@shared/domain/mail/message'
import { binary, buildMsg, long, TAG, time, unicode } from './msg-builder'

/** What a mail is made of; fields as they stand in its header. */
export interface MailParts {
  fields: Readonly<Record<string, string>>
  text?: string
  html?: string
}

/** A mail in the plainest form, lines ended by LF. */
export function buildMail({ fields, text, html }: MailParts): string {
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join('') // prettier-ignore
  const part = (type: string, body: string) =>
    `Content-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}\n`
  if (html === undefined || text === undefined)
    return `${header}MIME-Version: 1.0\n${html === undefined ? part('text/plain', text ?? '') : part('text/html', html)}`
  const parts = [part('text/plain', text), part('text/html', html)].map((one) => `--b-1\n${one}`).join('')
  return `${header}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b-1"\n\n${parts}--b-1--\n`
}

export type Read = JudgedMail & { attachments: string[]; message: MailMessage; limit?: string }
export type Refused = Extract<Awaited<ReturnType<typeof entriesOf>>[number], { refused: string }>

async function entriesOf(bytes: Uint8Array) {
  const entries = []
  for await (const entry of readMails({ bytes })) entries.push(entry)
  return entries
}

/** All mails of a file, read and judged; and what it refused. */
export async function readAll(source: string | Uint8Array): Promise<{ mails: Read[]; refused: Refused[] }> {
  const entries = await entriesOf(typeof source === 'string' ? Buffer.from(source) : source)
  const mails = entries.flatMap((entry) => ('refused' in entry ? [] : [{ ...judgeMail(entry.message), message: entry.message, attachments: entry.message.attachments.map(({ name }) => name), ...(entry.limit && { limit: entry.limit }) }])) // prettier-ignore
  return { mails, refused: entries.filter((entry) => 'refused' in entry) }
}

/** The one mail of a file. */
export async function readOne(source: string | Uint8Array): Promise<Read> {
  const { mails, refused } = await readAll(source)
  if (mails.length !== 1 || refused.length > 0) throw new Error(`${mails.length} mails, ${JSON.stringify(refused)}`)
  return mails[0]!
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

export const withCrlf = (mail: Uint8Array) => bytesOf(latin1(mail).replace(/\r?\n/g, '\r\n'))
export const withLf = (mail: Uint8Array) => bytesOf(latin1(mail).replace(/\r\n/g, '\n'))

/** What mail programs drop when they forward or save: all fields that begin with X. */
export function withoutXFields(mail: Uint8Array): Uint8Array {
  const text = latin1(mail)
  const blank = /\r?\n(?=\r?\n)/.exec(text)
  const end = blank ? blank.index + blank[0].length : text.length
  return bytesOf(text.slice(0, end).replace(/^x-[^\n]*\n(?:[ \t][^\n]*\n)*/gim, '') + text.slice(end))
}

/** As mail programs write folders: `From ` lines of the body marked, a blank line behind each mail (mail.md §5.4). */
export function asMbox(
  mails: readonly Uint8Array[],
  separator = 'From MAILER-DAEMON Mon Mar  9 02:00:05 2026',
): Uint8Array {
  const eol = mails.some((mail) => latin1(mail).includes('\r\n')) ? '\r\n' : '\n'
  const parts = mails.map((mail) => {
    const text = latin1(mail).replace(/^(>*From )/gm, '>$1')
    return `${separator}${eol}${text}${text.endsWith('\n') ? '' : eol}${eol}`
  })
  return bytesOf(parts.join(''))
}

/** As Apple's program stores one: length, mail, property list. */
export const asEmlx = (mail: Uint8Array, flags = 0): Uint8Array =>
  bytesOf(`${mail.length}      \n${latin1(mail)}<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>date-received</key><integer>1772529164</integer><key>flags</key><integer>${flags}</integer></dict></plist>\n`) // prettier-ignore

export const asZip = (mails: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...mails })

/** As Outlook saves one: header, bodies and files as properties. */
export async function asMsg(mail: Uint8Array, html?: string): Promise<Uint8Array> {
  const { message, subject, fromName, from, receivedAt } = await readOne(mail)
  const header = /^[^]*?\r?\n(?=\r?\n)/.exec(latin1(mail))?.[0] ?? ''
  return buildMsg(
    [
      unicode(TAG.subject, subject),
      unicode(TAG.senderName, fromName),
      unicode(TAG.senderEmail, from ?? ''),
      unicode(TAG.headers, header),
      ...(message.plain === '' ? [] : [unicode(TAG.body, message.plain)]),
      ...(html === undefined ? [] : [binary(TAG.html, Buffer.from(html)), long(TAG.internetCodepage, 65_001)]),
      ...(receivedAt === null ? [] : [time(TAG.submitted, receivedAt)]),
    ],
    message.attachments.map(({ name, bytes, mimeType }) => [
      unicode(TAG.attachName, name),
      unicode(TAG.attachMime, mimeType),
      binary(TAG.attachData, bytes),
      long(TAG.attachMethod, 1),
    ]),
  )
}
