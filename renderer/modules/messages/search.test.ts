import { expect, it } from 'vitest'
import { ofKind, onTab, searchedFor, withOpen } from './search'

it('a search goes over everything, and back to where it began', () => {
  const found = searchedFor({ tab: 'notices', kind: 'refund-issued', open: 'm1' }, 'lamp', 'notices')
  expect(found).toEqual({ tab: 'all', back: 'notices', search: 'lamp', open: 'm1' })
  expect(searchedFor(searchedFor(found, 'lamps', 'all'), ' ', 'all')).toEqual({ tab: 'notices', open: 'm1' })
})

it('a tab that was chosen since the search began, or while it was typed, stays', () => {
  expect(searchedFor({ tab: 'done' }, 'lamp', 'toAnswer')).toEqual({ tab: 'done', search: 'lamp' })
  const chosen = onTab({ tab: 'all', back: 'toAnswer', search: 'lamp', open: 't7' }, 'waiting')
  expect(chosen).toEqual({ tab: 'waiting', search: 'lamp' })
  expect(searchedFor(chosen, '', 'waiting')).toEqual({ tab: 'waiting' })
})

it('one kind of notifications is one, or all of them again', () => {
  const one = ofKind({ tab: 'notices', open: 'm1' }, 'other')
  expect(one).toEqual({ tab: 'notices', kind: 'other' })
  expect(ofKind(one, undefined)).toEqual({ tab: 'notices' })
})

it('opening what is open changes nothing', () => {
  const known = { tab: 'done', open: 't7' } as const
  expect(withOpen(known, 't7')).toBe(known)
  expect(withOpen(known, undefined)).toEqual({ tab: 'done' })
})
