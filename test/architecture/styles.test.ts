import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { sourcesIn } from './imports'

/** A style sheet belongs to the component beside it: what two pages look like is a component of `ui`, not a class they share. */
it('no style sheet is imported from another folder', () => {
  const sources = sourcesIn(new URL('../../', import.meta.url).pathname, ['renderer'])
  const taken = [...sources].flatMap(([path, text]) =>
    [...text.matchAll(/from '([^']+\.module\.css)'/g)].map(([, from = '']) => ({ path, from })),
  )
  expect(taken.length).toBeGreaterThan(10)
  const own = ({ path, from }: (typeof taken)[number]) =>
    from.startsWith('./') || (path.startsWith('renderer/ui/table/') && from === '../DataTable.module.css')
  expect(taken.filter((one) => !own(one))).toEqual([])
})

/** Classes that a file names and its style sheet does not have: they would be nothing, without a word. */
function missing(file: string, text: string, read: (path: string) => string): string[] {
  return [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].flatMap(([, name = '', from = '']) => {
    const path = posix.join(posix.dirname(file), from)
    const known = new Set([...read(path).matchAll(/\.([A-Za-z]\w*)/g)].map(([, one]) => one))
    const named = [...text.matchAll(new RegExp(`\\b${name}\\.([A-Za-z]\\w*)`, 'g'))].map(([, one = '']) => one)
    return [...new Set(named)].filter((one) => !known.has(one)).map((one) => `${file}: ${one} is not in ${path}`)
  })
}

it('every class that is named stands in its style sheet', () => {
  const root = new URL('../../', import.meta.url).pathname
  const read = (path: string) => readFileSync(root + path, 'utf8')
  expect([...sourcesIn(root, ['renderer'])].flatMap(([file, text]) => missing(file, text, read))).toEqual([])
  const text = "import styles from './X.module.css'\nconst names = [styles.card, styles.gone]"
  expect(missing('renderer/ui/X.tsx', text, () => '.card { margin: 0; }')).toEqual([
    'renderer/ui/X.tsx: gone is not in renderer/ui/X.module.css',
  ])
})
