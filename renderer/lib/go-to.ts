import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PagePath } from './navigate'
import { placeOf } from './places'

/** Goes to a page as it was left: its tab, its filters, its open row. The only way there, whatever it is asked by. */
export function useGoTo(): (to: PagePath) => void {
  const navigate = useNavigate()
  return useCallback((to) => void navigate({ to, search: placeOf(to) }), [navigate])
}
