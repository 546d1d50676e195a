import { unzipSync, zipSync } from 'fflate'

type Random = (below: number) => number

/** Ways in which a file is damaged on its way: bytes changed, lost, doubled, swapped, cut off, run into other bytes. */
const DAMAGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => changed(bytes, (copy) => (copy[random(copy.length)] = random(256))),
  (bytes, random) =>
    changed(bytes, (copy) => {
      for (let n = 0; n < 20; n++) copy[random(copy.length)] = random(256)
    }),
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  (bytes, random) => without(bytes, random(bytes.length), 1 + random(64)),
  (bytes, random) => {
    const [from, length] = [random(bytes.length), 1 + random(2000)]
    return joined(bytes.slice(0, from + length), bytes.slice(from))
  },
  (bytes, random) => {
    const at = random(bytes.length)
    return joined(
      bytes.slice(0, at),
      Uint8Array.from({ length: 1 + random(40) }, () => random(256)),
      bytes.slice(at),
    )
  },
  (bytes, random) => changed(bytes, (copy) => copy.fill(random(2) * 255, random(copy.length))),
  // The characters that end cells, rows, texts and tags, in the wrong place.
  (bytes, random) =>
    changed(bytes, (copy) => {
      const marks = [0, 9, 10, 13, 34, 38, 39, 44, 60, 62, 255]
      for (let n = 0; n < 5; n++) copy[random(copy.length)] = marks[random(marks.length)] ?? 0
    }),
]

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => unknown): Uint8Array {
  const copy = bytes.slice()
  if (copy.length > 0) change(copy)
  return copy
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const without = (bytes: Uint8Array, from: number, length: number) =>
  joined(bytes.slice(0, from), bytes.slice(from + length))

/**
 * A file damaged in one of many ways. A workbook is damaged inside as often as outside: its parts are unpacked, one of them
 * damaged and all packed again, so that the reader of the XML meets it and not the checksum.
 */
export function mutated(source: Uint8Array, random: Random): Uint8Array {
  // A Buffer's slices are windows on it: damage would add up.
  const bytes = new Uint8Array(source)
  const damage = DAMAGES[random(DAMAGES.length)] ?? DAMAGES[0]!
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip || random(2) === 0) return damage(bytes, random)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => name.startsWith('xl/'))
  const name = names[random(names.length)] ?? ''
  return zipSync({ ...parts, [name]: damage(parts[name] ?? new Uint8Array(), random) }, { level: 1 })
}
