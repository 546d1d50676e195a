import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { relayAddress } from '@shared/domain/mail/domains'
import { readMails } from '@backend/formats/mail'
import { buildMail, readOne } from '@test/support/mails'

/** What went wrong for others (mail.md §8), each beside the way that went wrong. Threads and clocks have their own. */
const fields = { From: 'N <abcd1234efgh567+0a1b2c3d@marketplace.amazon.de>', To: 'seller@example.com', Subject: 'x', Date: 'Tue, 03 Mar 2026 09:12:44 +0000' } // prettier-ignore
const naive = async (mail: string) => PostalMime.parse(mail)

it('FreeScout #4012, #4222: one buyer was a new customer with each case', async () => {
  const mails = ['0a1b2c3d', '11111111-2222-3333-4444-555555555555'].map((part) => buildMail({ fields: { ...fields, From: `N <abcd1234efgh567+${part}@marketplace.amazon.de>` }, text: 'Hi' })) // prettier-ignore
  const naively = new Set(await Promise.all(mails.map(async (mail) => (await naive(mail)).from?.address)))
  expect(naively.size).toBe(2)
  const found = await Promise.all(mails.map((mail) => readOne(mail)))
  expect(new Set(found.map(({ buyerKey }) => buyerKey))).toEqual(new Set(['abcd1234efgh567@marketplace.amazon.de']))
  expect(found.map(({ from }) => relayAddress(from ?? '')?.caseId)).toEqual(['0a1b2c3d', '11111111-2222-3333-4444-555555555555']) // prettier-ignore
})

it('the relay was matched by the rule for notices: the main channel went silent', async () => {
  const mail = buildMail({ fields: { ...fields, Subject: 'Refund initiated?' }, text: 'Where is my refund?' })
  expect((await naive(mail)).from?.address).toMatch(/amazon\.de$/)
  expect((await readOne(mail)).kind).toBe('buyer-message')
})

it('a name that holds Amazon’s was taken for Amazon’s', async () => {
  const mail = buildMail({ fields: { ...fields, From: 'N <abcd1234efgh567@marketplace.amazon.com.evil.example>', 'X-Space-Notification-Type': 'BBC_MESSAGE_SENT_TO_MERCHANT' }, text: 'Hi' }) // prettier-ignore
  expect((await naive(mail)).from?.address?.includes('marketplace.amazon.com')).toBe(true)
  expect(await readOne(mail)).toMatchObject({ kind: 'suspect', buyerKey: null })
})

it('forwarded mails were taken for phishing by their SPF', async () => {
  const mail = buildMail({ fields: { ...fields, 'Authentication-Results': 'mx.example; spf=fail; dkim=pass header.d=marketplace.amazon.de; dmarc=pass' }, text: 'Hi' }) // prettier-ignore
  expect((await naive(mail)).headers.some(({ value }) => /spf=fail/.test(value))).toBe(true)
  expect((await readOne(mail)).kind).toBe('buyer-message')
})

it('the original was blanked when it was cleaned', async () => {
  const mail = Buffer.from(buildMail({ fields, text: '> quoted\n\nOwn words' }))
  for await (const entry of readMails({ bytes: mail })) expect(Buffer.from('bytes' in entry ? entry.bytes : []).equals(mail)).toBe(true) // prettier-ignore
})

describe('Zammad #2425, #2491, chatwoot #14633, postal-mime #38, #45: parts were lost', () => {
  const mixed = (parts: string[], type = 'mixed') => `${Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join('')}Content-Type: multipart/${type}; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n` // prettier-ignore
  const text = 'Content-Type: text/plain\n\nHello'
  it.each([
    ['an inline picture without a name', 'Content-Type: image/jpeg\nContent-ID: <1>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\n/9j/4AAQ', ['attachment-1.jpg']],
    ['a part without a name or disposition', 'Content-Type: application/pdf\n\n%PDF', ['attachment-1.pdf']],
    ['a calendar', 'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR', ['attachment-1.ics']],
    ['a name in GBK, raw', 'Content-Type: image/png; name="\u5546.png"\nContent-Disposition: attachment\n\nx', ['商.png']],
    ['a name in pieces (RFC 2231)', "Content-Type: image/png\nContent-Disposition: attachment;\n filename*0*=utf-8''%E5%95%86;\n filename*1*=%E5%93%81.png\n\nx", ['商品.png']],
    ['a name that leads out', 'Content-Type: image/png\nContent-Disposition: attachment; filename="../../a.png"\n\nx', ['a.png']],
    ['two of one name', 'Content-Type: image/png; name=a.png\n\nx\n--b\nContent-Type: image/png; name=A.png\n\ny', ['a.png', 'A.png']],
  ])('%s', async (_, part, attachments) => expect(await readOne(mixed([text, part]))).toMatchObject({ text: 'Hello', attachments })) // prettier-ignore

  it('the text of a file was glued to the message', async () => {
    const mail = mixed([
      text,
      'Content-Type: text/plain; name=log.txt\nContent-Disposition: inline; filename=log.txt\n\nlog',
    ])
    expect((await naive(mail)).text).toContain('log')
    expect(await readOne(mail)).toMatchObject({ text: 'Hello', attachments: ['log.txt'] })
  })
})

it('a photo was all that was sent: the frame was shown as if the buyer had written it', async () => {
  const frame =
    'You have received a message.\n\n------------- Message:  -------------\n\n\n\n------------- End message -------------\n'
  const mail = `${Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join('')}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${frame}\n--b\nContent-Type: image/jpeg; name=a.jpg\nContent-Transfer-Encoding: base64\n\n/9j/\n--b--\n` // prettier-ignore
  expect((await naive(mail)).text).toContain('You have received')
  expect(await readOne(mail)).toMatchObject({ kind: 'buyer-message', text: '', attachments: ['a.jpg'] })
})
