/** A picture that a page can show, told by its bytes. */
export interface Picture {
  mimeType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'
  width: number
  height: number
}

/**
 * What picture bytes are, whatever they are called; undefined where they are none of the four kinds, or do not say how large it is.
 * Nothing is decoded: the size is what its header says, by which one that would use up all memory is told before anyone draws it.
 */
export function pictureOf(bytes: Buffer): Picture | undefined {
  for (const { mimeType, starts, size } of KINDS) {
    if (!starts.test(bytes.toString('latin1', 0, 16))) continue
    const [width, height] = size(bytes) ?? [0, 0]
    return width > 0 && height > 0 ? { mimeType, width, height } : undefined
  }
  return undefined
}

type Size = readonly [width: number, height: number]
const KINDS: readonly { mimeType: Picture['mimeType']; starts: RegExp; size: (bytes: Buffer) => Size | undefined }[] = [
  { mimeType: 'image/jpeg', starts: /^\xff\xd8\xff/, size: sizeOfJpeg },
  { mimeType: 'image/png', starts: /^\x89PNG\r\n\x1a\n/, size: (bytes) => (bytes.length < 24 ? undefined : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]) },
  { mimeType: 'image/gif', starts: /^GIF8[79]a/, size: (bytes) => (bytes.length < 10 ? undefined : [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]) },
  { mimeType: 'image/webp', starts: /^RIFF[\s\S]{4}WEBP/, size: sizeOfWebp },
] // prettier-ignore

/** Frame headers (ITU-T T.81 table B.1): all of C0 to CF but tables and the arithmetic conditioning. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function sizeOfJpeg(bytes: Buffer): Size | undefined {
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    // Fill bytes before a marker are allowed; the picture itself comes after its frame.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
    if (marker === 0xda) return undefined
  }
  return undefined
}

/** RFC 9649: lossy, lossless, extended. */
function sizeOfWebp(bytes: Buffer): Size | undefined {
  if (bytes.length < 30) return undefined
  const form = bytes.toString('latin1', 12, 16)
  if (form === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
  if (form === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (form !== 'VP8L') return undefined
  const bits = bytes.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}
