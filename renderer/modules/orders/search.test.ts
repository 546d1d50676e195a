import { expect, it } from 'vitest'
import { onTab, searchedFor, withFilters, withoutFilters } from './search'

it('goes back to the tab in which a search began when the search is cleared', () => {
  const found = searchedFor({ tab: 'shipped', marketplaces: ['DE'] }, 'mug', 'shipped')
  expect(found).toMatchObject({ tab: 'all', search: 'mug', marketplaces: ['DE'] })
  const more = searchedFor(found, 'mugs', 'all')
  expect(searchedFor(more, '', 'all')).toEqual({ tab: 'shipped', marketplaces: ['DE'] })
  expect(withoutFilters(more)).toEqual({ tab: 'shipped' })
})

it('leaves a tab alone that was clicked while the search was still being typed', () => {
  expect(searchedFor({ tab: 'cancelled' }, 'mug', 'unshipped')).toEqual({ tab: 'cancelled', search: 'mug' })
})

it('stays in a tab that was chosen during the search', () => {
  const searched = searchedFor({}, 'mug', 'unshipped')
  const chosen = onTab(searched, 'shipped')
  expect(chosen).toEqual({ tab: 'shipped', search: 'mug' })
  expect(searchedFor(chosen, '', 'shipped')).toEqual({ tab: 'shipped' })
})

it('keeps the marketplaces when another tab is chosen, and drops what is due', () => {
  const known = withFilters({ tab: 'unshipped', marketplaces: ['US'], order: '1' }, { due: 'today' })
  expect(known).toEqual({ tab: 'unshipped', marketplaces: ['US'], due: 'today' })
  expect(onTab(known, 'shipped')).toEqual({ tab: 'shipped', marketplaces: ['US'] })
})
