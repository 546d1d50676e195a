import { isAscii, isUtf8 } from 'node:buffer'
import type { MailWarning } from '@shared/domain/mail/kinds'
import { decode, decodeStrictly, guessCharset, labelOf, latin1 } from './charset'
import { headerDraft, type HeaderDraft } from './header-draft'
import { fieldsOf } from './header'
import { type Part, partsOf, structureOf } from './structure'
import { isNamed, isText, type MailTexts, partsOfText, textsIn } from './texts'
import { decodeTransfer, isDamagedBase64 } from './transfer'

export interface Repaired {
  /** Its header, put right. */
  header: Buffer
  /** What it says, where it holds nothing but text; else the whole of it as the library is to read it. */
  content: MailTexts | Buffer
  /** As it came, but for a mark before it; `root` says where in it each part lies. */
  source: Buffer
  root: Part
  warnings: Set<MailWarning>
}

/** The same field twice is a trick, or the work of two programs: which of them counts is told. */
const ONCE = ['from', 'subject', 'date']

/** A mail as the library reads it without losing anything: what it would lose is put right before (mail.md §5.2). Throws OverLimit. */
export function repaired(given: Uint8Array): Repaired {
  const bytes = withoutMark(given)
  const root = structureOf(bytes)
  const warnings = new Set<MailWarning>()
  const parts = [...partsOf(root)]
  const hasText = parts.some((part) => isText(part) && !isNamed(part))
  if (parts.some(({ isCut }) => isCut)) warnings.add('truncated')
  for (const name of ONCE)
    // A blank of another script before it makes it another field for some readers, and the same for others.
    if (root.fields.filter((field) => field.name.replace(/[^a-z]/g, '') === name).length > 1)
      warnings.add('repeated-header')
  const mail: Mail = { bytes, warnings, hasText }
  const texts = partsOfText(root)
  if (texts) {
    const [draft] = parts.map((part) => headerDraft(bytes, part, warnings))
    const content = textsIn(texts, (part) => readText(part, mail).text)
    return { header: draft?.bytes() ?? EMPTY, content, source: bytes, root, warnings }
  }
  const [header = EMPTY, ...rest] = written(root, mail)
  return { header, content: Buffer.concat([header, ...rest]), source: bytes, root, warnings }
}

const EMPTY = Buffer.alloc(0)

/** What is known of the mail as a whole while its parts are written. */
interface Mail {
  bytes: Buffer
  warnings: Set<MailWarning>
  /** Some part is the text of the message. */
  hasText: boolean
}

/** A part written anew: what stands before and behind its parts is left out, nobody reads it. */
function* written(part: Part, mail: Mail): Generator<Buffer> {
  const { bytes } = mail
  const draft = headerDraft(bytes, part, mail.warnings)
  if (part.boundary === undefined) {
    const body = mendedBody(part, draft, mail) ?? inOneLine(bytes, part, draft)
    yield draft.bytes()
    yield body ?? bytes.subarray(part.body, part.to)
    return
  }
  yield draft.bytes()
  for (const child of part.children) {
    yield Buffer.from(`--${part.boundary}\r\n`, 'latin1')
    yield* written(child, mail)
    yield LINE_END
  }
  yield Buffer.from(`--${part.boundary}--\r\n`, 'latin1')
}

const LINE_END = Buffer.from('\r\n')
/** The library takes its time for each line: a large body in short ones is written in one. */
const LARGE = 256 * 1024
const SHORT_LINE = 40

function inOneLine(bytes: Buffer, part: Part, draft: HeaderDraft): Buffer | undefined {
  const body = bytes.subarray(part.body, part.to)
  if (body.length < LARGE) return undefined
  let lines = 0
  for (let at = body.indexOf(0x0a); at >= 0; at = body.indexOf(0x0a, at + 1)) lines += 1
  if (body.length / lines > SHORT_LINE) return undefined
  draft.set('Content-Transfer-Encoding', 'base64')
  return asBase64(decodeTransfer(bytes, part))
}

