import { expect, test } from 'vitest'
import { joined } from './joined'

const orders = { words: { open: 'offen' }, other: 1 }
const notes = { words: { note: 'Notiz' } }
const silent = {}

test('what parts hold under a name is in one, by the types of each', () => {
  const words = joined([orders, silent, notes], 'words')
  expect(words).toEqual({ open: 'offen', note: 'Notiz' })
  expect([words.open, words.note]).toEqual(['offen', 'Notiz'])
  // @ts-expect-error nobody holds it
  expect(words.missing).toBeUndefined()
  expect({ ...joined([orders], 'nothing') }).toEqual({})
})

test('two that hold the same key are an error that names it', () => {
  expect(() => joined([notes, orders, notes], 'words')).toThrow('declared twice under words: note')
})
