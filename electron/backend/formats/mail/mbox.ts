import { mailMoment } from '@shared/domain/mail/moment'
import { MAIL_LIMITS } from './limits'

/** One message as it lies in an mbox. */
export interface MboxMail {
  /** Its `From ` line; empty for what stands before the first. */
  separator: Buffer
  /** What follows, up to the next such line, with the blank line before it. Of a mail that is too large, its beginning. */
  raw: Buffer
  /** Where `separator` begins and `raw` ends in the file. */
  from: number
  to: number
  isTooLarge: boolean
}

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
const ZONE = '(?: +(?:[+-]\\d{4}|[A-Z]{2,5}))?'
/** `From <word> <weekday month day time year>`, the zone before or behind the year; `From - …` of Thunderbird (mail.md §5.4). */
const SEPARATOR = new RegExp(
  `^From (?:- ?|\\S+ +)${DAY} +(?:${MONTH} +\\d{1,2}|\\d{1,2} +${MONTH}) +\\d{1,2}:\\d{2}(?::\\d{2})?${ZONE} +\\d{4}${ZONE}(?: remote from \\S+)?\\s*$`,
)
const FIELD = /^[!-9;-~]+:/
const FROM = Buffer.from('\nFrom ')
/** A separator and the field below it are no longer. */
const LOOKED_AT = 2_048
/** Kept of a mail that is too large. */
const HEAD = 1024 * 1024

/** Whether a file begins as an mbox does: with a separator and a field below it. */
export function isMbox(start: Buffer): boolean {
  const at = firstLine(start)
  return separatorAt(start, at, true) !== undefined
}

function firstLine(start: Buffer): number {
  let at = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0
  while (start[at] === 0x0a || start[at] === 0x0d) at += 1
  return at
}

/** Where the separator that begins here ends; undefined where none does; 'more' where the bytes do not reach far enough to tell. */
function separatorAt(bytes: Buffer, at: number, isEnd: boolean): number | 'more' | undefined {
  const text = bytes.toString('latin1', at, Math.min(bytes.length, at + LOOKED_AT))
  const lineEnd = text.indexOf('\n')
  if (lineEnd < 0) return isEnd || text.length >= LOOKED_AT ? undefined : 'more'
  if (!SEPARATOR.test(text.slice(0, lineEnd))) return undefined
  const next = text.slice(lineEnd + 1)
  const nextEnd = next.indexOf('\n')
  if (nextEnd < 0 && !isEnd && next.length < LOOKED_AT / 2) return 'more'
  return FIELD.test(next) || /^>From /.test(next) ? at + lineEnd + 1 : undefined
}

const isBehindBlank = (bytes: Buffer, at: number) =>
  at === 0 || (bytes[at - 1] === 0x0a && (at === 1 || bytes[at - 2] === 0x0a || (bytes[at - 2] === 0x0d && (at === 2 || bytes[at - 3] === 0x0a)))) // prettier-ignore

/**
 * Divides an mbox into its messages while it is read, one of them in memory at a time. A line that begins with `From ` divides only behind a
 * blank line, with a moment in it and a field below it. Whatever is divided, joined it is the file again.
 */
export async function* mailsOfMbox(blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<MboxMail> {
  let bytes: Buffer = Buffer.alloc(0)
  /** Where `bytes` begins in the file; where in it the text of the message begins, and is looked through next. */
  let position = 0
  let text = 0
  let next = 0
  let isFirst = true
  let dropped = 0

  function take(end: number): MboxMail {
    const isTooLarge = dropped > 0 || end - text > MAIL_LIMITS.mail
    const mail = {
      separator: Buffer.from(bytes.subarray(0, text)),
      raw: Buffer.from(bytes.subarray(text, isTooLarge ? Math.min(end, text + HEAD) : end)),
      from: position - dropped,
      to: position + end,
      isTooLarge,
    }
    position += end
    bytes = bytes.subarray(end)
    dropped = 0
    return mail
  }

  function* divided(isEnd: boolean): Generator<MboxMail> {
    if (isFirst) {
      const at = firstLine(bytes)
      const found = separatorAt(bytes, at, isEnd)
      if (found === 'more') return
      isFirst = false
      text = found ?? 0
      next = Math.max(0, text - 1)
    }
    for (;;) {
      const at = bytes.indexOf(FROM, next)
      if (at < 0) {
        next = Math.max(text, bytes.length - FROM.length)
        break
      }
      const found = isBehindBlank(bytes, at + 1) ? separatorAt(bytes, at + 1, isEnd) : undefined
      if (found === 'more') {
        next = at
        break
      }
      next = at + 1
      if (found === undefined) continue
      const begins = at + 1
      yield take(begins)
      text = found - begins
      next = Math.max(0, text - 1)
    }
  }

  for await (const block of blocks) {
    bytes = bytes.length === 0 ? Buffer.from(block) : Buffer.concat([bytes, block])
    yield* divided(false)
    if (next - text <= MAIL_LIMITS.mail) continue
    // The middle of what is too large is let go; its end is looked through for the next one.
    const kept = text + HEAD
    const gone = next - 4 - kept
    bytes = Buffer.concat([bytes.subarray(0, kept), bytes.subarray(kept + gone)])
    dropped += gone
    position += gone
    next -= gone
  }
  yield* divided(true)
  if (bytes.length > 0) yield take(bytes.length)
}

/** A message as it was before it was put into the mbox: one `>` less before `From `, without the blank line that parts it from the next. */
export function unescaped({ raw }: MboxMail): Buffer {
  const mail = raw.subarray(0, raw.length - blankLineAtEnd(raw))
  if (!mail.includes('>From ')) return mail
  return Buffer.from(mail.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
}

/** Bytes of a blank line behind another at the end; 0 where none is. */
function blankLineAtEnd(raw: Buffer): number {
  if (raw.at(-1) !== 0x0a) return 0
  const length = raw.at(-2) === 0x0d ? 2 : 1
  return raw.at(-1 - length) === 0x0a ? length : 0
}

/** When the message was put there, as its separator says; ms UTC. */
export const separatorMoment = ({ separator }: MboxMail): number | null =>
  mailMoment(/^From (?:- ?|\S+ +)(.*)/.exec(separator.toString('latin1').replace(/^[^F]+/, ''))?.[1] ?? '')?.at ?? null

/** Deleted in Thunderbird, which clears its files later (`X-Mozilla-Status`, bit 0008). */
export function isDeletedInClient(mail: Buffer): boolean {
  const status = /^X-Mozilla-Status: *([0-9a-f]{4})/im.exec(mail.toString('latin1', 0, 4_096))?.[1]
  return status !== undefined && (parseInt(status, 16) & 0x0008) !== 0
}
