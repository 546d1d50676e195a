import iconv from 'iconv-lite'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { readAll, readOne } from '@test/support/mails'

const gbk = (text: string) => iconv.encode(text, 'gb18030')
const bytes = (...parts: readonly (string | Uint8Array)[]) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string)))) // prettier-ignore
const HEAD = 'From: a@b.example\nSubject: x\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n'
const alternative = (boundary: string, text: string) => `--${boundary}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--${boundary}--\n` // prettier-ignore

interface Expected {
  text?: string
  subject?: string
  from?: string
  attachments?: string[]
  warnings: string[]
}

/** One row of mail.md §5.2 and §5.3 each: what must come out, with its warnings, and where the library alone gives something else. */
const ROWS: readonly [name: string, mail: Uint8Array, expected: Expected, naive?: 'fails'][] = [
  ['a byte-order mark before the first field', bytes('\ufeff', HEAD, '\nHello'), { from: 'a@b.example', text: 'Hello', warnings: [] }, 'fails'],
  ['a header in GBK', bytes('From: ', gbk('王小明'), ' <a@b.example>\nSubject: ', gbk('关于商品的问题'), '\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello'), { subject: '关于商品的问题', text: 'Hello', warnings: ['header-8bit'] }, 'fails'],
  ['a header in cp1252', bytes('From: a@b.example\nSubject: ', Buffer.from('Größe für Zoé', 'latin1'), '\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello'), { subject: 'Größe für Zoé', text: 'Hello', warnings: ['header-8bit'] }, 'fails'],
  ['a header in iso-2022-jp, raw', bytes('From: a@b.example\nSubject: \x1b$B>&IJ\x1b(B\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello'), { subject: '商品', warnings: ['header-8bit'] }, 'fails'],
  ['a header in raw UTF-8', bytes('From: a@b.example\nSubject: 商品 für Zoé\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello'), { subject: '商品 für Zoé', text: 'Hello', warnings: [] }],
  ['two Content-Type, the first without use', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=never\nContent-Type: multipart/mixed; boundary=b\n\n', alternative('b', 'Hello')), { text: 'Hello', warnings: ['repeated-header'] }, 'fails'],
  ['parts whose boundary never occurs', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=never\n\nHello there\n'), { text: 'Hello there', warnings: ['structure-repaired'] }, 'fails'],
  ['parts with another boundary than the header says', bytes(HEAD, 'Content-Type: multipart/mixed; boundary="b-1 damaged"\n\n', alternative('b-1', 'Hello')), { text: 'Hello', warnings: ['structure-repaired'] }, 'fails'],
  ['a body right below the header', bytes(HEAD, 'Hello there, where is it?\nPlease answer.\n'), { text: 'Hello there, where is it?\nPlease answer.', warnings: [] }, 'fails'],
  ['no charset, in GBK', bytes(HEAD, 'Content-Type: text/plain\n\n', gbk('你好，我的包裹还没有收到。')), { text: '你好，我的包裹还没有收到。', warnings: ['charset-guessed'] }, 'fails'],
  ['no charset, in cp932', bytes(HEAD, 'Content-Type: text/plain\n\n', iconv.encode('商品がまだ届いていません。', 'cp932')), { text: '商品がまだ届いていません。', warnings: ['charset-guessed'] }, 'fails'],
  ['no charset, in cp1252', bytes(HEAD, 'Content-Type: text/plain\n\n', Buffer.from('Können Sie mir die Größe nennen?', 'latin1')), { text: 'Können Sie mir die Größe nennen?', warnings: ['charset-guessed'] }, 'fails'],
  ['an unknown charset, in GBK', bytes(HEAD, 'Content-Type: text/plain; charset=chinese-of-old\n\n', gbk('你好，我的包裹还没有收到。')), { text: '你好，我的包裹还没有收到。', warnings: ['charset-guessed'] }, 'fails'],
  ['a charset that is not true', bytes(HEAD, 'Content-Type: text/plain; charset=utf-8\n\n', gbk('你好，我的包裹还没有收到。')), { text: '你好，我的包裹还没有收到。', warnings: ['charset-guessed'] }, 'fails'],
  ['a gb2312 label over letters of GBK', bytes(HEAD, 'Content-Type: text/plain; charset=gb2312\n\n', gbk('朱镕基，喆')), { text: '朱镕基，喆', warnings: [] }],
  ['euro and quotes under iso-8859-1', bytes(HEAD, 'Content-Type: text/plain; charset=iso-8859-1\n\n', Buffer.from([0x93, 0x31, 0x30, 0x20, 0x80, 0x94])), { text: '“10 €”', warnings: [] }, 'fails'],
  ['a euro in a word of the header', bytes('From: a@b.example\nSubject: =?iso-8859-1?Q?10_=80?=\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello'), { subject: '10 €', warnings: [] }, 'fails'],
  ['iso-2022-jp', bytes(HEAD, 'Content-Type: text/plain; charset=iso-2022-jp\n\n', Buffer.from('\x1b$B>&IJ\x1b(B', 'latin1')), { text: '商品', warnings: [] }],
  ['iso-2022-jp that is not said', bytes(HEAD, 'Content-Type: text/plain\n\n', Buffer.from('\x1b$B>&IJ\x1b(B', 'latin1')), { text: '商品', warnings: ['charset-guessed'] }, 'fails'],
  ['hz-gb-2312', bytes(HEAD, 'Content-Type: text/plain; charset=hz-gb-2312\n\n~{<:Ky2;~}, ok'), { text: '己所不, ok', warnings: [] }, 'fails'],
  ['utf-7', bytes(HEAD, 'Content-Type: text/plain; charset=utf-7\n\nHi +VUZUwQ-!'), { text: 'Hi 商品!', warnings: [] }, 'fails'],
  ['a text with a file name beside the message', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: text/plain; name="log.txt"\nContent-Disposition: inline; filename="log.txt"\n\nline\n--b--\n'), { text: 'Hello', attachments: ['log.txt'], warnings: [] }, 'fails'],
  ['a text with a file name that is the message', bytes(HEAD, 'Content-Type: text/plain; name="mail.txt"\n\nHello'), { text: 'Hello', attachments: [], warnings: [] }],
  ['a date without a zone', bytes('From: a@b.example\nSubject: x\nDate: Tue, 03 Mar 2026 09:12:44\n\nHello'), { text: 'Hello', warnings: ['date-without-zone'] }],
  ['no date', bytes('From: a@b.example\nSubject: x\nReceived: by mx.example; Tue, 03 Mar 2026 09:12:44 +0000\nReceived: by a.example; Tue, 03 Mar 2020 09:12:44 +0000\n\nHello'), { text: 'Hello', warnings: ['date-missing'] }],
  ['one text in two ways, each in its own encoding', bytes(HEAD, 'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=B6=C3=9Fe =\nder Lampe?\n--b\nContent-Type: text/html; charset=gbk\nContent-Transfer-Encoding: base64\n\n', gbk('<p>你好</p>').toString('base64'), '\n--b--\n'), { text: 'Größe der Lampe?', attachments: [], warnings: [] }],
  ['a text in HTML alone, in one of two ways', bytes(HEAD, 'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: text/html; charset=gbk\n\n', gbk('<p>你好</p>'), '\n--b--\n'), { text: '你好', attachments: [], warnings: [] }],
  ['a date for the calendar beside two ways', bytes(HEAD, 'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--b--\n'), { text: 'Hello', attachments: ['attachment-1.ics'], warnings: [] }],
  ['lines that flow (RFC 3676)', bytes(HEAD, 'Content-Type: text/plain; format=flowed\n\nHello \nthere\n'), { text: 'Hello there', warnings: [] }],
  ['a byte-order mark before the text, lines that end in two CR', bytes(HEAD, 'Content-Type: text/plain; charset=utf-8\n\n\ufeffGröße\r\r\nder Lampe'), { text: 'Größe\nder Lampe', warnings: [] }],
  ['a part whose header is in cp1252, in one of two ways', bytes(HEAD, 'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Description: ', Buffer.from('Größe', 'latin1'), '\n\nHello\n--b--\n'), { text: 'Hello', warnings: ['header-8bit'] }],
  ['a file cut off', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello th'), { text: 'Hello th', warnings: ['truncated'] }],
  ['damaged base64', bytes(HEAD, 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVs#bG8gdGhlcmU=\n'), { text: 'Hello there', warnings: ['base64-damaged'] }],
  ['two subjects', bytes('From: a@b.example\nSubject: one\nSubject: two\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHello'), { subject: 'one', text: 'Hello', warnings: ['repeated-header'] }],
  ['a picture without a name', bytes(HEAD, 'Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Hello</p>\n--b\nContent-Type: image/png\nContent-ID: <1>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n'), { text: 'Hello', attachments: ['attachment-1.png'], warnings: [] }],
  ['winmail.dat', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAA\n--b--\n'), { text: 'Hello', attachments: ['winmail.dat'], warnings: ['tnef-unread'] }],
  ['a file that Apple’s program kept elsewhere', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: image/jpeg; name=a.jpg\nContent-Disposition: attachment; filename=a.jpg\nX-Apple-Content-Length: 20000\n\n\n--b--\n'), { text: 'Hello', warnings: ['attachment-missing'] }],
  ['a file that could do harm', bytes(HEAD, 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: image/jpeg; name="photo.jpg.exe"\n\nMZ\n--b--\n'), { text: 'Hello', attachments: ['photo.jpg.exe'], warnings: ['attachment-dangerous'] }],
] // prettier-ignore

/** What a program that trusted the library would show. */
async function naively(mail: Uint8Array) {
  const email = await PostalMime.parse(mail)
  return { text: email.text?.trim(), subject: email.subject, from: email.from?.address, attachments: email.attachments.map(({ filename }) => filename) } // prettier-ignore
}

describe('what the library would lose is put right before', () => {
  it.each(ROWS.map(([name, ...row]) => [name, row] as const))(
    '%s',
    async (_, [mail, { warnings, ...expected }, naive]) => {
      expect(await readOne(mail)).toMatchObject({ ...expected, warnings })
      if (naive) await expect(naively(mail).then((found) => expect(found).toMatchObject(expected))).rejects.toThrow()
    },
  )
})

it('a date is never read in the zone of this machine', async () => {
  const { receivedAt } = await readOne(`From: a@b.example\nSubject: x\nDate: Tue, 03 Mar 2026 09:12:44\n\nHello`)
  expect(receivedAt).toBe(Date.UTC(2026, 2, 3, 9, 12, 44))
})

it('a date that is missing is the topmost Received', async () => {
  const { receivedAt } = await readOne('From: a@b.example\nSubject: x\nReceived: by mx; Tue, 03 Mar 2026 09:12:44 +0000\nReceived: by a; Tue, 03 Mar 2020 09:12:44 +0000\n\nHello') // prettier-ignore
  expect(receivedAt).toBe(Date.UTC(2026, 2, 3, 9, 12, 44))
})

// postal-mime #38, #45; chatwoot #14633 (mail.md §8).
describe('a mail within a mail', () => {
  const inner = 'From: N <abcd1234efgh567@marketplace.amazon.de>\nSubject: inner\nDate: Tue, 03 Mar 2026 09:12:44 +0000\n\nHi from inside\n' // prettier-ignore
  const outer = (type: string) =>
    `${HEAD}Content-Type: multipart/${type}; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below\n--b\nContent-Type: message/rfc822\nContent-Disposition: inline\n\n${inner}\n--b--\n`

  it('is one of its own, and its words are not the other’s', async () => {
    const { mails } = await readAll(outer('mixed'))
    expect(mails).toMatchObject([
      { kind: 'other', text: 'See below', attachments: ['attachment-1.eml'], warnings: [] },
      { kind: 'buyer-message', text: 'Hi from inside', warnings: ['no-machine-header', 'forwarded'] },
    ])
    expect((await naively(Buffer.from(outer('mixed')))).text).toContain('Hi from inside')
  })

  it('is what came back, in a report', async () => {
    expect((await readAll(outer('report'))).mails).toHaveLength(1)
  })
})
