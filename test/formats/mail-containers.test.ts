import { zipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { MAIL_LIMITS, readMails } from '@backend/formats/mail'
import { isDangerous, safeName } from '@backend/formats/mail/attachments'
import { binary, buildMsg, long, string8, TAG, time, unicode } from '@test/support/msg-builder'
import { asEmlx, asMbox, asZip, readAll, readOne } from '@test/support/mails'

const MAIL = 'From: a@b.example\nSubject: x\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello\n'
const mail = new Uint8Array(Buffer.from(MAIL))
const refusedOf = async (bytes: string | Uint8Array) => (await readAll(bytes)).refused.map(({ refused, limit, found }) => [refused, limit ?? found]) // prettier-ignore

describe('what a file is', () => {
  it.each([
    ['a mail', MAIL],
    ['a mail in UTF-16', Buffer.from(`\ufeff${MAIL}`, 'utf16le')],
    ['a mail whose lines end with CR', MAIL.replaceAll('\n', '\r')],
    ['a mail whose first line is damaged', `Fr\u0001om a@b.example\n${MAIL}`],
    ['a mail that begins as in an mbox', `From a@b.example\n${MAIL}`],
    ['a mail behind blank lines', `\n\n${MAIL}`],
  ])('%s', async (_, file) => expect(await readOne(typeof file === 'string' ? file : new Uint8Array(file))).toMatchObject({ subject: 'x', text: 'Hello' })) // prettier-ignore

  it.each([
    ['nothing', '', ['empty', undefined]],
    ['a note', 'Dear all,\n\nHello', ['notMails', 'text']],
    ['a note with a colon', 'Note: milk\nSugar: yes\n', ['notMails', 'text']],
    ['a PDF', '%PDF-1.7\n', ['notMails', 'pdf']],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), ['notMails', 'picture']],
    ['bytes', Buffer.from([0, 1, 2, 3]), ['notMails', 'binaryFile']],
    ['a workbook of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), ['damaged', 'oldWorkbook']],
  ])('refused by what it is: %s', async (_, file, refusal) => expect(await refusedOf(typeof file === 'string' ? file : new Uint8Array(file))).toEqual([refusal])) // prettier-ignore
})

describe('a file on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mails-'))
  const entriesOf = async (path: string) => {
    const entries = []
    for await (const entry of readMails({ path })) entries.push(entry)
    return entries
  }
  it('is read where it lies, an mbox piece by piece', async () => {
    const paths = { one: join(folder, 'one'), many: join(folder, 'many') }
    writeFileSync(paths.one, mail)
    writeFileSync(paths.many, asMbox([mail, mail, mail]))
    expect(await entriesOf(paths.one)).toMatchObject([
      { message: { subject: 'x' }, place: { from: 0, to: mail.length } },
    ])
    expect(await entriesOf(paths.many)).toHaveLength(3)
  })
  it('that is not there, a folder, or a pipe is refused and not waited for', async () => {
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      expect(await entriesOf(join(folder, 'pipe'))).toMatchObject([{ refused: 'unreadable', found: 'notAFile' }])
    }
    expect(await entriesOf(folder)).toMatchObject([{ refused: 'unreadable', found: 'notAFile' }])
    expect(await entriesOf(join(folder, 'gone'))).toMatchObject([{ refused: 'unreadable', found: 'ENOENT' }])
  })
  it('that is over a limit is told with its whole size', async () => {
    writeFileSync(join(folder, 'large'), Buffer.alloc(MAIL_LIMITS.mail + 10_000, MAIL))
    expect(await entriesOf(join(folder, 'large'))).toMatchObject([
      { limit: 'mail', place: { to: MAIL_LIMITS.mail + 10_000 } },
    ])
  })
})

describe('an emlx', () => {
  it('gives exactly the bytes that it says', async () => {
    expect(await readOne(asEmlx(mail))).toMatchObject({ text: 'Hello', warnings: [] })
    expect(await readOne(asEmlx(mail, 2))).toMatchObject({ text: 'Hello', warnings: ['deleted-in-client'] })
  })
  it('gives the moment for a mail that has none; says that it is cut off', async () => {
    const undated = Buffer.from('From: a@b.example\nSubject: x\n\nHello\n')
    expect(await readOne(asEmlx(undated))).toMatchObject({ receivedAt: 1_772_529_164_000, warnings: ['date-missing'] })
    expect(await readOne(`900\n${MAIL}`)).toMatchObject({ warnings: ['truncated'] })
  })
})

