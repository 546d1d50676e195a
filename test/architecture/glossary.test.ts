import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contract } from '@shared/contract'
import { texts as english } from '@shared/i18n/en'
import { issueTexts } from '@shared/i18n/issues'
import { menuTexts } from '@shared/i18n/menu'
import { processingErrorTexts } from '@shared/i18n/processing-errors'
import { texts as chinese } from '@shared/i18n/zh-CN'
import { sourcesIn } from './imports'

type Tree = { readonly [key: string]: string | Tree }

function* textsOf(tree: Tree, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') yield [`${path}.${key}`, value]
    else yield* textsOf(value, `${path}.${key}`)
}
const spoken = (language: 'en' | 'zh-CN', texts: Tree) => [
  ...textsOf(texts, 'texts'),
  ...textsOf(issueTexts[language], 'issues'),
  ...textsOf(menuTexts[language], 'menu'),
  ...textsOf(processingErrorTexts[language], 'processing errors'),
]
const en = spoken('en', english)
const zh = spoken('zh-CN', chinese)

const root = new URL('../../', import.meta.url).pathname
const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8')
const wordsOf = (cell: string) => cell.split('·').map((word) => word.trim()).filter(Boolean) // prettier-ignore
/** Rows of the tables, each cell a list of words parted by a dot in the middle; what stands where is prose. */
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|\s*(-|English)/.test(line))
  .map((line) => line.split('|').slice(1, -1))
const column = (index: number, among = rows) => among.flatMap((row) => wordsOf(row[index] ?? ''))
const onScreen = rows.filter((row) => row[2]?.trim() !== '–')

/**
 * Texts in which a word stands that was retired. A term may hold one, as 提交给亚马逊的原因 does: what is left beside such terms
 * counts. `whole` is a word parted from others, as English parts them.
 */
function withRetired(texts: [string, string][], terms: string[], retired: string[], whole: boolean) {
  const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return retired.flatMap((word) => {
    const found = new RegExp(whole ? `\\b${escaped(word)}s?\\b` : escaped(word), 'i')
    const longer = terms.filter((term) => term !== word && term.includes(word)).map(escaped)
    const term = longer.length === 0 ? /$^/ : new RegExp(longer.join('|'), 'gi')
    return texts.flatMap(([path, text]) => (found.test(text.replace(term, '')) ? [`${path}: ${word} in “${text}”`] : []))
  })
} // prettier-ignore

it('the glossary is tables of terms with retired words beside them', () => {
  expect(rows.filter((row) => row.length !== 6)).toEqual([])
  expect(column(2)).toContain('承运商')
  expect(column(3)).toEqual(expect.arrayContaining(['承运人', '报表', '暂缓', '改坏']))
  expect(onScreen.length).toBeGreaterThan(50)
})

it('no word means two things', () => {
  const twice = (words: string[]) => words.filter((word, index) => words.indexOf(word) !== index)
  expect(twice(column(0))).toEqual([])
  expect(twice(column(2, onScreen))).toEqual([])
})

it('every term stands in the texts of its language', () => {
  const all = (texts: [string, string][]) => texts.map(([, text]) => text.toLowerCase()).join('\n')
  const [said, saidInChinese] = [all(en), all(zh)]
  expect(column(0, onScreen).filter((word) => !said.includes(word.toLowerCase()))).toEqual([])
  expect(column(2, onScreen).filter((word) => !saidInChinese.includes(word.toLowerCase()))).toEqual([])
})

it('no Chinese word that was retired comes back', () => {
  expect(withRetired(zh, column(2), column(3), false)).toEqual([])
})

it('no English word that was retired comes back', () => {
  expect(withRetired(en, column(0), column(1), true)).toEqual([])
})

it('every name is one of the code', () => {
  const schema = [...sourcesIn(root, ['electron/backend/db']).values()].join('\n')
  const columnsOf = (type: string): string[] => {
    const [, base, own = ''] = new RegExp(`interface ${type}(?: extends (\\w+))? {([^}]*)}`).exec(schema) ?? []
    return [...(base ? columnsOf(base) : []), ...[...own.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)]
  }
  const tables = [...schema.matchAll(/^ {2}(\w+): (\w+Table)$/gm)].flatMap(([, table = '', type = '']) => [
    table,
    ...columnsOf(type).map((name) => `${table}.${name}`),
  ])
  const endpoints = Object.entries(contract).flatMap(([chapter, its]) => Object.keys(its).map((name) => `${chapter}.${name}`)) // prettier-ignore
  const exported = [...sourcesIn(root, ['shared', 'electron/backend']).values()].flatMap((text) =>
    [...text.matchAll(/^export (?:type|interface|const|function|async function) (\w+)/gm)].map(([, name = '']) => name),
  )
  const known = new Set([...tables, ...endpoints, ...exported])
  expect(tables.length).toBeGreaterThan(200)
  expect(column(4).filter((name) => !known.has(name.replaceAll('`', '')))).toEqual([])
})
