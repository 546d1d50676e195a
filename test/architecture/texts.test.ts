import { expect, it } from 'vitest'
import { INTAKE } from '@backend/engine/chapters'
import { texts as en } from '@shared/i18n/en'
import { texts as zh } from '@shared/i18n/zh-CN'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [inner, text] of flat(value, `${path}${key}.`)) found.set(inner, text)
  return found
}
const english = flat(en)
const chinese = flat(zh)

it('has every text in both languages', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  expect([...english.values(), ...chinese.values()].filter((text) => text.trim() === '')).toEqual([])
})

it('fills the same blanks in both', () => {
  const blanks = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort() // prettier-ignore
  const different = [...english].filter(([key, text]) => blanks(text).join() !== blanks(chinese.get(key)).join())
  expect(different.map(([key]) => key)).toEqual([])
})

it('says in Chinese what is not a name', () => {
  const same = [...english].filter(([key, text]) => chinese.get(key) === text && /[a-z]{4}/.test(text)).map(([key]) => key) // prettier-ignore
  expect(same.sort()).toEqual(['commands.languageEn', 'fields.isPrime', 'fields.orderItemId', 'orders.prime'].sort())
})

it('has a text for every column that a kind of file declares for its preview', () => {
  const headers = INTAKE.kinds.flatMap(({ preview }) => preview.columns.map(({ header }) => header))
  expect(headers.length).toBeGreaterThan(10)
  expect(headers.filter((header) => !english.has(header))).toEqual([])
})
