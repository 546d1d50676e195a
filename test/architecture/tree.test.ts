import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sourcesIn } from './imports'
import { pathsOf } from './tree'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const text = readFileSync(`${ROOT}docs/architecture.md`, 'utf8')
const tree = text.split('```').find((block) => block.startsWith('\nelectron/')) ?? ''

test('the tree in the docs names folders and files that are there', () => {
  const named = pathsOf(tree)
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([])
})

test('each floor of the house stands in it', () => {
  const named = new Set(pathsOf(tree))
  const folders = [...sourcesIn(ROOT, ['electron', 'shared', 'renderer']).keys()].flatMap((path) =>
    [1, 2, 3].map((depth) => path.split('/').slice(0, depth)).filter((parts) => parts.join('/') !== path),
  )
  // Below the backend's floors, and those of shared and page, lie chapters and parts of a floor.
  const floors = folders.filter(([house, floor]) => house === 'electron' && floor === 'backend')
  const wanted = new Set(
    [...floors, ...folders.filter((parts) => parts.length < 3)].map((parts) => `${parts.join('/')}/`),
  )
  expect([...wanted].filter((path) => !named.has(path))).toEqual([])
})

test('a tree is read line by line', () => {
  expect(pathsOf('a/\n  one.ts  two.ts\n  b/     what it is\n    c/\nd/  x')).toEqual([
    'a/',
    'a/one.ts',
    'a/two.ts',
    'a/b/',
    'a/b/c/',
    'd/',
  ])
})
