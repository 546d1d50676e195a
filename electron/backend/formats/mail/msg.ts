import imported, { type FieldsData } from '@kenjiuno/msgreader'
import iconv from 'iconv-lite'
import type { MailWarning } from '@shared/domain/mail/kinds'
import { decode, decodeStrictly, guessCharset } from './charset'
import { checkCompoundFile } from './compound-file'
import { bodyOfRtf, type RtfBody } from './rtf'

/** It is CommonJS: some loaders hand over what it exports as its default, Node all that it exports. */
const MsgReader = (imported as unknown as { default?: typeof imported }).default ?? imported

export interface MsgMail {
  /** The mail as it would be in an `.eml`. */
  mail: Buffer
  warnings: MailWarning[]
  /** Ms UTC. */
  heldAt: number | null
}

/**
 * Reads a mail that Outlook saved (MS-OXMSG) and writes it as the mail it was, so that all mails are read in one way. Throws where the
 * file is damaged.
 */
export function readMsg(bytes: Uint8Array): MsgMail {
  checkCompoundFile(bytes)
  const fields = fieldsOf(bytes)
  const { html, text } = bodyOf(fields.reader)
  const boundary = `----msg-${bytes.length}`
  const attachments = (fields.reader.attachments ?? []).flatMap((file) => attachmentPart(fields.open, file))
  const parts = [
    ...(text === undefined ? [] : [textPart('text/plain', text)]),
    ...(html === undefined ? [] : [textPart('text/html', html)]),
  ]
  const body = parts.length > 1 ? [mixed('alternative', parts, `${boundary}-a`)] : parts
  const heldAt = Date.parse(fields.reader.messageDeliveryTime ?? fields.reader.clientSubmitTime ?? '')
  return {
    mail: Buffer.from(`${headerOf(fields.reader)}${mixed('mixed', [...body, ...attachments], boundary)}`),
    warnings: (fields.reader.headers ?? '').trim() === '' ? ['no-machine-header'] : [],
    heldAt: Number.isNaN(heldAt) ? null : heldAt,
  } // prettier-ignore
}

/** Text of eight bits is in the code page that the message names: it is known once it was read, and then read again. */
function fieldsOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = new MsgReader(view)
  const found = checked(first.getFileData())
  const encoding = `cp${found.messageCodepage ?? found.internetCodepage ?? 0}`
  if (!iconv.encodingExists(encoding)) return { reader: found, open: first }
  const again = new MsgReader(view)
  again.parserConfig = { ansiEncoding: encoding }
  return { reader: checked(again.getFileData()), open: again }
}

function checked(fields: FieldsData): FieldsData {
  if (fields.error !== undefined) throw new Error(fields.error)
  return fields
}

/** HTML in bytes or as text, else the RTF that holds it, else the plain text. */
function bodyOf({ html, bodyHtml, compressedRtf, body, internetCodepage }: FieldsData): RtfBody {
  const text = body === undefined || body.trim() === '' ? undefined : body
  if (html !== undefined && html.length > 0) {
    const label = `cp${internetCodepage ?? 0}`
    const charset = guessCharset(html, iconv.encodingExists(label) ? CODE_PAGES[label] : undefined)
    return { html: decodeStrictly(html, charset) ?? decode(html, charset), text }
  }
  if (bodyHtml !== undefined && bodyHtml.trim() !== '') return { html: bodyHtml, text }
  return compressedRtf === undefined ? { text: text ?? '' } : { text, ...bodyOfRtf(compressedRtf) }
}
const CODE_PAGES: Readonly<Record<string, string>> = {
  cp936: 'gb18030', cp932: 'shift_jis', cp950: 'big5', cp949: 'euc-kr', cp65001: 'utf-8', cp1250: 'windows-1250', cp1251: 'windows-1251',
  cp1252: 'windows-1252', cp50220: 'iso-2022-jp', cp28591: 'windows-1252', cp54936: 'gb18030', cp20936: 'gb18030',
} // prettier-ignore

/** The header that the mail came with, but for what says how its body was written; what Outlook knows stands in the place of what it lacks. */
function headerOf(fields: FieldsData): string {
  const given = (fields.headers ?? '').trim()
  const own = given.replace(/^(?:content-[a-z-]+|mime-version)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*\n?/gim, '').replace(/\r?\n/g, '\r\n').replace(/(?:\r\n)+$/, '') // prettier-ignore
  const has = (line: string) => new RegExp(`^${/^[\w-]+/.exec(line)?.[0]}[ \\t]*:`, 'im').test(own)
  return [...(own === '' ? [] : [own]), ...knownFields(fields).filter((line) => !has(line)), ''].join('\r\n')
}

const word = (text: string) => (/^[\x20-\x7e]*$/.test(text) ? text.replace(/["\\]/g, '') : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`) // prettier-ignore

function knownFields(fields: FieldsData): string[] {
  const { senderName = '', subject = '', clientSubmitTime, messageDeliveryTime, messageId, recipients = [] } = fields
  const from = fields.senderSmtpAddress ?? fields.sentRepresentingSmtpAddress ?? (fields.senderAddressType === 'EX' ? fields.creatorSMTPAddress : fields.senderEmail) ?? '' // prettier-ignore
  const to = recipients.map(({ smtpAddress, email, name }) => smtpAddress ?? (email?.includes('@') ? email : undefined) ?? (name?.includes('@') ? name : undefined)).filter((address) => address !== undefined) // prettier-ignore
  const date = clientSubmitTime ?? messageDeliveryTime
  return [
    `From: ${quoted(senderName)} <${clean(from)}>`,
    ...(to.length > 0 ? [`To: ${to.map(clean).join(', ')}`] : []),
    `Subject: ${word(clean(subject))}`,
    ...(date === undefined ? [] : [`Date: ${clean(date)}`]),
    ...(messageId === undefined ? [] : [`Message-ID: ${clean(messageId)}`]),
  ]
}

const clean = (text: string) => text.replace(/[\x00-\x1f]+/g, ' ').trim()
const quoted = (name: string) => {
  const text = word(clean(name))
  return text.startsWith('=?') ? text : `"${text}"`
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const textPart = (type: string, text: string) =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(text))}\r\n`

function attachmentPart(reader: Pick<typeof imported.prototype, 'getAttachment'>, file: FieldsData): string[] {
  if (file.attachmentHidden === true && file.pidContentId === undefined) return []
  if (file.innerMsgContent) {
    const name = `${clean(file.name ?? 'mail')}.msg`
    return [attached('application/vnd.ms-outlook', name, reader.getAttachment(file).content)]
  }
  const { fileName, content } = reader.getAttachment(file)
  return [attached(clean(file.attachMimeTag ?? '') || 'application/octet-stream', clean(fileName ?? ''), content)]
}

const attached = (type: string, name: string, content: Uint8Array) =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(wellFormed(name))}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`

/** Half a pair of UTF-16 becomes U+FFFD. */
const wellFormed = (text: string) => Buffer.from(text).toString()

const mixed = (subtype: string, parts: readonly string[], boundary: string) =>
  `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`
