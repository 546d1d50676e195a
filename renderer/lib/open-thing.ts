import { type NavigateOptions, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Thing } from './chapter'
import { useDeclared } from './declared'
import type { Address } from './navigate'

/** The address at which a thing is opened, for a link; undefined: no chapter opens it. */
export function useAddressOf(): (thing: Thing, key: string | number) => Address | undefined {
  const { opens } = useDeclared()
  return (thing, key) => opens[thing]?.(String(key))
}

/** Goes to where an order, a problem or a multi-channel order is opened; which chapter that is, is not known here. */
export function useOpen(): (
  thing: Thing,
  key: string | number,
  how?: Pick<NavigateOptions, 'replace'>,
) => Promise<void> {
  const navigate = useNavigate()
  const { opens } = useDeclared()
  return useCallback(
    async (thing, key, how = {}) => {
      const address = opens[thing]?.(String(key))
      if (address) await navigate({ ...address, ...how })
    },
    [navigate, opens],
  )
}
