import { keepPreviousData, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { type Argument, endpoint, type EndpointName, type NamesOf, type Output } from '@shared/contract'
import type { DeskEvent } from '@shared/contract/events'
import { ask } from './client'
import { showError } from './notify'

/** Nothing goes stale by itself, and there is no network to wait for: the desk says what changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, gcTime: 60_000, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

/** The one place where answers become stale: each query names the topics it reads. */
export function invalidateBy(event: DeskEvent): void {
  if (event.type !== 'changed') return
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const definition = typeof name === 'string' ? endpoint(name) : undefined
      return definition?.kind === 'query' && definition.reads.some((topic) => event.topics.includes(topic))
    },
  })
}

export const queryOf = <N extends NamesOf<'query'>>(name: N, input: Argument<N>) => ({
  queryKey: [name, input] as const,
  queryFn: () => ask(name, input),
})

/** A query's answer, kept while a new one for other input is on its way. */
export function useDesk<N extends NamesOf<'query'>>(name: N, input: Argument<N>, more: { enabled?: boolean } = {}) {
  return useQuery({ ...queryOf(name, input), placeholderData: keepPreviousData, ...more })
}

/** A command; a refusal is shown to the operator, and `onSuccess` runs only without one. */
export function useCommand<N extends EndpointName>(
  name: N,
  onSuccess?: (output: Output<N>, input: Argument<N>) => void,
) {
  return useMutation<Output<N>, Error, Argument<N>>({
    mutationFn: (input) => ask(name, input),
    onSuccess,
    onError: showError,
  })
}
