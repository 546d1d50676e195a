import { expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { MIGRATIONS } from '@backend/db/migrations'
import { migrate } from '@backend/db/migrator'
import { INTAKE, RECORDED } from '@backend/engine/chapters'
import { record as intake } from '@backend/intake'
import { record as outgoing } from '@backend/outgoing'
import { texts as en } from '@shared/i18n/en'
import { fields, history } from '@shared/i18n/en/record'
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

it('writes Chinese with brackets of its own', () => {
  expect([...chinese].filter(([, text]) => /[\u4e00-\u9fff] ?\(|\) ?[\u4e00-\u9fff]/.test(text))).toEqual([])
})

it('has a text for every column that a kind of file declares for its preview', () => {
  const headers = INTAKE.kinds.flatMap(({ preview }) => preview.columns.map(({ header }) => header))
  expect(headers.length).toBeGreaterThan(10)
  expect(headers.filter((header) => !english.has(header))).toEqual([])
})

it('keeps with the desk only the names of fields that are its own, or that several tables have', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS)
  const own = new Set<string>([intake, outgoing].flatMap(({ tables = [] }) => tables.map(({ table }) => table)))
  const columns = RECORDED.all.map(({ table }) => ({
    table,
    names: (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name),
  }))
  db.close()
  const ofOneChapter = Object.keys(fields).filter((field) => {
    const having = columns.filter(({ names }) => names.includes(field))
    return having.length < 2 && !having.some(({ table }) => own.has(table))
  })
  expect(ofOneChapter).toEqual([])
})

it('keeps with the desk only the names of its own operations', () => {
  const own = [intake, outgoing].flatMap(({ operations = {} }) => Object.keys(operations))
  // What is taken back and done again, and what pasted rows are called.
  expect(Object.keys(history).sort()).toEqual([...own, 'undo', 'redo', 'pasted'].sort())
})
