import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * What the page does next is not computed from an answer that may be on its way, and no answer takes away what is typed. Each
 * shape here did so once.
 */
const SHAPES: readonly { is: string; shape: RegExp; instead: string; allowed?: string }[] = [
  { is: 'a form drawn anew by its own save', shape: /key=\{.*JSON\.stringify/, instead: 'useDraft' },
  { is: 'fields set anew by an answer', shape: /useEffect\(\(\) => set\w+\((?!NOTHING|''|undefined)/, instead: 'useDraft' }, // prettier-ignore
  { is: 'an address made of the one last drawn', shape: /search: \{ \.\.\.search\b/, instead: 'useAddress' },
  { is: 'a command that two clicks do twice', shape: /\buseMutation\b/, instead: 'useCommand', allowed: 'renderer/lib/query.ts' }, // prettier-ignore
]

const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => `renderer/${name}`)

it.each(SHAPES)('$is is nowhere in the page (instead: $instead)', ({ shape, allowed }) => {
  expect(files.length).toBeGreaterThan(100)
  const found = files.filter((file) => file !== allowed && shape.test(readFileSync(file, 'utf8')))
  expect(found).toEqual([])
})
