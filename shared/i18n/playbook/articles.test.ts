import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ArticleLanguage, filled, numbersOf, rowOf, SCREENS, SUBJECTS } from '../../domain/playbook/article'
import type { PolicyRule } from '../../domain/policy/policy-rules'
import { ARTICLES } from './articles'

const RULES = JSON.parse(readFileSync('resources/policy-rules.json', 'utf8')) as PolicyRule[]
const DAY = '2026-12-01'
const LANGUAGES: readonly ArticleLanguage[] = ['zh-CN', 'en']
const named = (those: readonly { id: string }[]) => those.map(({ id }) => id)

test('each has a name of its own, a subject and screens', () => {
  expect(new Set(named(ARTICLES)).size).toBe(ARTICLES.length)
  expect(named(ARTICLES.filter(({ screens, subject }) => screens.length === 0 || !SUBJECTS.includes(subject)))).toEqual(
    [],
  )
  expect(named(ARTICLES.filter(({ screens }) => screens.some((screen) => !SCREENS.includes(screen))))).toEqual([])
})

test.each(LANGUAGES)('each has a title, steps and a rule in %s', (language) => {
  const bad = ARTICLES.filter(({ [language]: { title, steps, rule } }) => title === '' || rule === '' || steps.length < 2 || steps.some((step) => step.trim() === '')) // prettier-ignore
  expect(named(bad)).toEqual([])
  const titles = ARTICLES.map((article) => article[language].title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('the Chinese is Chinese, the English is not, and both have as many steps', () => {
  const HAN = /\p{Script=Han}/u
  const words = ({ title, steps, rule }: (typeof ARTICLES)[number]['en']) => [title, ...steps, rule]
  expect(named(ARTICLES.filter((article) => words(article['zh-CN']).some((text) => !HAN.test(text))))).toEqual([])
  expect(named(ARTICLES.filter((article) => words(article.en).some((text) => HAN.test(text))))).toEqual([])
  expect(named(ARTICLES.filter((article) => article.en.steps.length !== article['zh-CN'].steps.length))).toEqual([])
})

test('each says where its rule stands and when that was looked at', () => {
  expect(named(ARTICLES.filter((article) => (article.sources ?? []).length + numbersOf(article).length === 0))).toEqual(
    [],
  )
  const days = ARTICLES.flatMap(({ sources = [] }) => sources.map(({ checkedOn }) => checkedOn))
  expect(days.filter((day) => !/^2026-\d\d-\d\d$/.test(day) || day > DAY)).toEqual([])
})

test('every number it names stands in the dated table, in both languages alike', () => {
  const missing = ARTICLES.flatMap((article) => numbersOf(article).filter((ref) => !rowOf(RULES, ref, DAY)))
  expect(missing).toEqual([])
  const refs = ({ title, steps, rule }: (typeof ARTICLES)[number]['en']) =>
    [title, ...steps, rule].flatMap((text) => [...text.matchAll(/{{([^}]*)}}/g)].map(([, ref]) => ref)).sort()
  expect(named(ARTICLES.filter((article) => refs(article.en).join() !== refs(article['zh-CN']).join()))).toEqual([])
})

test('a number is the one of the marketplace and of the day', () => {
  const value = (ref: string, day: string) => rowOf(RULES, ref, day)?.value
  expect(value('refundAfterReturn', DAY)).toBe(2)
  expect(value('refundAfterReturn:US', '2026-01-25')).toBe(2)
  expect(value('refundAfterReturn:US', '2026-01-26')).toBe(4)
  expect(value('safetFiling', DAY)).toBeUndefined()
  expect(value('safetFiling:DE', DAY)).toBeUndefined()
  expect(filled('within {{a:US}}, {{b}}', (ref) => `<${ref}>`)).toBe('within <a:US>, <b>')
})
