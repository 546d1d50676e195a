import { expect, it } from 'vitest'
import { wordPatterns } from './patterns'

it('knows a word however it is spelled in the table, also where two spellings fold to one', () => {
  const text = 'se over ändra'
  const finder = wordPatterns({ change: 'ändra', other: 'andra, andra*' }, (word) => [word])
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word.replace('ä', 'a'), start: index, end: index + word.length })) // prettier-ignore
  const found: [string, number][] = []
  finder(tokens)((concept, { start }) => found.push([concept, start]))
  expect(found).toEqual([['change', 8], ['other', 8], ['other', 8]]) // prettier-ignore
})