const asBase64 = (content: Buffer) => Buffer.from(`${content.toString('base64')}\r\n`, 'latin1')

/** A byte-order mark would make the first field one of another name; the line that begins a mail in an mbox is no field. */
function withoutMark(source: Uint8Array): Buffer {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at += 1
  if (/^>?From /.test(bytes.toString('latin1', at, at + 6))) at = bytes.subarray(at).indexOf(0x0a) + at + 1
  return bytes.subarray(at)
}

/** The bytes of a part of text, and the same in UTF-8. */
function readText(part: Part, { bytes, warnings }: Mail): { content: Buffer; text: Buffer } {
  noteDamage(part, { bytes, warnings })
  const content = decodeTransfer(bytes, part)
  return { content, text: textOf(content, part.type.params.charset, warnings) }
}

function noteDamage(part: Part, { bytes, warnings }: Pick<Mail, 'bytes' | 'warnings'>): void {
  if (part.transfer === 'base64' && isDamagedBase64(bytes, part)) warnings.add('base64-damaged')
}

/** The body of a leaf as it must stand there; undefined where it may stay as it is. */
function mendedBody(part: Part, draft: HeaderDraft, mail: Mail): Buffer | undefined {
  noteDamage(part, mail)
  if (part.hasNoParts) return unmixed(part, draft, mail)
  if (!isText(part) || part.disposition.value === 'attachment') return undefined
  if (isNamed(part) && mail.hasText) {
    // A file of text would be taken for more of the message.
    const [given] = fieldsOf(part.fields, 'content-disposition')
    draft.set('Content-Disposition', `attachment${/;[^]*/.exec(given?.value ?? '')?.[0] ?? ''}`)
    return undefined
  }
  const { format, delsp } = part.type.params
  const { content, text } = readText(part, mail)
  if (text === content) return undefined
  const flowed = `${format ? `; format=${format}` : ''}${delsp ? `; delsp=${delsp}` : ''}`
  return asUtf8(text, `${part.type.value}${flowed}`, draft)
}

/** What says it has parts and has none is text. */
function unmixed(part: Part, draft: HeaderDraft, mail: Mail): Buffer | undefined {
  const content = decodeTransfer(mail.bytes, part)
  const start = latin1(content.subarray(0, 4096))
  if (start.trim() === '') return undefined
  mail.warnings.add('structure-repaired')
  const type = /<(?:html|body|div|p|table)\b/i.test(start) ? 'text/html' : 'text/plain'
  return asUtf8(textOf(content, part.type.params.charset, mail.warnings), type, draft)
}

function asUtf8(text: Buffer, type: string, draft: HeaderDraft): Buffer {
  draft.set('Content-Type', `${type}; charset=utf-8`)
  draft.set('Content-Transfer-Encoding', 'base64')
  return asBase64(text)
}

/** Encodings in seven bits: plain letters may stand for others. */
const IN_SEVEN_BITS = /\x1b[$(]|~\{|\+[A-Za-z0-9+/]{2,80}-/

/** The text of a part in UTF-8: the same bytes where the library reads them right. */
function textOf(content: Buffer, charset: string | undefined, warnings: Set<MailWarning>): Buffer {
  const isPlain = isAscii(content)
  const label = labelOf(charset ?? '')
  if (isPlain && (label === 'utf-8' || !IN_SEVEN_BITS.test(latin1(content)))) return content
  if (label === 'utf-8' && isUtf8(content)) return content
  // What says it is ASCII and is not says nothing of what it is.
  const saysNothing = charset === undefined || /ascii|ansi_x3/i.test(charset)
  const declared = saysNothing ? undefined : decodeStrictly(content, charset)
  if (declared !== undefined) return Buffer.from(declared)
  const guess = guessCharset(content, charset)
  if (isPlain && guess === 'utf-8') return content
  warnings.add('charset-guessed')
  return Buffer.from(decode(content, guess))
}
