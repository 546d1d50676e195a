import { expect, it } from 'vitest'
import { readKeptSearch } from './read-search'

it.each(['', 'no JSON', 'null', '7', '{"tab":"nowhere"}'])(
  'a kept view that is none, %j, ended the page: it shows all orders',
  (text) => {
    expect(readKeptSearch(text)).toEqual({})
  },
)

it('a view is read as it was kept', () => {
  expect(readKeptSearch('{"tab":"unshipped","due":"today"}')).toEqual({ tab: 'unshipped', due: 'today' })
})
