import { expect, it } from 'vitest'
import { fileURLToPath } from 'node:url'
import { sourcesIn } from './imports'

/** Opening tags of buttons with a `disabled`, which can be reached neither by keyboard nor by a tip that says why; work that runs says so itself. */
const GREY = /<Button\b(?:(?!<Button|\n\s*>|[^=]>\n)[\s\S])*?\sdisabled(?!=\{isBusy\})/g

it('a grey button says why: only the button that takes a reason may be grey', () => {
  const sources = sourcesIn(fileURLToPath(new URL('../..', import.meta.url)), ['renderer'])
  const found = [...sources].flatMap(([file, text]) => (text.match(GREY) ?? []).map((tag) => `${file}: ${tag}`))
  expect(found).toEqual([])
})
