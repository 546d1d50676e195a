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
