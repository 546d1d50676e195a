import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { besidesPassingOn } from './faces'
import { sourcesIn } from './imports'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const faces = [...sourcesIn(ROOT, ['shared', 'electron', 'renderer'])].filter(([file]) => /\/index\.tsx?$/.test(file))

test('an index is a public face: it passes on what lies in files with names, and nothing else', () => {
  expect(faces.length).toBeGreaterThan(10)
  expect(faces.flatMap(([file, text]) => besidesPassingOn(file, text))).toEqual([])
})

test.each([
  ['a function', `export { a } from './a'\nexport function b() {}`, 'x/index.ts:2 export function b() {}'],
  ['a value', `export const handlers = {}`, 'x/index.ts:1 export const handlers = {}'],
  ['a type of its own', `export interface A {}`, 'x/index.ts:1 export interface A {}'],
  ['what is first imported', `import { a } from './a'`, `x/index.ts:1 import { a } from './a'`],
  ['… and then exported', `export { a }`, 'x/index.ts:1 export { a }'],
  ['what is done when it is loaded', `start()`, 'x/index.ts:1 start()'],
])('%s in an index is found', (_what, text, found) => {
  expect(besidesPassingOn('x/index.ts', text)).toEqual([found])
})

test('values, types and all of a file are passed on', () => {
  const face = `export { a, type B } from './a'\nexport type { C } from './c'\nexport * from './d'`
  expect(besidesPassingOn('x/index.ts', face)).toEqual([])
})
