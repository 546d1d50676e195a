import { expect, it } from 'vitest'
import { pictureOf } from './picture'

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const u16 = (n: number) => [n >> 8, n & 255]
const le16 = (n: number) => [n & 255, n >> 8]
const FILL = new Array<number>(20).fill(0)

/** 640 wide, 480 high, as each kind writes it. */
const KINDS = [
  ['image/png', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, ...u16(640)], [0, 0, ...u16(480)], FILL)],
  ['image/gif', bytes('GIF89a', le16(640), le16(480), FILL)],
  // A comment stands before the frame; the frame is a progressive one (C2).
  ['image/jpeg', bytes([0xff, 0xd8], [0xff, 0xfe, ...u16(6)], 'note', [0xff, 0xc2, ...u16(17), 8, ...u16(480), ...u16(640)], FILL)],
  ['image/webp', bytes('RIFF', FILL.slice(0, 4), 'WEBPVP8 ', FILL.slice(0, 10), le16(640), le16(480), FILL)],
  // 14 bits of width less one, then 14 of height less one: 639 + (479 << 14) = 0x0077c27f.
  ['image/webp', bytes('RIFF', FILL.slice(0, 4), 'WEBPVP8L', [0, 0, 0, 0, 0x2f], [0x7f, 0xc2, 0x77, 0x00], FILL)],
  ['image/webp', bytes('RIFF', FILL.slice(0, 4), 'WEBPVP8X', FILL.slice(0, 8), [...le16(639), 0], [...le16(479), 0], FILL)],
] as const // prettier-ignore

it.each(KINDS)('%s says how large it is', (mimeType, picture) => {
  expect(pictureOf(picture)).toEqual({ mimeType, width: 640, height: 480 })
})

it.each([
  ['a picture that could hold scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
  ['a page', '<html>'],
  ['nothing', ''],
  ['a bitmap', 'BM0000'],
  ['a picture that is cut before its size', '\x89PNG\r\n\x1a\n'],
  ['a picture without a frame', '\xff\xd8\xff\xda\x00\x04\x00\x00\x00\x00\x00\x00'],
  ['a picture of no size', `GIF89a${'\0'.repeat(20)}`],
])('%s is none', (_, text) => {
  expect(pictureOf(Buffer.from(text, 'latin1'))).toBeUndefined()
})

it('whatever its bytes, it ends', () => {
  for (let i = 0; i < 2_000; i++) {
    const [, source] = KINDS[i % KINDS.length]!
    const changed = Buffer.from(source)
    changed[(i * 7) % changed.length] = (i * 31) & 255
    expect(() => pictureOf(changed.subarray(0, 12 + (i % 40)))).not.toThrow()
  }
})
