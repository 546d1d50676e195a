import type { FileHandle } from 'node:fs/promises'
import type { MailWarning } from '@shared/domain/mail/kinds'
import { bytesAt, openFile, unreadable } from '../read/whole-file'
import { filesOfZip, type ZipFile } from '../sheets/zip'
import { NotReadable } from '../sheets/limits'
import { type Container, containerOf, START, whatItIs } from './container'
import { readEmlx } from './emlx'
import { MAIL_LIMITS, type MailLimit } from './limits'
import { isDeletedInClient, mailsOfMbox, separatorMoment, unescaped } from './mbox'
import { readMsg } from './msg'
import { type Held, type ParsedMail, parseMail } from './parse-mail'

/** Where in a file a mail lies. */
export interface MailPlace {
  /** Name of the file in a zip; '' outside of one. A label: nothing is opened by it. */
  inZip: string
  /** Bytes of the file, or of the file in the zip, that hold it. */
  from: number
  to: number
  /** 0, or which of the mails it is that lie in that mail. */
  inner: number
}

export interface ReadMail extends ParsedMail {
  place: MailPlace
  /** As it came, without what its container adds; of one that is too large, its beginning. */
  bytes: Uint8Array
}

/** Why a file, or one in a zip, gives no mails. */
export interface MailRefusal {
  place: MailPlace
  refused: 'empty' | 'notMails' | 'damaged' | 'encrypted' | 'zipInZip' | 'limit' | 'unreadable'
  /** What was found instead. */
  found?: string
  limit?: MailLimit
}

export type MailSource = { path: string } | { bytes: Uint8Array }

/**
 * Reads all mails of a file, whatever holds them, one after another: an mbox is never in memory as a whole. What gives no mail is an entry of
 * its own, so that the counts add up to the file. Never throws.
 */
export async function* readMails(source: MailSource): AsyncGenerator<ReadMail | MailRefusal> {
  if ('bytes' in source) return yield* readBytes(bufferOf(source.bytes), whole('', source.bytes.length))
  const opened = await openFile(source.path)
  if ('error' in opened)
    return yield { place: whole('', 0), refused: 'unreadable', found: opened.error.found ?? opened.error.code }
  const { file, size } = opened
  const place = whole('', size)
  try {
    const container = containerOf(bufferOf(await bytesAt(file, 0, Math.min(size, START))))
    const most = container === 'zip' ? MAIL_LIMITS.zip : LARGEST_READ
    if (container === 'mbox') yield* readMbox(blocksOf(file), place)
    else if (container === 'zip' && size > most) yield { place, refused: 'limit', limit: 'zip' }
    else yield* readBytes(bufferOf(await bytesAt(file, 0, Math.min(size, most))), place)
  } catch (error) {
    yield { place, refused: 'unreadable', found: unreadable(error).found }
  } finally {
    await file.close().catch(() => undefined)
  }
}

/** A mail that is longer is not read but for its beginning; one byte more says that it is. */
const LARGEST_READ = MAIL_LIMITS.mail + 1
const BLOCK = 1024 * 1024

const whole = (inZip: string, to: number): MailPlace => ({ inZip, from: 0, to, inner: 0 })
const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function* blocksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const block = await bytesAt(file, at, BLOCK)
    if (block.length === 0) return
    yield block
    at += block.length
  }
}

const NOTHING: Held = { warnings: [], heldAt: null }

type Entries = AsyncGenerator<ReadMail | MailRefusal>

/** How each container gives its mails. */
const READERS: Readonly<Record<Container, (bytes: Buffer, place: MailPlace) => Entries>> = {
  mail: (bytes, place) => oneMail(bytes, place, NOTHING),
  mbox: (bytes, place) => readMbox([bytes], place),
  zip: readZip,
  async *emlx(bytes, place) {
    const { mail, heldAt, isDeleted, isCut } = readEmlx(bytes)
    const warnings: MailWarning[] = []
    if (isDeleted) warnings.push('deleted-in-client')
    if (isCut) warnings.push('truncated')
    yield* oneMail(mail, place, { warnings, heldAt })
  },
  async *msg(bytes, place) {
    if (bytes.length > MAIL_LIMITS.mail) return yield { place, refused: 'limit', limit: 'mail' }
    let read
    try {
      read = readMsg(bytes)
    } catch {
      return yield { place, refused: 'damaged', found: whatItIs(bytes) }
    }
    yield* oneMail(read.mail, place, read)
  },
}

