import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Address, PagePath } from './navigate'
import { placeOf, rememberPlace } from './places'

export type ChangeAddress<S extends object> = (change: (known: S) => S, how?: { replace: boolean }) => void

/**
 * Changes the address of a list. The change is made to the address as it is when it is said, not as the page last drew it: of two
 * quick ones neither is lost. From another page it is made to the place the list was left at. A change that answers with what it
 * was given is none. `replace`: a step that nobody goes back to.
 */
export function useListAddress<S extends object>(to: PagePath): ChangeAddress<S> {
  const navigate = useNavigate()
  return useCallback(
    (change, { replace } = { replace: false }) => {
      const known = placeOf(to) as S
      const search = change(known)
      if (search === known) return
      rememberPlace(to, search)
      void navigate({ ...({ to, search } as Address), replace })
    },
    [navigate, to],
  )
}

/** An address without what says nothing. */
export const clean = <S extends object>(search: S): S =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as S
