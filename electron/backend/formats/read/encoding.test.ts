import { describe, expect, it } from 'vitest'
import { encodeText } from '@test/support/report-builder'
import { decode, type EncodingName } from './encoding'

const known = (text: string) => text.startsWith('order-id\t')
const report = (text: string) => `order-id\tsku\tship-city\r\n${text}\r\n`
const hints = { japan: false, chinese: true }
const read = (bytes: Uint8Array, more = hints) => decode(bytes, more, known)

const WORDS: Record<EncodingName, string> = {
  'utf-8': 'Zoë 张三 山田 ½"', 'utf-8-bom': 'Zoë 张三 山田', 'utf-16le': 'Zoë 张三 山田', 'utf-16le-bom': 'Zoë 张三 山田', 'utf-16be-bom': 'Zoë 张三 山田',
  'windows-1252': 'Zoë Müller\tStraße 5 “Ecke” – 3 €', shift_jis: '山田 太郎\t東京都千代田区 ｶﾅ ソ表', gb18030: '张三丰\t广东省深圳市 镕 €',
} // prettier-ignore

describe('decode', () => {
  it.each(Object.entries(WORDS) as [EncodingName, string][])('%s', (encoding, words) => {
    const bytes = encodeText(report(words), encoding)
    expect(read(bytes, { japan: encoding === 'shift_jis', chinese: true })).toEqual({ text: report(words), encoding })
  })
  it('keeps UTF-8 when a file was cut off within a character', () => {
    const whole = encodeText(report('Zoë 张三'), 'utf-8')
    for (const cut of [1, 2]) {
      const bytes = whole.subarray(0, whole.length - 2 - cut)
      expect(read(bytes)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('Zoë 张') as string })
    }
  })
  it('marks a byte that UTF-8 cannot explain instead of reading all the rest wrongly', () => {
    const bytes = Buffer.concat([
      encodeText(report('Zoë Müller Jürgen Größe Käufer'), 'utf-8'),
      Buffer.from([0xfc, 0x0a]),
    ])
    const decoded = read(bytes)
    expect(decoded?.encoding).toBe('utf-8')
    expect(decoded?.text).toContain('Jürgen')
    expect(decoded?.text).toContain('\uFFFD')
  })
  it.each([
    ['accents before letters', 'Müller Straße Ñandú Peña Légende Çöp'],
    ['capitals', 'MÜLLER GROSSE STRAẞE'.replace('ẞ', 'ß')],
    ['quotation marks', 'Kid’s “best” mug'],
  ])('does not take %s of cp1252 for Chinese or Japanese', (_, words) => {
    const bytes = encodeText(report(words), 'windows-1252')
    expect(read(bytes, { japan: true, chinese: true })).toEqual({ text: report(words), encoding: 'windows-1252' })
  })
  it('knows a Japanese report by its own words, whatever the shop', () => {
    const text = report('山\tAmazon.co.jp')
    expect(read(encodeText(text, 'shift_jis'), { japan: false, chinese: true })).toEqual({ text, encoding: 'shift_jis' })
  }) // prettier-ignore
  it('gives up on a byte-order mark that lies', () => {
    expect(read(Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0xc3, 0x28]))).toBeUndefined()
  })
})
