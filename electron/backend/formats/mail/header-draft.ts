import { isUtf8 } from 'node:buffer'
import type { MailWarning } from '@shared/domain/mail/kinds'
import { decode, guessCharset, latin1 } from './charset'
import { fieldsOf, type RawField } from './header'
import type { Part } from './structure'

/** The header of a part while it is put right. */
export interface HeaderDraft {
  /** Puts a field in place of all of its name. */
  set(name: string, value: string): void
  /** With the blank line behind it. */
  bytes(): Buffer
}

/**
 * Begins with what a header needs whatever its part is: bytes that are no UTF-8 decoded by guess, of several Content-Type the one whose
 * boundary occurs, a blank line behind it.
 */
export function headerDraft(bytes: Buffer, part: Part, warnings: Set<MailWarning>): HeaderDraft {
  const block = bytes.subarray(part.from, part.headerEnd)
  // Old Japanese programs write their letters between escapes, in a header too.
  const isPlain = isUtf8(block) && !block.includes('\x1b$')
  const guess = isPlain ? undefined : guessCharset(block, part.type.params.charset)
  if (guess !== undefined) warnings.add('header-8bit')
  const added: Buffer[] = []
  const dropped = new Set<RawField>()
  function set(name: string, value: string) {
    for (const field of fieldsOf(part.fields, name.toLowerCase())) dropped.add(field)
    added.push(Buffer.from(`${name}: ${value}\r\n`, 'latin1'))
  }
  const types = fieldsOf(part.fields, 'content-type')
  if (types.length > 1) warnings.add('repeated-header')
  for (const field of types) if (field !== part.typeField) dropped.add(field)
  if (part.boundary !== undefined && part.boundary !== part.type.params.boundary) {
    warnings.add('structure-repaired')
    set('Content-Type', `${part.type.value}; boundary="${part.boundary}"`)
  }
  const mended = (line: Buffer) => (guess === undefined ? withReadableWords(line) : Buffer.from(decode(line, guess)))
  return {
    set,
    bytes() {
      const isSame = isPlain && !part.isUnparted && added.length === 0 && dropped.size === 0 && !block.includes('=?')
      if (isSame) return bytes.subarray(part.from, part.body)
      const kept = part.fields.filter((field) => !dropped.has(field))
      const lines = kept.map(({ from, to }) => ended(mended(bytes.subarray(from, to))))
      return Buffer.concat([...lines, ...added, Buffer.from('\r\n')])
    },
  }
}

const ended = (line: Buffer) => (line.at(-1) === 0x0a ? line : Buffer.concat([line, Buffer.from('\r\n')]))

/** Words of a header whose label means cp1252, which the platform's decoder reads wrongly (see `charset`). */
const WORD_OF_1252 = /=\?(?:windows-1252|cp1252|iso-8859-1|us-ascii|latin1)(?:\*[^?]*)?\?([QB])\?([^?\s]*)\?=/gi

function withReadableWords(line: Buffer): Buffer {
  if (line.indexOf('=?') < 0) return line
  const text = latin1(line)
  const read = text.replace(WORD_OF_1252, readable)
  return read === text ? line : Buffer.from(read, 'latin1')
}

function readable(word: string, encoding: string, content: string): string {
  const bytes = encoding.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : bytesOfQ(content)
  if (!bytes.some((byte) => byte >= 0x80 && byte < 0xa0)) return word
  return `=?utf-8?B?${Buffer.from(decode(bytes, 'windows-1252')).toString('base64')}?=`
}

/** RFC 2047 §4.2. */
function bytesOfQ(content: string): Buffer {
  const letters = content
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(letters, 'latin1')
}
