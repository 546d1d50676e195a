import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { readMails } from '@backend/formats/mail'
import { judgeMail } from '@shared/domain/mail/judge'
import { MAIL_KINDS } from '@shared/domain/mail/kinds'
import { MAIL_CASES } from '@test/fixtures/mails'
import { asEmlx, asMbox, asMsg, withCrlf } from '@test/support/mails'
import { mutated } from '@test/support/mutations'
import { SAMPLES } from '@test/support/reality'

/** Four times: 10,000 in all. */
const TRIED = 2_500

// mulberry32: the same damage every time.
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const sources: Uint8Array[] = []
beforeAll(async () => {
  const own = MAIL_CASES.map(({ mail }) => new Uint8Array(Buffer.from(mail)))
  const samples = SAMPLES ? readdirSync(new URL('emails/', SAMPLES)).map((name) => new Uint8Array(readFileSync(new URL(`emails/${name}`, SAMPLES)))) : [] // prettier-ignore
  // The samples of whole frames weigh as much as the many short ones.
  sources.push(...samples, ...samples, ...own, withCrlf(own[0]!), asEmlx(own[0]!), asMbox(own), await asMsg(own[0]!), await asMsg(own[1]!, '<pre>x</pre>')) // prettier-ignore
})

/** What stands behind the header, as far as anything does. */
const bodyOf = (mail: Uint8Array) => /\r?\n\r?\n([^]*)$/.exec(Buffer.from(mail).toString('latin1'))?.[1] ?? ''
/** Lines that only say how parts are parted and written. */
const said = (body: string) =>
  body.replace(/^--.*$|^content-[a-z-]+:.*(?:\r?\n[ \t].*)*$|^mime-version:.*$/gim, '').trim()

it.each([20260303, 20260304, 20260305, 20260306])(
  `${TRIED} damaged mails (seed %i): none ends the reading, none is empty that says anything, and all bytes are accounted for`,
  async (seed) => {
    const random = randomOf(seed)
    const empty: string[] = []
    const counted = { mails: 0, refused: 0, kinds: new Set<string>() }
    for (let n = 0; n < TRIED; n++) {
      const source = sources[n % sources.length]!
      const bytes = mutated(source, random)
      let end = 0
      let entries = 0
      for await (const entry of readMails({ bytes })) {
        entries += 1
        if (entry.place.inner === 0) {
          expect(entry.place.from).toBe(end)
          end = entry.place.to
        }
        if ('refused' in entry) {
          counted.refused += 1
          continue
        }
        const judged = judgeMail(entry.message)
        counted.mails += 1
        counted.kinds.add(judged.kind)
        if (judged.text === '' && entry.message.attachments.length === 0 && said(bodyOf(entry.bytes)) !== '')
          empty.push(`${n}: ${JSON.stringify(said(bodyOf(entry.bytes)).slice(0, 300))}`)
      }
      expect(entries).toBeGreaterThan(0)
      expect(end).toBe(bytes.length)
    }
    expect(empty.slice(0, 5)).toEqual([])
    expect(counted.mails).toBeGreaterThan(TRIED * 0.9)
    expect([...counted.kinds].filter((kind) => !MAIL_KINDS.some((known) => known === kind))).toEqual([])
  },
)