describe('a zip', () => {
  it('is gone through file by file, whatever they are called; what is no mail is named', async () => {
    const { mails, refused } = await readAll(asZip({ 'a.eml': mail, 'b.txt': asMbox([mail, mail]), 'c.jpg': mail, 'readme.txt': Buffer.from('Hi') })) // prettier-ignore
    expect(mails).toHaveLength(4)
    expect(refused).toMatchObject([{ refused: 'notMails', found: 'text', place: { inZip: 'readme.txt' } }])
  })
  it('keeps two files of one name apart, and reads names that were packed in China', async () => {
    const packed = Buffer.from(zipSync({ 'XXXX.txt': Buffer.from('Hi'), 'A.eml': mail, 'a.eml': mail })).toString(
      'latin1',
    )
    const name = iconv.encode('商品', 'gb18030').toString('latin1')
    const { mails, refused } = await readAll(new Uint8Array(Buffer.from(packed.replaceAll('XXXX', name), 'latin1')))
    expect(mails).toHaveLength(2)
    expect(refused).toMatchObject([{ place: { inZip: '商品.txt' } }])
  })
  it('opens no zip within it, and no name leads out of it', async () => {
    const { mails, refused } = await readAll(asZip({ '../../etc/a.eml': mail, 'C:\\b.eml': mail, 'inner.zip': asZip({ a: mail }) })) // prettier-ignore
    expect(mails).toHaveLength(2)
    expect(refused.map(({ refused: reason }) => reason)).toEqual(['zipInZip'])
  })
  it('that is damaged or asks for a password is said so', async () => {
    const packed = Buffer.from(asZip({ 'a.eml': mail }))
    expect(await refusedOf(packed.subarray(0, 60))).toEqual([['damaged', 'archive']])
    const locked = Buffer.from(packed)
    locked.writeUInt16LE(1, locked.lastIndexOf('PK\x01\x02') + 8)
    expect(await refusedOf(locked)).toEqual([['encrypted', undefined]])
  })
})

describe('a msg of Outlook', () => {
  const HEADERS =
    'From: "N" <abcd1234efgh567+0a1b@marketplace.amazon.de>\r\nTo: seller@example.com\r\nSubject: =?utf-8?B?5ZWG5ZOB?=\r\nDate: Tue, 03 Mar 2026 09:12:44 +0000\r\nX-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT\r\nContent-Type: multipart/alternative;\r\n boundary="never"\r\n'
  const common = [unicode(TAG.subject, '商品'), unicode(TAG.senderName, 'N'), unicode(TAG.senderEmail, 'abcd1234efgh567@marketplace.amazon.de')] // prettier-ignore

  it('with its header: address with suffix, machine word and date are those of the mail', async () => {
    expect(await readOne(buildMsg([...common, unicode(TAG.headers, HEADERS), unicode(TAG.body, 'Hello')]))).toMatchObject({
      kind: 'buyer-message', from: 'abcd1234efgh567+0a1b@marketplace.amazon.de', subject: '商品', text: 'Hello', receivedAt: Date.UTC(2026, 2, 3, 9, 12, 44), warnings: [],
    }) // prettier-ignore
  })
  it('without it: what Outlook knows, in UTC, and says so', async () => {
    const at = Date.UTC(2026, 2, 3, 9, 12, 44)
    expect(await readOne(buildMsg([...common, unicode(TAG.body, 'Hello'), time(TAG.submitted, at), time(TAG.delivered, at + 5_000)]))).toMatchObject({
      kind: 'buyer-message', from: 'abcd1234efgh567@marketplace.amazon.de', fromName: 'N', subject: '商品', text: 'Hello', receivedAt: at, warnings: ['no-machine-header'],
    }) // prettier-ignore
  })
  it('whose header lacks fields: they are what Outlook knows', async () => {
    const header =
      'Microsoft Mail Internet Headers Version 2.0\r\nX-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT\r\nMessage-ID: <1@x>\r\n'
    expect(await readOne(buildMsg([...common, unicode(TAG.headers, header), unicode(TAG.body, 'Hello'), time(TAG.submitted, Date.UTC(2026, 2, 3))]))).toMatchObject({
      kind: 'buyer-message', fromName: 'N', subject: '商品', receivedAt: Date.UTC(2026, 2, 3), warnings: [],
    }) // prettier-ignore
  })
  it('in eight bits: in the code page that it names', async () => {
    const gbk = (tag: number, text: string) => string8(tag, iconv.encode(text, 'cp936'))
    expect(await readOne(buildMsg([gbk(TAG.subject, '商品'), gbk(TAG.senderName, '王小明'), gbk(TAG.senderEmail, 'a@b.example'), gbk(TAG.body, '你好'), long(TAG.codepage, 936)]))).toMatchObject({ subject: '商品', fromName: '王小明', text: '你好' }) // prettier-ignore
  })
  it('with HTML in its code page', async () => {
    const html = iconv.encode('<html><body><p>x</p><pre style="white-space: -o-pre-wrap">商品が\r\n届きません</pre></body></html>', 'cp932') // prettier-ignore
    expect(await readOne(buildMsg([...common, unicode(TAG.headers, HEADERS), binary(TAG.html, html), long(TAG.internetCodepage, 932)]))).toMatchObject({ kind: 'buyer-message', text: '商品が\n届きません' }) // prettier-ignore
  })
  it('whose HTML lies in its RTF', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg936\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hello \'c9\'cc\'c6\'b7 \u8364?{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0 {\*\htmltag64 <pre>}See \{this\}{\*\htmltag72 </pre>}}`
    expect(await readOne(buildMsg([...common, binary(TAG.rtf, uncompressed(rtf))]))).toMatchObject({ text: 'See {this}', message: { htmlText: 'Hello 商品 €\n\nSee {this}' } }) // prettier-ignore
  })
  it('with files', async () => {
    const file = [unicode(TAG.attachName, '..\\foto avería.jpg'), binary(TAG.attachData, Buffer.from([1, 2, 3])), unicode(TAG.attachMime, 'image/jpeg'), long(TAG.attachMethod, 1)] // prettier-ignore
    const found = await readOne(buildMsg([...common, unicode(TAG.body, 'Hello')], [file]))
    expect(found.message.attachments).toMatchObject([{ name: 'foto avería.jpg', mimeType: 'image/jpeg', bytes: Uint8Array.from([1, 2, 3]) }]) // prettier-ignore
  })
  it('whose sectors run in a circle is damaged, and nobody waits for its end', async () => {
    const bytes = Buffer.from(buildMsg([...common, unicode(TAG.body, 'Hello '.repeat(4_000))]))
    const table = (1 + bytes.readUInt32LE(76)) * 512
    for (let at = table; at < table + 512; at += 4) if (bytes.readInt32LE(at) >= 0) bytes.writeInt32LE(2, at)
    expect(await refusedOf(bytes)).toEqual([['damaged', 'oldWorkbook']])
  })
})

