import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isDeletedInClient,
  isMbox,
  type MboxMail,
  mailsOfMbox,
  separatorMoment,
  unescaped,
} from '@backend/formats/mail/mbox'
import { MAIL_LIMITS } from '@backend/formats/mail/limits'
import { asMbox, readAll } from '@test/support/mails'

async function divided(file: string | Uint8Array, blockSize = 1 << 20): Promise<MboxMail[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : Buffer.from(file)
  const blocks = Array.from({ length: Math.ceil(bytes.length / blockSize) }, (_, i) => bytes.subarray(i * blockSize, (i + 1) * blockSize)) // prettier-ignore
  const mails = []
  for await (const mail of mailsOfMbox(blocks)) mails.push(mail)
  return mails
}
const bodies = async (file: string, blockSize?: number) => (await divided(file, blockSize)).map((mail) => unescaped(mail).toString()) // prettier-ignore

const SEPARATOR = 'From a@b.example Mon Mar  9 02:00:05 2026\n'

describe('a line divides', () => {
  it.each([
    ['as most programs write it', 'From MAILER-DAEMON Mon Mar  9 02:00:05 2026'],
    ['with an address', 'From abcd1234efgh567+11@marketplace.amazon.co.uk Mon Mar 09 02:00:05 2026'],
    ['with the zone before the year (Google Groups)', 'From 1234567890@xxx Mon Mar 09 02:00:05 +0000 2026'],
    ['with the zone behind the year', 'From a@b.example Mon Mar  9 02:00:05 2026 +0100'],
    ['without seconds', 'From a@b.example Mon Mar  9 02:00 2026'],
    ['of Thunderbird', 'From - Mon Mar 09 02:00:05 2026'],
    ['that came by UUCP', 'From a Mon Mar  9 02:00:05 2026 remote from host'],
  ])('%s', async (_, separator) => {
    const file = `${separator}\nSubject: one\n\nx\n\n${separator}\nSubject: two\n\ny\n`
    expect(isMbox(Buffer.from(file))).toBe(true)
    expect(await bodies(file)).toEqual(['Subject: one\n\nx\n', 'Subject: two\n\ny\n'])
    expect(await bodies(file.replaceAll('\n', '\r\n'))).toEqual([
      'Subject: one\r\n\r\nx\r\n',
      'Subject: two\r\n\r\ny\r\n',
    ])
  })

  it.each([
    ['a sentence', 'From here on it works'],
    ['a sentence with a moment, and no field below it', 'From Paris Mon Mar  9 02:00:05 2026'],
    ['a date without a word', 'From Mon Mar  9 2026'],
  ])('not %s', async (_, line) => {
    const file = `${SEPARATOR}Subject: one\n\nHello\n\n${line}\nmore words\n`
    expect(await bodies(file)).toEqual([`Subject: one\n\nHello\n\n${line}\nmore words\n`])
  })

  it('not where no blank line stands before it', async () => {
    const file = `${SEPARATOR}Subject: one\n\nHello\n${SEPARATOR}Subject: quoted\n`
    expect(await divided(file)).toHaveLength(1)
  })

  // node-mbox 2.0.0 and mbox-reader 1.2.0 divided three mails into six and seven (mail.md §5.1).
  it('not in bodies whose lines begin with From', async () => {
    const mails = ['one', 'two', 'three'].map(
      (name) => `Subject: ${name}\n\nFrom the start\n\nFrom my side\nFrom yours\n`,
    )
    expect(await bodies(mails.map((mail) => `${SEPARATOR}${mail}\n`).join(''))).toEqual(mails)
  })
})

it('takes one > from marked lines, whatever their number', async () => {
  expect(await bodies(`${SEPARATOR}Subject: x\n\n>From one\n>>From two\n> From three\n`)).toEqual([
    'Subject: x\n\nFrom one\n>From two\n> From three\n',
  ])
})

it('says when a message was put there, and whether it was deleted in Thunderbird', async () => {
  const [one, two] = await divided(`\ufeff${SEPARATOR}X-Mozilla-Status: 0009\nSubject: x\n\n\nFrom - Tue Mar 10 02:00:05 2026\nX-Mozilla-Status: 0001\nSubject: y\n\n`) // prettier-ignore
  expect([separatorMoment(one!), separatorMoment(two!)]).toEqual([Date.UTC(2026, 2, 9, 2, 0, 5), Date.UTC(2026, 2, 10, 2, 0, 5)]) // prettier-ignore
  expect([isDeletedInClient(one!.raw), isDeletedInClient(two!.raw)]).toEqual([true, false])
})

const line = fc.oneof(
  fc.constantFrom('', 'From the start', '>From', '>From x', 'Subject: y', SEPARATOR.trim(), 'From - ', '\r', 'ü'),
  fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
)
const mail = fc
  .array(line, { maxLength: 12 })
  .map((lines) => `Subject: x\n\n${lines.join('\n')}\n`.replace(/\n{2,}$/, '\n'))

describe('whatever is in it', () => {
  it('joined again it is the file, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 90 }), async (lines, eol, blockSize) => {
        const file = Buffer.from(lines.join(eol))
        const mails = await divided(file, blockSize)
        expect(Buffer.concat(mails.flatMap(({ separator, raw }) => [separator, raw])).equals(file)).toBe(true)
        expect(mails.map(({ from, to }) => to - from)).toEqual(mails.map(({ separator, raw }) => separator.length + raw.length))
      }),
      { numRuns: 500 },
    )
  }) // prettier-ignore

  it('mails that were put into one come out as they were, however the file is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 200 }), async (mails, blockSize) => {
        const file = asMbox(mails.map((text) => Buffer.from(text)))
        const found = await divided(file, blockSize)
        expect(found.map((one) => unescaped(one).toString())).toEqual(mails)
      }),
      { numRuns: 500 },
    )
  }) // prettier-ignore
})

it('keeps the beginning of a mail that is too large, and finds the next one', async () => {
  const size = MAIL_LIMITS.mail + 5_000_000
  const large = Buffer.concat([Buffer.from(`${SEPARATOR}From: a@b.example\nSubject: large\n\n`), Buffer.alloc(size, 'x\n'), Buffer.from('\n')]) // prettier-ignore
  const file = Buffer.concat([large, Buffer.from(`${SEPARATOR}From: c@d.example\nSubject: next\n\ny\n`)])
  const [first, next, ...more] = await divided(file, 4 << 20)
  expect(more).toEqual([])
  expect(first).toMatchObject({ from: 0, to: large.length, isTooLarge: true })
  expect(first!.raw.length).toBeLessThan(2 << 20)
  expect(next).toMatchObject({ from: large.length, to: file.length, isTooLarge: false })
  const { mails } = await readAll(file)
  expect(mails.map(({ subject, kind, warnings, limit }) => ({ subject, kind, warnings, limit }))).toMatchObject([
    { subject: 'large', kind: 'other', limit: 'mail' },
    { subject: 'next', kind: 'other', warnings: ['date-missing'] },
  ])
})
