import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

/** A flat folder as an asar archive: a pickled JSON header, then the files one after another. */
export function asarOf(folder) {
  const parts = fs
    .readdirSync(folder)
    .sort()
    .map((name) => ({ name, data: fs.readFileSync(path.join(folder, name)) }))
  const files = {}
  let offset = 0
  for (const { name, data } of parts) {
    files[name] = { size: data.length, offset: String(offset) }
    offset += data.length
  }
  const json = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  for (const [index, value] of [4, padded + 8, padded + 4, json.length].entries()) head.writeUInt32LE(value, index * 4)
  json.copy(head, 16)
  return Buffer.concat([head, ...parts.map(({ data }) => data)])
}

/** Extracts the entries for whose name `targetOf` gives a path. Stored and deflated entries; no zip64. */
export function unzip(file, targetOf) {
  const bytes = fs.readFileSync(file)
  const end = bytes.lastIndexOf('PK\x05\x06')
  if (end < 0) throw new Error(`${file} is not a zip archive`)
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const mode = (bytes.readUInt32LE(at + 38) >>> 16) & 0o777
    const local = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + extraLength + commentLength
    const target = name.endsWith('/') ? undefined : targetOf(name)
    if (!target) continue
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + size)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, method === 0 ? data : zlib.inflateRawSync(data), { mode: mode || 0o644 })
  }
}
