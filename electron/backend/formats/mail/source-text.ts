import { decodeWords } from 'postal-mime'
import { decode, decodeStrictly, guessCharset } from './charset'
import { htmlText } from './html-text'
import { OverLimit } from './limits'
import { type Part, structureOf } from './structure'
import { decodeTransfer } from './transfer'

/**
 * A mail as it came, to be read: its header with the words in it decoded, then each part of it; text as text, of HTML what it says, of
 * all else the type and the size alone. Nothing is left out of the header. Never throws; what cannot be taken apart stands there as it is.
 */
export function sourceText(source: Uint8Array): string {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  try {
    return partText(bytes, structureOf(bytes))
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    return asText(bytes)
  }
}

function partText(bytes: Buffer, part: Part): string {
  const header = headerText(bytes, part)
  const below = part.children.length > 0 ? part.children.map((child) => partText(bytes, child)) : [bodyText(bytes, part)]
  return [header, ...below].filter((text) => text !== '').join('\n\n')
} // prettier-ignore

/** Line by line as it stands; folded lines stay folded. */
const headerText = (bytes: Buffer, { from, headerEnd }: Part): string =>
  decodeWords(asText(bytes.subarray(from, headerEnd))).replace(/\r\n?/g, '\n').trim() // prettier-ignore

function bodyText(bytes: Buffer, part: Part): string {
  const { type, disposition } = part
  const isText = type.value.startsWith('text/') || type.value === 'message/rfc822'
  if (!isText || disposition.value === 'attachment') return `[${type.value}, ${part.to - part.body} B]`
  const body = decodeTransfer(bytes, part)
  const text = (type.params.charset && decodeStrictly(body, type.params.charset)) ?? asText(body)
  return (type.value === 'text/html' ? htmlText(text).text : text.replace(/\r\n?/g, '\n')).trim()
}

const asText = (bytes: Uint8Array): string => decode(bytes, guessCharset(bytes, undefined))
