import { MAIL_LIMITS, OverLimit } from './limits'

/** A field as it stands in the bytes: `from` to `to` with its folded lines and line end. */
export interface RawField {
  name: string
  /** Unfolded; one character a byte. */
  value: string
  from: number
  to: number
}

export interface HeaderBlock {
  fields: RawField[]
  /** Behind its last line. */
  end: number
  /** Where the body begins: behind the blank line, or at `end` where none parts them. */
  body: number
  /** The blank line between header and body is missing. */
  isUnparted: boolean
}

const FIELD = /^([!-9;-~]+)[ \t]*:/
/** Seen in any mail: a line of these proves that the header goes on. */
const KNOWN =
  /^(?:content-|mime-version|subject|from|to|cc|date|message-id|received|reply-to|return-path|x-|dkim-|arc-|authentication-|list-|in-reply-to|references|delivered-to|sender|importance|priority)/i
const LF = 0x0a
/** Lines looked through for another one of the header. */
const LOOKED_AHEAD = 200
/** Longer values than this are no parameters that anything is read by. */
const LONGEST_VALUE = 10_000

/**
 * Reads the header that begins at `from`. It ends at a blank line, or where a line cannot be of a header and no other line of one follows:
 * some programs leave the blank line out, and a body must not be lost in it. Throws OverLimit.
 */
export function readHeader(bytes: Buffer, from: number, to: number): HeaderBlock {
  const fields: RawField[] = []
  let at = from
  let known = from
  while (at < to) {
    if (at - from > MAIL_LIMITS.header) throw new OverLimit('header')
    const next = lineEnd(bytes, at, to)
    const line = bytes.toString('latin1', at, next).replace(/\r?\n$/, '')
    if (line === '' || line === '\r') return { fields, end: at, body: next, isUnparted: false }
    const last = fields.at(-1)
    const [, name] = FIELD.exec(line) ?? []
    if (/^[ \t]/.test(line) && last) {
      last.value += ` ${line.trim()}`
      last.to = next
    } else if (name !== undefined) {
      fields.push({ name: name.toLowerCase(), value: line.slice(line.indexOf(':') + 1).trim(), from: at, to: next })
    } else if (at < known || (known = knownFrom(bytes, next, to)) > 0) {
      // Junk within a header stays where it is: such a line may be a sender in disguise.
      fields.push({ name: line.split(':')[0]?.toLowerCase() ?? '', value: line.slice(line.indexOf(':') + 1).trim(), from: at, to: next }) // prettier-ignore
    } else return { fields, end: at, body: at, isUnparted: true }
    at = next
  }
  return { fields, end: to, body: to, isUnparted: false }
}

/** Where a line of a header follows before the next blank line; 0 where none does. */
function knownFrom(bytes: Buffer, from: number, to: number): number {
  let at = from
  for (let n = 0; n < LOOKED_AHEAD && at < to; n++) {
    const next = lineEnd(bytes, at, to)
    const line = bytes.toString('latin1', at, Math.min(next, at + 1000)).trimEnd()
    if (line === '') return 0
    if (FIELD.test(line) && KNOWN.test(line)) return at
    at = next
  }
  return 0
}

export function lineEnd(bytes: Buffer, from: number, to: number): number {
  const at = bytes.subarray(from, to).indexOf(LF)
  return at < 0 ? to : from + at + 1
}

export const fieldsOf = (fields: readonly RawField[], name: string): RawField[] =>
  fields.filter((field) => field.name === name)

export interface Parameters {
  /** Lower case. */
  value: string
  params: Readonly<Record<string, string>>
}

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g

/** `text/plain; charset="utf-8"` taken apart; of a parameter that is named twice the first counts. */
export function parametersOf(whole: string): Parameters {
  const value = whole.slice(0, LONGEST_VALUE)
  const params: Record<string, string> = {}
  for (const [, name = '', quoted, plain = ''] of value.matchAll(PARAMETER))
    params[name.toLowerCase()] ??=
      quoted === undefined ? plain.replace(/\s*\([^)]*\)\s*$/, '').trim() : quoted.replace(/\\(.)/g, '$1')
  return { value: (value.split(';')[0] ?? '').replace(/\([^)]*\)/g, '').trim().toLowerCase(), params } // prettier-ignore
}
