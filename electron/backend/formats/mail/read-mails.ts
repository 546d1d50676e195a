import { open, type FileHandle } from 'node:fs/promises'
import type { MailWarning } from '@shared/domain/mail/kinds'
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
  if ('bytes' in source) return yield* readBytes(Buffer.from(source.bytes), '')
  let file: FileHandle | undefined
  try {
    file = await open(source.path, 'r')
    const { size } = await file.stat()
    const start = await bytesAt(file, 0, Math.min(size, START))
    const container = containerOf(start)
    if (container === 'mbox') yield* readMbox(blocksOf(file), '')
    else if (container === 'zip' && size > MAIL_LIMITS.zip)
      yield { place: whole('', size), refused: 'limit', limit: 'zip' }
    else yield* readBytes(await bytesAt(file, 0, Math.min(size, container === 'zip' ? size : LARGEST_READ)), '')
  } catch (error) {
    yield { place: whole('', 0), refused: 'unreadable', found: (error as NodeJS.ErrnoException).code ?? '' }
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/** A mail that is longer is not read but for its beginning; one byte more says that it is. */
const LARGEST_READ = MAIL_LIMITS.mail + 1
const BLOCK = 4 * 1024 * 1024

const whole = (inZip: string, to: number): MailPlace => ({ inZip, from: 0, to, inner: 0 })

async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, from + at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

async function* blocksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const block = await bytesAt(file, at, BLOCK)
    if (block.length === 0) return
    yield block
    at += block.length
  }
}

const NOTHING: Held = { warnings: [], heldAt: null }

/** How each container gives its mails. */
const READERS: Readonly<Record<Container, (bytes: Buffer, inZip: string) => AsyncGenerator<ReadMail | MailRefusal>>> = {
  mail: (bytes, inZip) => oneMail(bytes, whole(inZip, bytes.length), NOTHING),
  mbox: (bytes, inZip) => readMbox([bytes], inZip),
  zip: readZip,
  async *emlx(bytes, inZip) {
    const { mail, heldAt, isDeleted, isCut } = readEmlx(bytes)
    const warnings: MailWarning[] = [...(isDeleted ? (['deleted-in-client'] as const) : []), ...(isCut ? (['truncated'] as const) : [])] // prettier-ignore
    yield* oneMail(mail, whole(inZip, bytes.length), { warnings, heldAt })
  },
  async *msg(bytes, inZip) {
    const place = whole(inZip, bytes.length)
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

async function* readBytes(given: Buffer, inZip: string): AsyncGenerator<ReadMail | MailRefusal> {
  const bytes = plainBytes(given)
  const start = bytes.subarray(0, START)
  const container = containerOf(start)
  const place = whole(inZip, given.length)
  if (given.length === 0) yield { place, refused: 'empty' }
  else if (container === undefined) yield { place, refused: 'notMails', found: whatItIs(start) }
  else if (container === 'zip' && inZip !== '') yield { place, refused: 'zipInZip' }
  else yield* READERS[container](bytes, inZip)
}

/** Some editors save a mail in UTF-16; some programs of old Macs end lines with CR alone. */
function plainBytes(bytes: Buffer): Buffer {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined // prettier-ignore
  if (label !== undefined) return Buffer.from(new TextDecoder(label).decode(bytes))
  const start = bytes.subarray(0, START)
  if (start.includes(0x0a) || start.includes(0) || !start.includes(0x0d)) return bytes
  return Buffer.from(bytes.toString('latin1').replace(/\r/g, '\r\n'), 'latin1')
}

async function* oneMail(bytes: Uint8Array, place: MailPlace, held: Held, depth = 0): AsyncGenerator<ReadMail> {
  const status: MailWarning[] = isDeletedInClient(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096))) ? ['deleted-in-client'] : [] // prettier-ignore
  const parsed = await parseMail(bytes, { ...held, warnings: [...held.warnings, ...status] })
  yield { ...parsed, place, bytes }
  if (depth > 5) return
  let inner = place.inner
  for (const mail of parsed.inner) {
    if (++inner > MAIL_LIMITS.inner) return
    yield* oneMail(mail, { ...place, inner }, { warnings: ['forwarded'], heldAt: held.heldAt }, depth + 1)
  }
}

async function* readMbox(
  blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  inZip: string,
): AsyncGenerator<ReadMail | MailRefusal> {
  for await (const mail of mailsOfMbox(blocks)) {
    const place = { inZip, from: mail.from, to: mail.to, inner: 0 }
    const held: Held = { warnings: [], heldAt: separatorMoment(mail), ...(mail.isTooLarge && { limit: 'mail' }) }
    if (mail.raw.length === 0) yield { place, refused: 'empty' }
    else yield* oneMail(mail.isTooLarge ? mail.raw : unescaped(mail), place, held)
  }
}

async function* readZip(bytes: Buffer): AsyncGenerator<ReadMail | MailRefusal> {
  let files: ZipFile[]
  try {
    files = filesOfZip(bytes, { files: MAIL_LIMITS.zipFiles, unpacked: MAIL_LIMITS.zipUnpacked })
  } catch (error) {
    return yield refusedZip(error, whole('', bytes.length))
  }
  if (files.reduce((sum, { size }) => sum + size, 0) > MAIL_LIMITS.zipUnpacked)
    return yield { place: whole('', bytes.length), refused: 'limit', limit: 'zipUnpacked' }
  for (const file of files) {
    if (file.name.endsWith('/') || BESIDE.test(file.name)) continue
    const inZip = labelOf(file.name)
    const place = whole(inZip, file.size)
    if (file.size > MAIL_LIMITS.zipFile) {
      yield { place, refused: 'limit', limit: 'zipFile' }
      continue
    }
    let content: Buffer
    try {
      content = Buffer.from(file.read())
    } catch (error) {
      yield refusedZip(error, place)
      continue
    }
    yield* readBytes(content, inZip)
  }
}

/** What macOS puts beside the files. */
const BESIDE = /^__MACOSX\/|(?:^|\/)\.DS_Store$/
const labelOf = (name: string) => name.split(/[\\/]/).filter((part) => part !== '..' && part !== '.' && part !== '' && !/^[a-z]:$/i.test(part)).join('/').replace(/[\x00-\x1f]/g, '') || '?' // prettier-ignore

function refusedZip(error: unknown, place: MailPlace): MailRefusal {
  const code = error instanceof NotReadable ? error.reason.code : ''
  if (code === 'workbookEncrypted') return { place, refused: 'encrypted' }
  return code === 'sheetTooLarge'
    ? { place, refused: 'limit', limit: 'zipFiles' }
    : { place, refused: 'damaged', found: 'archive' }
}
