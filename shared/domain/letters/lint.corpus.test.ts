import { expect, it } from 'vitest'
import { type CorpusLetter, readCorpus } from '../../../test/support/letter-corpus'
import { LETTER_KIND_IDS, LETTER_RULES, type LetterKind, lintLetter } from './lint'

/** What costs accounts: none of it may be missed. */
const GRAVE: readonly LetterKind[] = [
  'review-change-or-removal', 'positive-review-asked', 'incentive-for-review', 'refund-traded-for-rating', 'divert-unhappy-buyers', 'off-amazon-sale',
] // prettier-ignore
/** Letters judged wrongly, and how. */
const KNOWN: readonly string[] = ['en-84 too much: marketing-or-coupon', 'zh-14 too much: marketing-or-coupon']

const written = ({ kind, severity }: { kind: string; severity: string }) => `${kind} ${severity}`
const judged = readCorpus('test/fixtures/letters').map((one) => {
  const found = lintLetter(one.letter, LETTER_RULES)
  const expected = new Set(one.expected.map(written))
  const missed = one.expected.filter((kind) => !found.map(written).includes(written(kind)))
  const tooMuch = found.filter((kind) => !expected.has(written(kind)))
  return { ...one, found, missed, tooMuch }
})
type Judged = (typeof judged)[number]

const isRight = ({ missed, tooMuch }: Judged) => missed.length + tooMuch.length === 0
const share = (letters: readonly Judged[]) => `${letters.filter(isRight).length} of ${letters.length}`

it('is written from the rules: at least 300 letters, about half of them innocent, in thirteen languages', () => {
  const innocent = judged.filter(({ expected }) => expected.length === 0).length
  expect(judged.length).toBeGreaterThanOrEqual(300)
  expect(innocent / judged.length).toBeGreaterThan(0.4)
  expect(new Set(judged.map(({ language }) => language)).size).toBe(13)
  const known = new Set(judged.flatMap(({ expected }) => expected.map(({ kind }) => kind)))
  expect(LETTER_KIND_IDS.filter((kind) => !known.has(kind))).toEqual([])
})

it('misses none of what costs accounts', () => {
  const missed = judged.filter((one) => one.missed.some(({ kind }) => GRAVE.includes(kind)))
  expect(missed.map(({ id }) => id)).toEqual([])
})

it('agrees with every letter but the known ones', () => {
  const wrong = judged.filter((one) => !isRight(one)).map(({ id, missed, tooMuch }: CorpusLetter & Judged) =>
    [id, missed.length > 0 && `missed: ${missed.map(({ kind }) => kind).join(', ')}`, tooMuch.length > 0 && `too much: ${tooMuch.map(({ kind }) => kind).join(', ')}`].filter(Boolean).join(' ')) // prettier-ignore
  print()
  expect(wrong).toEqual(KNOWN)
})

/** Agreement by language and by kind. */
function print() {
  const languages = [...new Set(judged.map(({ language }) => language))]
  const lines = languages.map((language) => `${language}: ${share(judged.filter((one) => one.language === language))}`)
  const kinds = LETTER_KIND_IDS.map((kind) => {
    const expected = judged.filter((one) => one.expected.some((other) => other.kind === kind))
    const missed = judged.filter((one) => one.missed.some((other) => other.kind === kind))
    const tooMuch = judged.filter((one) => one.tooMuch.some((other) => other.kind === kind))
    return `${kind}: ${expected.length} expected, ${missed.length} missed, ${tooMuch.length} too much`
  })
  const held = share(judged.filter(({ isHeldOut }) => isHeldOut))
  console.log([`all: ${share(judged)}, held out: ${held}`, ...lines, ...kinds].join('\n'))
}
