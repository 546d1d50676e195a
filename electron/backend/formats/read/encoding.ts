export type EncodingName =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be-bom' | 'windows-1252' | 'shift_jis' | 'gb18030'

export interface EncodingHints {
  /** The shop sells in Japan, whose reports come as cp932. */
  japan: boolean
  /** The text may come from Chinese software. */
  chinese: boolean
}

const BOMS: readonly (readonly [number[], EncodingName, string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8-bom', 'utf-8'],
  [[0xff, 0xfe], 'utf-16le-bom', 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be-bom', 'utf-16be'],
]

/** How many bytes tell UTF-16 without a mark from the rest: header names are ASCII, so every second byte is 0. */
const SAMPLE = 4096

function looksLikeUtf16le(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return false
  let zeros = 0
  for (let i = 1; i < length; i += 2) if (bytes[i] === 0) zeros += 1
  return zeros > length / 2 / 2 && bytes[0] !== 0
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Decodes a report: byte-order mark, then the NUL pattern of UTF-16, then strict UTF-8, then cp932 for Japan, GB18030 for
 * Chinese sources, else cp1252, which explains any bytes (formats.md §0, format 13). `isKnown` proves a guess by the text
 * itself, by its header names. Undefined where nothing fits.
 */
export function decode(
  bytes: Uint8Array,
  hints: EncodingHints,
  isKnown: (text: string) => boolean,
): { text: string; encoding: EncodingName } | undefined {
  for (const [mark, encoding, label] of BOMS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue
    const text = decodeStrictly(bytes.subarray(mark.length), label)
    return text === undefined ? undefined : { text, encoding }
  }
  if (looksLikeUtf16le(bytes)) {
    const text = decodeStrictly(bytes, 'utf-16le')
    if (text !== undefined) return { text, encoding: 'utf-16le' }
  }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  const guesses: EncodingName[] = [
    ...(hints.japan ? (['shift_jis'] as const) : []),
    ...(hints.chinese ? (['gb18030'] as const) : []),
    'windows-1252',
  ]
  let first: { text: string; encoding: EncodingName } | undefined
  for (const encoding of guesses) {
    if (encoding === 'gb18030' && !looksChinese(bytes)) continue
    const text = decodeStrictly(bytes, encoding)
    if (text === undefined) continue
    const guess = { text, encoding }
    if (isKnown(text)) return guess
    first ??= guess
  }
  return first
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
