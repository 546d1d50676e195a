import { sniff } from '../read/sniff'
import { isEmlx } from './emlx'
import { isMbox } from './mbox'

/** What a file of mails is, by its first bytes; its name says nothing. */
export type Container = 'mail' | 'mbox' | 'emlx' | 'msg' | 'zip'

/** Enough of a file to see what it is. */
export const START = 65_536

const MSG = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** A zip without files. */
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)

/** Undefined for what holds no mails; `whatItIs` says what it is instead. */
export function containerOf(start: Buffer): Container | undefined {
  if (startsWith(start, MSG)) return 'msg'
  if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) return 'zip'
  if (isEmlx(start)) return 'emlx'
  if (isMbox(start)) return 'mbox'
  return isMail(start) ? 'mail' : undefined
}

const FIELD = /^[!-9;-~]+[ \t]*:/
const OF_MAILS =
  /^(?:from|to|cc|subject|date|received|message-id|return-path|mime-version|delivered-to|reply-to|x-[\w-]+|content-type)[ \t]*:/i

/** Header lines: one that only mails have, and another, or a first line that is one. A damaged line among them takes nothing away. */
function isMail(start: Buffer): boolean {
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/, '').replace(/^\s+/, '').replace(/^>?From [^\n]*\n/, '') // prettier-ignore
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  const lines = text.slice(0, end).split(/\r?\n/)
  const known = lines.filter((line) => OF_MAILS.test(line)).length
  return known > 1 || (known === 1 && FIELD.test(lines[0] ?? ''))
}

/** What a file is that holds no mails, for the words it is refused with. */
export function whatItIs(start: Buffer): string {
  const sniffed = sniff(start)
  if ('refused' in sniffed) return sniffed.refused
  if (sniffed.kind !== 'text') return sniffed.kind
  return start.includes(0) ? 'binaryFile' : 'text'
}
