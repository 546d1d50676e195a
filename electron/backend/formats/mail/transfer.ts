import type { Part } from './structure'

/** The bytes a part's body stands for (RFC 2045 §6); damaged places are passed over. */
export function decodeTransfer(bytes: Buffer, { body, to, transfer }: Part): Buffer {
  if (transfer === 'base64') return Buffer.from(bytes.toString('latin1', body, to), 'base64')
  return transfer === 'quoted-printable'
    ? quotedPrintable(bytes.toString('latin1', body, to))
    : bytes.subarray(body, to)
}

function quotedPrintable(text: string): Buffer {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const whole = lines.join('\n').replace(/=\n/g, '').replace(/=$/, '')
  return Buffer.from(
    whole.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
}

/** Whether base64 holds what is none, or lost some of its signs. */
export function isDamagedBase64(bytes: Buffer, { body, to }: Part): boolean {
  const text = bytes.toString('latin1', body, to).replace(/\s+/g, '')
  const signs = text.replace(/=+$/, '')
  return /[^A-Za-z0-9+/]/.test(signs) || signs.length % 4 === 1
}
