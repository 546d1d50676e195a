import type { Part } from './structure'

/** The bytes a part's body stands for (RFC 2045 §6); damaged places are passed over. */
export function decodeTransfer(bytes: Buffer, { body, to, transfer }: Part): Buffer {
  if (transfer === 'base64') return Buffer.from(bytes.toString('latin1', body, to), 'base64')
  return transfer === 'quoted-printable' ? quotedPrintable(bytes.subarray(body, to)) : bytes.subarray(body, to)
}

const [LF, CR, SPACE, TAB, EQUALS] = [0x0a, 0x0d, 0x20, 0x09, 0x3d]
const isBlank = (byte: number | undefined) => byte === SPACE || byte === TAB || byte === CR

/** Escapes become bytes, soft line breaks and blanks at the ends of lines go, line ends are LF; what is no escape stays. */
function quotedPrintable(source: Buffer): Buffer {
  const out = Buffer.allocUnsafe(source.length)
  let length = 0
  for (let from = 0; from < source.length;) {
    const lineEnd = source.indexOf(LF, from)
    let end = lineEnd < 0 ? source.length : lineEnd
    const next = end + 1
    while (end > from && isBlank(source[end - 1])) end -= 1
    const isSoft = end > from && source[end - 1] === EQUALS
    if (isSoft) end -= 1
    for (let at = from; at < end; at++) {
      const byte = source[at] ?? 0
      const value = byte === EQUALS && at + 2 < end ? nibble(source[at + 1]) * 16 + nibble(source[at + 2]) : -1
      out[length++] = value >= 0 ? value : byte
      if (value >= 0) at += 2
    }
    if (lineEnd >= 0 && !isSoft) out[length++] = LF
    from = next
  }
  return out.subarray(0, length)
}

/** A digit of base 16; so far below 0 that no other makes up for it where it is none. */
function nibble(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1_000
}

/** Whether base64 holds what is none, or lost some of its signs. */
export function isDamagedBase64(bytes: Buffer, { body, to }: Part): boolean {
  const text = bytes.toString('latin1', body, to).replace(/\s+/g, '')
  const signs = text.replace(/=+$/, '')
  return /[^A-Za-z0-9+/]/.test(signs) || signs.length % 4 === 1
}
