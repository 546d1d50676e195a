import { crc32, inflateRawSync } from 'node:zlib'
import { LARGEST_UNPACKED, MOST_PARTS, NotReadable } from './limits'

/** Reads one part of a package; undefined where there is none of this name. Case does not count: some writers differ in it. */
export type Parts = (name: string) => Uint8Array | undefined

export interface Package {
  /** As they stand in the package, in its order. */
  names: string[]
  part: Parts
}

/** One file of a zip, unpacked when it is asked for. */
export interface ZipFile {
  /** As it stands in the zip, decoded. */
  name: string
  /** Unpacked, as the zip says. */
  size: number
  /** Throws NotReadable. */
  read(): Uint8Array
}

interface Entry {
  name: string
  method: number
  isEncrypted: boolean
  crc: number
  packed: number
  size: number
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record, behind which a comment of up to 65,535 bytes may stand. */
const END_LENGTH = 22
const IN_EXTRA = 0xffffffff
const ZIP64 = 0x0001
/** The flag of names in UTF-8 (bit 11). */
const UTF8 = 0x0800

/**
 * Opens a zip package for reading some of its parts: a forwarder's workbook may hold pictures that nobody needs. Each part is
 * checked against its checksum, so that a download broken off on the way never reads as other numbers. (APPNOTE.TXT 6.3 §4.3.)
 * Throws NotReadable.
 */
export function openZip(bytes: Uint8Array): Package {
  const files = new Map(
    filesOfZip(bytes, { files: MOST_PARTS, unpacked: LARGEST_UNPACKED }).map((file) => [keyOf(file.name), file]),
  )
  return { names: [...files.values()].map(({ name }) => name), part: (name) => files.get(name.toLowerCase())?.read() }
}

const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

/** All files of a zip in its order, also those of one name; so many of them, and so much unpacked of all that are read. Throws NotReadable. */
export function filesOfZip(bytes: Uint8Array, most: { files: number; unpacked: number }): ZipFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = () => new NotReadable('workbookDamaged')
  let left = most.unpacked
  const read = (entry: Entry) => {
    if (entry.isEncrypted) throw new NotReadable('workbookEncrypted')
    if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw damaged()
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    if (start + entry.packed > bytes.length) throw damaged()
    left -= entry.size
    if (left < 0) throw new NotReadable('sheetTooLarge')
    const content = unpack(bytes.subarray(start, start + entry.packed), entry)
    if (!content || content.length !== entry.size || crc32(content) !== entry.crc) throw damaged()
    return content
  }
  return listEntries(bytes, view, most.files).map((entry) => ({
    name: entry.name,
    size: entry.size,
    read: () => read(entry),
  }))
}

function unpack(packed: Uint8Array, { method, size }: Entry): Uint8Array | undefined {
  if (method === 0) return packed
  if (method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch {
    return undefined
  }
}

function listEntries(bytes: Uint8Array, view: DataView, mostFiles: number): Entry[] {
  let end = bytes.length - END_LENGTH
  const first = Math.max(0, end - 0xffff)
  while (end >= first && view.getUint32(end, true) !== END) end -= 1
  if (end < first) throw new NotReadable('workbookDamaged')
  const count = view.getUint16(end + 10, true)
  if (count > mostFiles) throw new NotReadable('sheetTooLarge')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new NotReadable('workbookDamaged')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const flags = view.getUint16(at + 8, true)
    const entry: Entry = {
      name: nameOf(Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameLength), (flags & UTF8) !== 0),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    widen(entry, view, at + 46 + nameLength, extraLength)
    entries.push(entry)
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** A name is UTF-8 where the zip says so or its bytes are; else it was packed in China: no other programs are left that do otherwise. */
function nameOf(bytes: Buffer, isUtf8: boolean): string {
  const text = bytes.toString('utf8')
  return isUtf8 || !text.includes('\uFFFD') ? text : new TextDecoder('gb18030').decode(bytes)
}

/** Some writers put the sizes into a field for large files, whatever the size. */
function widen(entry: Entry, view: DataView, from: number, length: number): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue
    let value = at + 4
    for (const key of ['size', 'packed', 'at'] as const) {
      if (entry[key] !== IN_EXTRA) continue
      entry[key] = Number(view.getBigUint64(value, true))
      value += 8
    }
    return
  }
}