/** RTF as MS-OXRTFCP keeps it without packing it. */
function uncompressed(rtf: string): Uint8Array {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(rtf.length + 12, 0)
  head.writeUInt32LE(rtf.length, 4)
  head.writeUInt32LE(0x414c454d, 8)
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')])
}

describe('limits', () => {
  const limitsOf = async (bytes: string | Uint8Array) => (await readAll(bytes)).mails.map(({ kind, subject, limit, warnings, text }) => ({ kind, subject, limit, isSaid: warnings.includes('limit-reached'), text })) // prettier-ignore
  const over = (limit: string) => [{ kind: 'other', subject: 'x', limit, isSaid: true, text: '' }]
  const head = MAIL.slice(0, MAIL.indexOf('\n\n') + 1)
  const parts = (count: number) =>
    `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(count)}--b--\n`

  it('of parts', async () => {
    expect(await limitsOf(parts(MAIL_LIMITS.parts))).toEqual(over('parts'))
    expect((await readOne(parts(MAIL_LIMITS.parts - 1))).warnings).toEqual([])
  })
  it('of parts within parts', async () => {
    const deep = Array.from({ length: MAIL_LIMITS.depth + 2 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}x\n\n--b${i}x\n`).join('') // prettier-ignore
    expect(await limitsOf(`${head}${deep}`)).toEqual(over('depth'))
  })
  it('of a header', async () => {
    expect(await limitsOf(`${head}X-Long: ${'x'.repeat(MAIL_LIMITS.header)}\n\nHello`)).toEqual(over('header'))
    expect(await limitsOf(`${head}${`X-Many: y\n`.repeat(MAIL_LIMITS.header / 8)}\nHello`)).toEqual(over('header'))
  })
  it('of a mail: a header of 100 MB is looked at in its beginning', async () => {
    const large = Buffer.concat([Buffer.from(head), Buffer.alloc(100 * 2 ** 20, 'X-Many: y\n')])
    expect(await limitsOf(new Uint8Array(large))).toEqual(over('mail'))
  })
  it('of what a zip unpacks to, before any of it is', async () => {
    const packed = Buffer.from(
      zipSync(Object.fromEntries(['1.eml', '2.eml', '3.eml', '4.eml', '5.eml'].map((name) => [name, mail]))),
    )
    for (let at = packed.indexOf('PK\x01\x02'); at >= 0; at = packed.indexOf('PK\x01\x02', at + 4))
      packed.writeUInt32LE(120 * 2 ** 20, at + 24)
    expect(await refusedOf(packed)).toEqual([['limit', 'zipUnpacked']])
    const one = Buffer.from(asZip({ 'a.eml': mail }))
    one.writeUInt32LE(MAIL_LIMITS.zipFile + 1, one.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
    expect(await refusedOf(one)).toEqual([['limit', 'zipFile']])
  })
  it('of files in a zip', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: MAIL_LIMITS.zipFiles + 1 }, (_, i) => [`${i}`, new Uint8Array()])), { level: 0 }) // prettier-ignore
    expect(await refusedOf(many)).toEqual([['limit', 'zipFiles']])
  })
  it('a size that the zip does not tell truly is found out', async () => {
    const lying = Buffer.from(zipSync({ 'a.eml': new Uint8Array(2 ** 20) }))
    lying.writeUInt32LE(100, lying.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
    expect(await refusedOf(lying)).toEqual([['damaged', 'archive']])
  })
  it('of mails within mails', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? MAIL : `${head}Content-Type: message/rfc822\n\n${nested(depth - 1)}`
    const { mails } = await readAll(nested(30))
    expect(mails).toHaveLength(1 + MAIL_LIMITS.innerDepth)
    expect(mails.slice(1).every(({ warnings }) => warnings.includes('forwarded'))).toBe(true)
  })
})

// mail.md §5.6.
describe('the name of an attachment', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\a.txt', 'a.txt'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a<b>:"c|?*.txt', 'abc.txt'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['console.txt', 'console.txt'],
    ['  a.  ', 'a'],
    ['..', ''],
    ['foto avería.jpg', 'foto avería.jpg'],
    ['商品.pdf', '商品.pdf'],
  ])('%j is kept as %j', (given, kept) => expect(safeName(given)).toBe(kept))
  it('is at most 120 characters, its extension kept', () => {
    const kept = safeName(`${'商'.repeat(300)}.pdf`)
    expect([...kept]).toHaveLength(120)
    expect(kept).toMatch(/商\.pdf$/)
  })
  it.each(['exe', 'JS', 'html', 'svg', 'docm', 'lnk', 'iso', 'scr'])('.%s could do harm', (extension) => expect(isDangerous(`a.pdf.${extension}`, 'image/jpeg')).toBe(true)) // prettier-ignore
  it('a page or a program that is called something else could too', () => {
    expect(['text/html', 'application/x-msdownload', 'image/svg+xml'].map((type) => isDangerous('a.jpg', type))).toEqual([true, true, true]) // prettier-ignore
    expect([isDangerous('a.jpg', 'image/jpeg'), isDangerous('exe', 'application/pdf')]).toEqual([false, false])
  })
})

// Each of them took minutes, or would have never come to an end, in a reader that did not expect it.
describe('what is made to use up time comes to an end', () => {
  const head = 'From: Amazon <donotreply@amazon.com>\nSubject: x\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n'
  const megabyte = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length))
  it.each([
    ['a line of dashes', `${head}\n${megabyte('-')}`],
    ['a line of dashes and colons', `${head}\n${megabyte('-:')}`],
    ['what begins like an address, again and again', `${head}\n${megabyte('aaaaaaaa+')}`],
    ['blanks within a line', `${head}\nx${megabyte(' ')}y`],
    ['lines of two letters', `${head}Content-Type: text/plain; format=flowed\n\n${megabyte('a \n')}`],
    ['elements within one another', `${head}Content-Type: text/html\n\n${megabyte('<div>')}`],
    ['hidden elements within one another', `${head}Content-Type: text/html\n\n${megabyte('<p style="display:none">')}`],
    ['brackets', `${head}Content-Type: text/html\n\n${megabyte('<')}`],
    ['many boundaries that are none', `${head}Content-Type: multipart/mixed; boundary=b\n\n${megabyte('--b x\n')}`],
    ['a header folded into letters', `${head}X: a\n${megabyte(' b\n')}\nx`],
    ['a header of lines that are none', `${head}${megabyte('junk line\n')}Subject: y\n\nx`],
    ['a sender of commas', `From: ${megabyte('a@b.c, ')}\nSubject: x\n\nx`],
    ['a subject of words', `From: a@amazon.com\nSubject: ${megabyte('=?utf-8?Q?a?= ')}\n\nx`],
    ['From at the beginning of lines', `From a@b.example Mon Mar  9 02:00:05 2026\nA: b\n${megabyte('\nFrom x')}`],
    ['quoted lines', `${head}\n${megabyte('> x\n')}`],
  ])('%s', async (_, file) => expect((await readAll(file)).mails).toHaveLength(1))
})
