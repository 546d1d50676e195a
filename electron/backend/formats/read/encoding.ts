import iconv from 'iconv-lite'

export type EncodingName =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be-bom' | 'windows-1252' | 'shift_jis' | 'gb18030'

export interface EncodingHints {
  /** The shop sells in Japan, whose reports come as cp932. */
  japan: boolean
  /** The text may come from Chinese software. */
  chinese: boolean
}

export interface Decoded {
  text: string
  encoding: EncodingName
}

const BOMS: readonly (readonly [number[], EncodingName, string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8-bom', 'utf-8'],
  [[0xff, 0xfe], 'utf-16le-bom', 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be-bom', 'utf-16be'],
]

/** How many bytes tell UTF-16 without a mark from the rest: header names are ASCII, so every second byte is 0. */
const SAMPLE = 4096
/** Of a text that is UTF-8 but for some damage, at least this many characters are whole for each broken one. */
const WHOLE_FOR_ONE_BROKEN = 4
/** What every Japanese report holds in plain letters: its sales channel, or its buyers' relay addresses. */
const OF_JAPAN = 'mazon.co.jp'

function looksLikeUtf16le(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return false
  let zeros = 0
  for (let i = 1; i < length; i += 2) if (bytes[i] === 0) zeros += 1
  return zeros > length / 2 / 2 && bytes[0] !== 0
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  // Node's decoder reads bytes 0x80–0x9F (€ “ ” ’ –) as control characters since 20.18.3 (nodejs/node #60888).
  if (label === 'windows-1252')
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label)
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes without an explanation become U+FFFD; rows that hold one are named to the operator. */
function decodeWithLosses(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
}

/**
 * Decodes a report: byte-order mark, then the NUL pattern of UTF-16, then strict UTF-8, then cp932 for Japan, GB18030 for
 * Chinese sources, else cp1252, which explains any bytes (formats.md §0, format 13). `isKnown` proves a guess by the text
 * itself, by its header names. A file cut off or damaged in few places keeps its encoding. Undefined where nothing fits.
 */
export function decode(
  bytes: Uint8Array,
  hints: EncodingHints,
  isKnown: (text: string) => boolean,
): Decoded | undefined {
  for (const [mark, encoding, label] of BOMS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue
    const rest = bytes.subarray(mark.length)
    const text = decodeStrictly(rest, label) ?? decodeWithLosses(rest, label)
    return label === 'utf-8' && text.includes('\uFFFD') && !isNearlyUtf8(rest) ? undefined : { text, encoding }
  }
  if (looksLikeUtf16le(bytes)) {
    const text = decodeStrictly(bytes, 'utf-16le') ?? decodeWithLosses(bytes, 'utf-16le')
    if (isKnown(text)) return { text, encoding: 'utf-16le' }
  }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  if (isNearlyUtf8(bytes)) return { text: decodeWithLosses(bytes, 'utf-8'), encoding: 'utf-8' }
  let first: Decoded | undefined
  for (const encoding of guesses(bytes, hints)) {
    const text = decodeStrictly(bytes, encoding)
    if (text === undefined) continue
    if (encoding === 'shift_jis' && !saysJapan(bytes) && !readsAsJapanese(text)) continue
    const guess = { text, encoding }
    if (isKnown(text)) return guess
    first ??= guess
  }
  return first
}

function guesses(bytes: Uint8Array, hints: EncodingHints): EncodingName[] {
  return [
    ...(hints.japan || saysJapan(bytes) ? (['shift_jis'] as const) : []),
    ...(hints.chinese && looksChinese(bytes) ? (['gb18030'] as const) : []),
    'windows-1252',
  ]
}

function saysJapan(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(OF_JAPAN)
}

/** Whether bytes that are not UTF-8 throughout are so nearly everywhere: cut off within a character, or a few bytes lost. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0
    const trail = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1 // prettier-ignore
    i += 1
    if (trail === 0) continue
    let n = 0
    while (n < trail && ((bytes[i] ?? 0) & 0xc0) === 0x80) {
      n += 1
      i += 1
    }
    if (trail > 0 && n === trail) whole += 1
    else if (trail === -1 || i < bytes.length) broken += 1
  }
  return whole >= Math.max(1, broken * WHOLE_FOR_ONE_BROKEN)
}

/**
 * Single accented letters of cp1252 often make a valid GB18030 pair with the ASCII letter behind them. Chinese text has its
 * bytes above 0x7F in pairs: it is taken for Chinese only if most such bytes come two together.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let single = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    if ((bytes[i + 1] ?? 0) >= 0x80) {
      pairs += 1
      i += 1
    } else single += 1
  }
  return pairs > single
}

/** Enough to judge by. */
const RUNS_LOOKED_AT = 5000

/** The same for cp932, whose second byte is often ASCII: Japanese characters stand in runs, misread accents stand alone. */
function readsAsJapanese(text: string): boolean {
  let together = 0
  let alone = 0
  let runs = 0
  for (const [run] of text.matchAll(/[^\x00-\x7f]+/g)) {
    if (run.length > 1) together += run.length
    else alone += 1
    if (++runs === RUNS_LOOKED_AT) break
  }
  return together > alone
}
