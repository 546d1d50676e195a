import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { holdsMails } from '@backend/formats/mail'
import { asEmlx, asMbox, asMsg, asZip, buildMail } from '@test/support/mails'
import { rowsOf, workbook } from '@test/support/bombs'

const MAIL = Buffer.from(buildMail({ fields: { From: 'N <n@example.com>', Subject: 'x', Date: 'Tue, 03 Mar 2026 09:12:44 +0000' }, text: 'Hello' })) // prettier-ignore
const bytes = (text: string) => Buffer.from(text)

it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
  ['a mail', 'surely', () => MAIL],
  ['an mbox', 'surely', () => asMbox([MAIL, MAIL])],
  ['a mail of Apple’s', 'surely', () => asEmlx(MAIL)],
  ['a mail of Outlook’s', 'surely', () => asMsg(MAIL)],
  ['a zip of mails', 'surely', () => asZip({ 'a/1.eml': MAIL, 'readme.txt': bytes('read me') })],
  ['a zip of an mbox behind other files', 'surely', () => asZip({ 'a.pdf': bytes('%PDF-1.7'), box: asMbox([MAIL]) })],
  ['a mail without an address in From', 'perhaps', () => bytes('From: N\nSubject: x\nDate: Tue, 03 Mar 2026\n\nHello\n')],
  ['notes above a table of parcels', 'perhaps', () => bytes('Date: 2026-03-03\nTo: Berlin\nOrder,Tracking\n402-1234567-1234567,1Z999\n')],
  ['notes and a blank line above a table', 'perhaps', () => bytes('Date: 2026-03-03\nFrom: Shenzhen\n\nOrder,Tracking\n')],
  ['a workbook', 'no', () => workbook(rowsOf(2, () => '<c><v>1</v></c>'))],
  ['a workbook with a mail in it', 'no', () => zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'xl/workbook.xml': bytes('<w/>'), 'a.eml': MAIL })],
  ['a zip of reports', 'no', () => asZip({ 'orders.txt': bytes('order-id\tsku\n') })],
  ['a zip of a zip of mails', 'no', () => asZip({ 'a.zip': asZip({ 'a.eml': MAIL }) })],
  ['an empty zip', 'no', () => zipSync({})],
  ['a workbook of old', 'no', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2048)])],
  // Chrome's (MHTML): the shape of a mail, and none.
  ['a page saved by a browser', 'no', () => bytes('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example\r\nSubject: Orders\r\nMIME-Version: 1.0\r\n\r\nx')],
  ['a mail that tells of such a page', 'surely', () => Buffer.concat([MAIL, bytes('\n\nFrom: <Saved by Blink>\nSnapshot-Content-Location: https://x.example\n')])],
  ['a report', 'no', () => bytes('order-id\torder-item-id\tsku\n402-1234567-1234567\t1\tA\n')],
  ['nothing', 'no', () => Buffer.alloc(0)],
])('%s: %s', async (_name, expected, made) => {
  expect(await holdsMails({ bytes: await made() })).toBe(expected)
}) // prettier-ignore
