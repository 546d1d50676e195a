import { keepPreviousData, notifyManager, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { type Argument, endpoint, type EndpointName, type NamesOf, type Output } from '@shared/contract'
import type { DeskEvent } from '@shared/contract/events'
import { ask } from './client'
import { showError } from './notify'
import { showChange } from './undo'

// What one click changes is drawn before the next click is read, also on a slow machine.
notifyManager.setScheduler(queueMicrotask)

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

/** Decisions that show nothing of themselves where they are made: a note says what was recorded, and can undo it. */
const TOLD: ReadonlySet<EndpointName> = new Set([
  'cancellations.save',
  'cancellations.remove',
  'exports.markUploaded',
  'labels.remove',
  'mcf.cancel',
  'mcf.markPlaced',
  'mcf.remove',
  'mcf.save',
  'problems.choose',
  'problems.close',
  'refunds.remove',
  'refunds.save',
  'refunds.withdraw',
  'replacements.cancel',
  'returns.arrived',
  'returns.close',
  'shipments.remove',
])

async function asked<N extends EndpointName>(name: N, input: Argument<N>): Promise<Output<N>> {
  const since = Date.now()
  const output = await ask(name, input)
  if (TOLD.has(name)) showChange(since).catch(showError)
  return output
}

/** A command; a refusal is shown to the operator, and `onSuccess` runs only without one. */
export function useCommand<N extends EndpointName>(
  name: N,
  onSuccess?: (output: Output<N>, input: Argument<N>) => void,
) {
  return useMutation<Output<N>, Error, Argument<N>>({
    mutationFn: (input) => asked(name, input),
    onSuccess,
    onError: showError,
  })
}

/**
 * A command that says a change of what a query answers. `after` shows it at once, whatever answers are on their way; the
 * command's own answer confirms it, a refusal takes it back and is shown.
 */
export function useChange<N extends NamesOf<'command'>, Q extends NamesOf<'query'>>(
  name: N,
  [query, input]: [Q, Argument<Q>],
  after: (known: Output<Q>, change: Argument<N>) => Output<Q>,
): (change: Argument<N>) => void {
  const { mutate } = useCommand(name)
  const { queryKey } = queryOf(query, input)
  return (change) => {
    // An answer that was asked for before the change would show the state before it.
    void queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData<Output<Q>>(queryKey, (known) => known && after(known, change))
    mutate(change, { onError: () => void queryClient.invalidateQueries({ queryKey }) })
  }
}
