import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { firstQuestionsIn } from '@backend/backend'
import { workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())
let count = 0
function folder(content?: string): string {
  const made = join(shops.root, `user ${++count}`)
  mkdirSync(made)
  if (content !== undefined) writeFileSync(join(made, 'first-questions.json'), content)
  return made
}

test('questions are known at the next start', () => {
  const place = folder()
  expect(firstQuestionsIn(place).known).toEqual([])
  firstQuestionsIn(place).keep([
    ['shop.current', {}],
    ['orders.tabCounts', {}],
  ])
  expect(firstQuestionsIn(place).known).toEqual([
    ['shop.current', {}],
    ['orders.tabCounts', {}],
  ])
})

test('a command is never asked ahead, whoever wrote the file, nor kept', () => {
  const place = folder(
    JSON.stringify([
      ['undo.back', {}],
      ['no.such', {}],
      ['shop.current', {}],
    ]),
  )
  const questions = firstQuestionsIn(place)
  expect(questions.known).toEqual([['shop.current', {}]])
  questions.keep([
    ['evidence.noteDay', {}],
    ['views.list', {}],
  ])
  expect(JSON.parse(readFileSync(join(place, 'first-questions.json'), 'utf8'))).toEqual([['views.list', {}]])
})

test.each(['', '{}', '[1, 2]', '[["shop.current"]]'])('a file that cannot be read (%s) is as none', (content) => {
  expect(firstQuestionsIn(folder(content)).known).toEqual([])
})
