import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner'

/** Types of CFB's directory entries (MS-CFB §2.6.1). */
const [STORAGE, STREAM, ROOT] = [1, 2, 5]

/** Property types of a mail (MS-OXCDATA §2.11.1). */
export const UNICODE = 0x001f
export const STRING8 = 0x001e
export const BINARY = 0x0102
const LONG = 0x0003
const TIME = 0x0040

export interface Property {
  tag: number
  type: number
  value: Uint8Array
}

export const unicode = (tag: number, text: string): Property => ({ tag, type: UNICODE, value: Buffer.from(text, 'utf16le') }) // prettier-ignore
export const binary = (tag: number, value: Uint8Array): Property => ({ tag, type: BINARY, value })
export const string8 = (tag: number, value: Uint8Array): Property => ({ tag, type: STRING8, value })
export const long = (tag: number, value: number): Property => {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32LE(value)
  return { tag, type: LONG, value: bytes }
}
/** Ms UTC, written as FILETIME. */
export const time = (tag: number, at: number): Property => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE((BigInt(at) + 11_644_473_600_000n) * 10_000n)
  return { tag, type: TIME, value: bytes }
}

/** Tags of the properties that tests write (MS-OXPROPS). */
export const TAG = {
  subject: 0x0037, senderName: 0x0c1a, senderEmail: 0x0c1f, senderType: 0x0c1e, body: 0x1000, html: 0x1013, rtf: 0x1009, headers: 0x007d,
  submitted: 0x0039, delivered: 0x0e06, codepage: 0x3ffd, internetCodepage: 0x3fde, class: 0x001a,
  attachName: 0x3707, attachData: 0x3701, attachMime: 0x370e, attachMethod: 0x3705,
} as const // prettier-ignore

const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, '0')
const isFixed = (type: number) => type === LONG || type === TIME

/** A `.msg` as Outlook writes it (MS-OXMSG): streams of properties in a compound file. */
export function buildMsg(
  properties: readonly Property[],
  attachments: readonly (readonly Property[])[] = [],
): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  const add = (parent: number, entry: Entry) => {
    entries.push(entry)
    entries[parent]?.children?.push(entries.length - 1)
    return entries.length - 1
  }
  const stream = (parent: number, name: string, bytes: Uint8Array) =>
    add(parent, { name, type: STREAM, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) })
  const write = (parent: number, all: readonly Property[], head: number) => {
    for (const { tag, type, value } of all)
      if (!isFixed(type)) stream(parent, `__substg1.0_${hex(tag, 4)}${hex(type, 4)}`, value)
    const list = all.map(({ tag, type, value }) => {
      const row = Buffer.alloc(16)
      row.writeUInt16LE(type, 0)
      row.writeUInt16LE(tag, 2)
      row.writeUInt32LE(6, 4)
      if (isFixed(type)) Buffer.from(value).copy(row, 8)
      else row.writeUInt32LE(value.length, 8)
      return row
    })
    stream(parent, '__properties_version1.0', Buffer.concat([Buffer.alloc(head), ...list]))
  }
  const names = add(0, { name: '__nameid_version1.0', type: STORAGE, length: 0, children: [] })
  for (const name of ['00020102', '00030102', '00040102']) stream(names, `__substg1.0_${name}`, new Uint8Array())
  attachments.forEach((attachment, i) => {
    const folder = add(0, { name: `__attach_version1.0_#${hex(i, 8)}`, type: STORAGE, length: 0, children: [] })
    write(folder, attachment, 8)
  })
  write(0, [unicode(TAG.class, 'IPM.Note'), ...properties], 32)
  return burn(entries)
}
