import { expect, it } from 'vitest'
import { sourceText } from './source-text'

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')

it('shows header and text as they read, whatever they were encoded in', () => {
  const source = mail(
    'From: =?utf-8?Q?J=C3=B6rg?= <a@marketplace.amazon.de>',
    'Subject: =?gb2312?B?zcu79Q==?=',
    ' folded',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Gr=FC=',
    '=DFe',
  )
  expect(sourceText(source)).toBe(
    [
      'From: Jörg <a@marketplace.amazon.de>',
      'Subject: 退货',
      ' folded',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Grüße',
    ].join('\n'),
  )
})

it('shows of HTML what it says and nothing of its own, and of what is attached its kind and size', () => {
  const source = mail(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p onclick="x()">Hello <b>you</b></p><script>alert(1)</script>',
    '--b',
    'Content-Type: image/png; name=a.png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
  )
  const text = sourceText(source)
  expect(text).toContain('Hello you')
  expect(text).not.toMatch(/onclick|script|iVBOR/)
  expect(text).toContain('name=a.png')
  expect(text).toContain('[image/png, 12 B]')
})

it('shows what is no mail as it is', () => {
  expect(sourceText(Buffer.from('no mail'))).toBe('no mail')
  expect(sourceText(Buffer.alloc(0))).toBe('')
})
