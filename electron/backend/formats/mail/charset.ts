import iconv from 'iconv-lite'
import { decodeHz } from './hz'

/** Labels in the wild and the decoder that explains their bytes (mail.md §5.3); the rest are known to the platform by their own name. */
const ALIASES: Readonly<Record<string, string>> = {
  gb2312: 'gb18030', gbk: 'gb18030', cp936: 'gb18030', 'x-gbk': 'gb18030', 'x-cp20936': 'gb18030', hzgb2312: 'hz-gb-2312',
  cp932: 'shift_jis', 'windows-31j': 'shift_jis', ms932: 'shift_jis', cp950: 'big5', cp949: 'euc-kr', ks_c_5601: 'euc-kr',
  utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8', cp65001: 'utf-8', 'utf-7': 'utf-7', 'unicode-1-1-utf-7': 'utf-7',
  cp1252: 'windows-1252', 'iso-8859-1': 'windows-1252', 'us-ascii': 'windows-1252', ascii: 'windows-1252', latin1: 'windows-1252',
  'iso8859-1': 'windows-1252', 'ansi_x3.4-1968': 'windows-1252', cp1250: 'windows-1250', cp1251: 'windows-1251',
} // prettier-ignore

/** Those that our libraries read and the platform does not, or wrongly: Node reads 0x80–0x9F of cp1252 as control characters (nodejs/node #60888). */
const BY_ICONV = new Set(['windows-1252', 'utf-7'])

export const labelOf = (charset: string): string => {
  const label = charset.trim().replace(/^["']|["']$/g, '').toLowerCase() // prettier-ignore
  return ALIASES[label] ?? label
}

/** Decodes strictly; undefined where the bytes are not of this encoding, or nobody knows it. */
export function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  const label = labelOf(charset)
  if (label === 'hz-gb-2312') return decodeHz(bytes)
  if (BY_ICONV.has(label)) return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes that the encoding, one of those that are guessed, does not explain become U+FFFD. */
export function decode(bytes: Uint8Array, charset: string): string {
  return decodeStrictly(bytes, charset) ?? new TextDecoder(labelOf(charset)).decode(bytes)
}

const ISO_2022_JP = /\x1b(?:\$[@B]|\([BJ])/
/** Bytes that are enough to compare guesses by. */
const LOOKED_AT = 65_536
/** What texts of our buyers and of Chinese mail programs come in, the likelier first. */
const GUESSES = ['utf-8', 'gb18030', 'shift_jis', 'windows-1252'] as const

/**
 * Names the encoding of bytes that do not say it, or not truly: byte-order mark, escape sequences of Japanese mail, strict UTF-8, what the
 * page says of itself, what the label said for all that, then the guess that reads most like a text (mail.md §5.3).
 */
export function guessCharset(bytes: Uint8Array, declared: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const ascii = latin1(bytes)
  if (ISO_2022_JP.test(ascii) && decodeStrictly(bytes, 'iso-2022-jp') !== undefined) return 'iso-2022-jp'
  if (decodeStrictly(bytes, 'utf-8') !== undefined) return 'utf-8'
  const meta = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(ascii.slice(0, 4096))?.[1]
  for (const label of [meta, declared]) {
    const text = label === undefined ? undefined : decodeStrictly(bytes, label)
    if (label !== undefined && text !== undefined && strangeness(text, labelOf(label)) === 0) return label
  }
  const sample = bytes.subarray(0, LOOKED_AT)
  const readings = GUESSES.map((label) => ({ label, cost: strangeness(decode(sample, label), label) }))
  return readings.reduce((best, reading) => (reading.cost < best.cost ? reading : best)).label
}

/** The ideographs of everyday texts, which each standard puts first: level 1 of GB 2312, and of JIS X 0208. */
const EVERYDAY: Readonly<Record<string, () => ReadonlySet<string>>> = {
  gb18030: lettersOf('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]),
  shift_jis: lettersOf('shift_jis', [0x88, 0x98], [0x40, 0xfc]),
}

function lettersOf(label: string, [first, last]: readonly [number, number], [from, to]: readonly [number, number]) {
  let known: ReadonlySet<string> | undefined
  return () => {
    const pairs: number[] = []
    for (let lead = first; lead <= last; lead++)
      for (let trail = from; trail <= to; trail++) pairs.push(lead, trail, 0x20)
    known ??= new Set(new TextDecoder(label).decode(Uint8Array.from(pairs)))
    return known
  }
}

/** What no text has: lost and control characters. What none has much of: half-width kana, signs among letters, capitals with accents in a row. */
const NEVER = /[\uFFFD\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x80-\x9f\uE000-\uF8FF]/g
const SELDOM =
  /[\uFF61-\uFF9F\u00A1-\u00BF\u00D0\u00D7\u00DE\u00F0\u00F7\u00FE\u3400-\u4DBF]|[\u00C0-\u00DF]{2}|(?<=[a-z])[\u4E00-\u9FFF](?=[a-z\s.,!?]|$)/gi
const IDEOGRAPH = /[\u4E00-\u9FFF]/g

/** How little a reading in an encoding is like a text. */
function strangeness(text: string, label: string): number {
  const everyday = EVERYDAY[label]?.()
  const rare = everyday ? (text.match(IDEOGRAPH) ?? []).filter((letter) => !everyday.has(letter)).length : 0
  return (text.match(NEVER)?.length ?? 0) * 4 + (text.match(SELDOM)?.length ?? 0) + rare * 2
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
