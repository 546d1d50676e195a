/** Signs of the allocation table (MS-CFB §2.1). */
const END_OF_CHAIN = 0xfffffffe
const FREE = 0xffffffff
/** Of an entry in the directory: none beside it, none below it. */
const NO_ENTRY = 0xffffffff
const HEADER = 512
const MINI_SECTOR = 64
const MINI_CUTOFF = 4096
const ENTRY = 128

class Damaged extends Error {}

/**
 * Goes through a compound file, in which Outlook keeps a mail, before its reader does: chains of sectors that run in circles or out of
 * the file, and sizes that no file has, would keep that one busy for ever. Throws where there is one (MS-CFB §2.3–2.6).
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = bytes.length >= HEADER ? 1 << view.getUint16(30, true) : 0
  if (sectorSize !== 512 && sectorSize !== 4096) throw new Damaged('sector size')
  const sectors = Math.ceil(bytes.length / sectorSize) - 1
  const wordsOf = (sector: number) => {
    if (sector >= sectors) throw new Damaged('sector outside')
    const at = (sector + 1) * sectorSize
    const end = Math.min(at + sectorSize, bytes.length)
    return Array.from({ length: Math.floor((end - at) / 4) }, (_, i) => view.getUint32(at + i * 4, true))
  }
  const table = tableOf(view, wordsOf, sectors)
  const directory = chainOf(table, view.getUint32(48, true), sectors)
  const miniTable = chainOf(table, view.getUint32(60, true), sectors).flatMap(wordsOf)
  const entries = directory.flatMap((sector) => {
    const at = (sector + 1) * sectorSize
    return Array.from({ length: sectorSize / ENTRY }, (_, i) => at + i * ENTRY).filter((entry) => entry + ENTRY <= bytes.length) // prettier-ignore
  })
  const root = entries[0]
  if (root === undefined) throw new Damaged('no root')
  checkTree(view, entries)
  // No two streams share a sector: what is more than there are of them was made to be read again and again.
  let left = sectors + miniTable.length
  const miniStream = chainOf(table, view.getUint32(root + 116, true), sectors).length * sectorSize
  for (const entry of entries.slice(1)) {
    if (view.getUint8(entry + 66) !== 2) continue
    const size = view.getUint32(entry + 120, true)
    if (size > bytes.length) throw new Damaged('stream larger than the file')
    if (size === 0) continue
    const isMini = size < MINI_CUTOFF
    const chain = chainOf(
      isMini ? miniTable : table,
      view.getUint32(entry + 116, true),
      isMini ? miniStream / MINI_SECTOR : sectors,
    )
    left -= chain.length
    if (left < 0) throw new Damaged('streams that share sectors')
    if (chain.length * (isMini ? MINI_SECTOR : sectorSize) < size) throw new Damaged('stream cut off')
  }
}

/** The allocation table, whose own sectors stand in the header and in a chain of sectors. */
function tableOf(view: DataView, wordsOf: (sector: number) => number[], sectors: number): number[] {
  const own = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true))
  let next = view.getUint32(68, true)
  for (let n = view.getUint32(72, true); n > 0 && next < sectors; n--) {
    if (own.length > sectors + 109) throw new Damaged('allocation table in a circle')
    const words = wordsOf(next)
    own.push(...words.slice(0, -1))
    next = words.at(-1) ?? END_OF_CHAIN
  }
  const listed = own.slice(0, view.getUint32(44, true)).filter((sector) => sector !== FREE && sector !== END_OF_CHAIN)
  if (listed.length > sectors) throw new Damaged('allocation table')
  return listed.flatMap(wordsOf)
}

function chainOf(table: readonly number[], start: number, most: number): number[] {
  const chain: number[] = []
  for (let sector = start; sector !== END_OF_CHAIN && sector !== FREE; sector = table[sector] ?? END_OF_CHAIN) {
    if (sector >= most || chain.length > most) throw new Damaged('chain')
    chain.push(sector)
  }
  return chain
}

/** Each entry hangs in the directory at one place at most. */
function checkTree(view: DataView, entries: readonly number[]): void {
  const seen = new Set<number>()
  const waiting = [0]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index]
    if (entry === undefined || seen.has(index)) throw new Damaged('directory')
    seen.add(index)
    for (const at of [68, 72, 76]) {
      const next = view.getUint32(entry + at, true)
      if (next !== NO_ENTRY) waiting.push(next)
    }
  }
}
