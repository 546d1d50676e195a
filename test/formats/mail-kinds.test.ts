import { describe, expect, it } from 'vitest'
import { MAIL_CASES } from '@test/fixtures/mails'
import { asMbox, readAll, readOne, withCrlf } from '@test/support/mails'

describe('mails on documented headers', () => {
  it.each(MAIL_CASES.map((one) => [one.name, one] as const))('%s', async (_, { mail, kind, source: _source, name: _name, ...expected }) => {
    for (const bytes of [new Uint8Array(Buffer.from(mail)), withCrlf(Buffer.from(mail))])
      expect(await readOne(bytes)).toMatchObject({ kind, ...expected })
  }) // prettier-ignore

  it('all of them in one mbox', async () => {
    const { mails, refused } = await readAll(asMbox(MAIL_CASES.map(({ mail }) => Buffer.from(mail))))
    expect(refused).toEqual([])
    expect(mails.map(({ kind }) => kind)).toEqual(MAIL_CASES.map(({ kind }) => kind))
  })
})
