import { fieldsOf, lineEnd, type Parameters, parametersOf, type RawField, readHeader } from './header'
import { MAIL_LIMITS, OverLimit } from './limits'

/** A part of a mail as it lies in the bytes. */
export interface Part {
  fields: RawField[]
  /** Where its header begins and ends, its body begins and ends. */
  from: number
  headerEnd: number
  body: number
  to: number
  isUnparted: boolean
  type: Parameters
  /** The field that `type` is of. */
  typeField: RawField | undefined
  disposition: Parameters
  /** `base64`, `quoted-printable`, or anything else. */
  transfer: string
  /** By which its parts are told; undefined for a leaf. */
  boundary: string | undefined
  children: Part[]
  /** Its parts come to no end. */
  isCut: boolean
  /** It says it has parts, and has none. */
  hasNoParts: boolean
}

/** Content-Type fields of one part that are looked at. */
const MOST_TYPES = 4

/** What is counted over a whole mail. */
interface Count {
  parts: number
  header: number
}

/** Takes a mail apart into its parts without decoding any. Throws OverLimit. */
export function structureOf(bytes: Buffer): Part {
  return partAt(bytes, 0, bytes.length, { parts: 0, header: 0 }, 0, 'text/plain')
}

/** All parts of a mail, itself first. */
export function* partsOf(part: Part): Generator<Part> {
  yield part
  for (const child of part.children) yield* partsOf(child)
}

function partAt(bytes: Buffer, from: number, to: number, count: Count, depth: number, otherwise: string): Part {
  count.parts += 1
  if (count.parts > MAIL_LIMITS.parts) throw new OverLimit('parts')
  if (depth > MAIL_LIMITS.depth) throw new OverLimit('depth')
  const { fields, end, body, isUnparted } = readHeader(bytes, from, to)
  count.header += end - from
  if (count.header > MAIL_LIMITS.header) throw new OverLimit('header')
  const types = fieldsOf(fields, 'content-type')
  const typeField =
    (types.length > 1
      ? types.slice(0, MOST_TYPES).find((field) => occurs(bytes, body, to, boundaryOf(field)))
      : undefined) ?? types[0]
  const type = parametersOf(typeField?.value ?? otherwise)
  const isMultipart = type.value.startsWith('multipart/')
  const boundary = isMultipart ? (knownBoundary(bytes, body, to, type) ?? foundBoundary(bytes, body, to)) : undefined
  const part: Part = {
    fields, from, headerEnd: end, body, to, isUnparted, type, typeField, boundary,
    disposition: parametersOf(fieldsOf(fields, 'content-disposition')[0]?.value ?? ''),
    transfer: /[\w-]+/.exec(fieldsOf(fields, 'content-transfer-encoding')[0]?.value.toLowerCase() ?? '')?.[0] ?? '',
    children: [], isCut: false, hasNoParts: isMultipart && boundary === undefined,
  } // prettier-ignore
  if (boundary !== undefined) {
    const { ranges, isClosed } = rangesOf(bytes, body, to, boundary)
    part.isCut = !isClosed
    const ofChild = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    for (const [childFrom, childTo] of ranges)
      part.children.push(partAt(bytes, childFrom, childTo, count, depth + 1, ofChild))
  }
  return part
}

const boundaryOf = (field: RawField) => parametersOf(field.value).params.boundary

const occurs = (bytes: Buffer, from: number, to: number, boundary: string | undefined): boolean =>
  boundary !== undefined && boundary !== '' && delimiters(bytes, from, to, boundary).next().done !== true

function knownBoundary(bytes: Buffer, from: number, to: number, { params }: Parameters): string | undefined {
  return occurs(bytes, from, to, params.boundary) ? params.boundary : undefined
}

/** Where the header names another boundary than the body has: the first line that looks like one, with a header below it. */
function foundBoundary(bytes: Buffer, from: number, to: number): string | undefined {
  const start = bytes.toString('latin1', from, Math.min(to, from + 65_536))
  return /(?:^|\n)--([^\s-][^\n]{0,69}?|-[^\n]{1,69}?)[ \t]*\r?\n(?=content-[a-z-]+[ \t]*:)/i.exec(start)?.[1]
}

interface Delimiter {
  from: number
  to: number
  isLast: boolean
}

function* delimiters(bytes: Buffer, from: number, to: number, boundary: string): Generator<Delimiter> {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const within = bytes.subarray(0, to)
  for (let at = within.indexOf(mark, from); at >= 0; at = within.indexOf(mark, at + mark.length)) {
    if (at > from && bytes[at - 1] !== 0x0a) continue
    const end = lineEnd(bytes, at, to)
    const rest = bytes.toString('latin1', at + mark.length, Math.min(end, at + mark.length + 200)).trimEnd()
    // Another boundary may begin as this one does.
    if (rest !== '' && rest !== '--') continue
    yield { from: at, to: end, isLast: rest === '--' }
  }
}

function rangesOf(bytes: Buffer, from: number, to: number, boundary: string) {
  const ranges: (readonly [number, number])[] = []
  let start: number | undefined
  for (const { from: at, to: behind, isLast } of delimiters(bytes, from, to, boundary)) {
    if (start !== undefined) ranges.push([start, Math.max(start, withoutLineEnd(bytes, at))])
    if (isLast) return { ranges, isClosed: true }
    start = behind
  }
  if (start !== undefined && start < to) ranges.push([start, to])
  return { ranges, isClosed: false }
}

/** The line end before a delimiter belongs to it (RFC 2046 §5.1.1). */
const withoutLineEnd = (bytes: Buffer, at: number) => at - (bytes[at - 2] === 0x0d ? 2 : 1)
