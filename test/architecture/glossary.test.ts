import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { issueTexts } from '@shared/i18n/issues'
import { menuTexts } from '@shared/i18n/menu'
import { processingErrorTexts } from '@shared/i18n/processing-errors'
import { texts } from '@shared/i18n/zh-CN'

type Tree = { readonly [key: string]: string | Tree }

function* textsOf(tree: Tree, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') yield [`${path}.${key}`, value]
    else yield* textsOf(value, `${path}.${key}`)
}

/** Rows of the tables in docs/glossary.md: [English, 中文, where, not], each a list of words parted by a dot in the middle. */
const rows = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(-|\s*English)/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.split('·').map((word) => word.trim()).filter(Boolean))) // prettier-ignore
const terms = rows.flatMap((row) => row[1] ?? []).sort((a, b) => b.length - a.length)
const retired = rows.flatMap((row) => row[3] ?? [])
const chinese = [
  ...textsOf(texts, 'texts'),
  ...textsOf(issueTexts['zh-CN'], 'issues'),
  ...textsOf(menuTexts['zh-CN'], 'menu'),
  ...textsOf(processingErrorTexts['zh-CN'], 'processing errors'),
]

it('the glossary is a table of terms with retired words beside them', () => {
  expect(rows.filter((row) => row.length !== 4)).toEqual([])
  expect(terms).toContain('承运商')
  expect(retired).toEqual(expect.arrayContaining(['承运人', '报表', '暂缓', '改坏']))
})

it('no Chinese word that was retired comes back', () => {
  // A term may hold a retired word, as 提交给亚马逊的原因 does: what is left beside the terms counts.
  const left = (text: string) => terms.reduce((rest, term) => rest.replaceAll(term, '\u0000'), text)
  const found = chinese.flatMap(([path, text]) =>
    retired.filter((word) => left(text).includes(word)).map((word) => `${path}: ${word} in “${text}”`),
  )
  expect(found).toEqual([])
})