async function* readBytes(given: Buffer, place: MailPlace): Entries {
  const bytes = plainBytes(given)
  const start = bytes.subarray(0, START)
  const container = containerOf(start)
  if (given.length === 0) yield { place, refused: 'empty' }
  else if (container === undefined) yield { place, refused: 'notMails', found: whatItIs(start) }
  else if (container === 'zip' && place.inZip !== '') yield { place, refused: 'zipInZip' }
  else yield* READERS[container](bytes, place)
}

/** Some editors save a mail in UTF-16; some programs of old Macs end lines with CR alone. */
function plainBytes(bytes: Buffer): Buffer {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined // prettier-ignore
  if (label !== undefined) return Buffer.from(new TextDecoder(label).decode(bytes))
  const start = bytes.subarray(0, START)
  if (start.includes(0x0a) || start.includes(0) || !start.includes(0x0d)) return bytes
  return Buffer.from(bytes.toString('latin1').replace(/\r/g, '\r\n'), 'latin1')
}

/** A mail, and behind it those that lie in it as parts, each one of its own. */
async function* oneMail(bytes: Buffer, place: MailPlace, held: Held): AsyncGenerator<ReadMail> {
  const warnings: MailWarning[] = isDeletedInClient(bytes)
    ? [...held.warnings, 'deleted-in-client']
    : [...held.warnings]
  const first = await parseMail(bytes, { ...held, warnings })
  yield { ...first, place, bytes }
  const waiting = first.inner.map((mail) => ({ mail, depth: 1 }))
  for (let inner = 1; inner <= MAIL_LIMITS.inner; inner++) {
    const next = waiting.shift()
    if (!next) return
    const parsed = await parseMail(next.mail, { warnings: ['forwarded'], heldAt: held.heldAt })
    yield { ...parsed, place: { ...place, inner }, bytes: next.mail }
    if (next.depth < MAIL_LIMITS.innerDepth)
      waiting.unshift(...parsed.inner.map((mail) => ({ mail, depth: next.depth + 1 })))
  }
}

async function* readMbox(blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { inZip }: MailPlace): Entries {
  for await (const mail of mailsOfMbox(blocks)) {
    const place = { inZip, from: mail.from, to: mail.to, inner: 0 }
    const held: Held = { warnings: [], heldAt: separatorMoment(mail), ...(mail.isTooLarge && { limit: 'mail' }) }
    if (mail.raw.length === 0) yield { place, refused: 'empty' }
    else yield* oneMail(mail.isTooLarge ? mail.raw : unescaped(mail), place, held)
  }
}

async function* readZip(bytes: Buffer, all: MailPlace): Entries {
  let files: ZipFile[]
  try {
    files = filesOfZip(bytes, { files: MAIL_LIMITS.zipFiles, unpacked: MAIL_LIMITS.zipUnpacked })
  } catch (error) {
    return yield refusedZip(error, all)
  }
  if (files.reduce((sum, { size }) => sum + size, 0) > MAIL_LIMITS.zipUnpacked)
    return yield { place: all, refused: 'limit', limit: 'zipUnpacked' }
  for (const file of files) {
    if (file.name.endsWith('/') || BESIDE.test(file.name)) continue
    const place = whole(labelOf(file.name), file.size)
    if (file.size > MAIL_LIMITS.zipFile) {
      yield { place, refused: 'limit', limit: 'zipFile' }
      continue
    }
    let content: Buffer
    try {
      content = bufferOf(file.read())
    } catch (error) {
      yield refusedZip(error, place)
      continue
    }
    yield* readBytes(content, place)
  }
}

/** What macOS puts beside the files. */
const BESIDE = /^__MACOSX\/|(?:^|\/)\.DS_Store$/
/** What a file in a zip is called to people: no way out of it. */
function labelOf(name: string): string {
  const parts = name.replace(/[\x00-\x1f]/g, '').split(/[\\/]/)
  return parts.filter((part) => !/^(?:\.{0,2}|[a-z]:)$/i.test(part)).join('/') || '?'
}

function refusedZip(error: unknown, place: MailPlace): MailRefusal {
  const code = error instanceof NotReadable ? error.reason.code : ''
  if (code === 'workbookEncrypted') return { place, refused: 'encrypted' }
  return code === 'sheetTooLarge'
    ? { place, refused: 'limit', limit: 'zipFiles' }
    : { place, refused: 'damaged', found: 'archive' }
}
