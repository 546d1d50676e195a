import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Argument, NamesOf } from '@shared/contract'
import type { Entry, Waiting, Waits } from '@renderer/lib/chapter'
import { queryOf } from '@renderer/lib/query'
import { ENTRIES } from './declared'

export const askOf = ({ asks: [name, input] }: Waits) => queryOf(name, input as Argument<NamesOf<'query'>>)

const NOTHING: Waiting = { count: 0, tone: 'plain' }
const WAITING = ENTRIES.flatMap(({ id, waits }) => (waits ? [{ id, waits }] : []))

/** How much waits behind each link of the navigation. */
export function useWaiting(): (entry: Pick<Entry, 'id'>) => Waiting {
  const known = new Map<string, Waiting>()
  for (const { id, waits } of WAITING) {
    // The list of chapters is the same at every drawing.
    // eslint-disable-next-line react-hooks/rules-of-hooks
    const { data } = useQuery<unknown>({ ...askOf(waits), placeholderData: keepPreviousData })
    if (data !== undefined) known.set(id, waits.read(data))
  }
  return ({ id }) => known.get(id) ?? NOTHING
}
