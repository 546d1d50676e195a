import { describe, expect, it } from 'vitest'
import { type Blank, LETTER_IDS, LETTERS, openBlanks } from '../../../domain/letters/letter'
import { findingsOfLetter } from '../../../domain/letters/findings'
import { BUYER_LANGUAGES, type BuyerLanguage } from '../../../domain/letters/languages'
import type { Filling, LetterId } from '../../../domain/letters/letter'
import { ANSWER } from '@test/support/letters'
import { BUYER_LETTERS, postageSentence, READY_LETTERS, writeLetter } from '../letters'

/** Stricter than what the operator is warned of: nothing that looks like one. */
const NO_LINKS = /https?:|www\.|[\w.]+@\w|\.com\b/i
const NO_PHONE = /\+?\d[\d ()-]{6,}/

const write = (language: BuyerLanguage, letter: LetterId, filling: Filling) =>
  writeLetter(language, READY_LETTERS[letter], filling)
const letterText = (language: BuyerLanguage, letter: LetterId) => {
  const { hello, bodies, bye } = BUYER_LETTERS[language]
  return [hello, '', ...bodies[letter], '', bye].join('\n')
}

const all = BUYER_LANGUAGES.flatMap((language) => LETTER_IDS.map((letter) => [language, letter] as const))

describe.each(all)('%s %s', (language, letter) => {
  const text = letterText(language, letter)
  const spoken = [text, ...Object.values(BUYER_LETTERS[language].postage)].join('\n')

  it('has just its blanks', () => {
    const blanks = [...new Set([...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name as Blank))]
    expect(blanks.sort()).toEqual([...LETTERS[letter]].sort())
  })

  it('says nothing that must not be said', () => {
    expect(findingsOfLetter(ANSWER, language, spoken)).toEqual([])
    expect(spoken).not.toMatch(NO_LINKS)
    expect(spoken).not.toMatch(NO_PHONE)
    expect(spoken).not.toMatch(/\n{3}/)
    expect(spoken).not.toMatch(/ {2}| \n/)
  })

  it('is filled whole', () => {
    const filling = {
      orderId: '111-0000001-0000000',
      carrier: 'USPS',
      trackingNumber: '9400',
      amount: '9.71 USD',
      answer: 'Yes.',
      question: 'Which?',
      design: 'Blue.',
    }
    const body = write(language, letter, { ...filling, postage: postageSentence(language, 'seller') })
    for (const blank of LETTERS[letter].filter((one) => one !== 'postage')) expect(body).toContain(filling[blank])
    expect(body).not.toMatch(/[{}]/)
  })
})

it('is in the writing of its language', () => {
  const script = { ar: /\p{Script=Arabic}/u, ja: /\p{Script=Hiragana}/u, pl: /[ąęłśżó]/, tr: /[ışğ]/, de: /[äöüß]/ }
  for (const [language, letters] of Object.entries(script))
    for (const letter of LETTER_IDS) expect(letterText(language as BuyerLanguage, letter)).toMatch(letters)
})

it('says who pays the way back, or leaves the sentence out', () => {
  const postage = (payer: 'seller' | 'buyer' | 'nobody') =>
    write('en', 'returnInstructions', { orderId: '1', postage: postageSentence('en', payer) })
  expect(postage('seller')).toContain('return address. The return postage is paid by us. Please keep')
  expect(postage('buyer')).toContain('The return postage is paid by you.')
  expect(postage('nobody')).toContain('return address. Please keep')
})

it('leaves open what is not known', () => {
  const body = write('en', 'replacementSent', { orderId: '1', carrier: 'USPS', trackingNumber: '' })
  expect(openBlanks(body)).toEqual(['{{trackingNumber}}'])
  expect(body).toContain('Tracking number: {{trackingNumber}}')
})
