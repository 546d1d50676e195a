import { keepPreviousData, notifyManager, type Query, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { type Argument, endpoint, type EndpointName, type NamesOf, type Output } from '@shared/contract'
import type { Reads } from '@shared/contract/define'
import type { DeskEvent } from '@shared/contract/events'
import { useRef } from 'react'
import { ask } from './client'
import { useDeclared } from './declared'
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
  askAgain((name) => {
    const reads = readsOf(name)
    return reads === 'all' || reads.some((topic) => event.topics.includes(topic))
  })
}

/** Answers that are looked at are asked for again; those that are not are forgotten, so that none is shown when it is old. */
export function askAgain(isStale: (name: unknown) => boolean): void {
  const predicate = ({ queryKey: [name] }: { queryKey: readonly unknown[] }) => isStale(name)
  queryClient.removeQueries({ type: 'inactive', predicate })
  // A first answer that is on its way is not asked for again by itself: it would stand there old until the next change.
  const isFirst = (query: Query) => predicate(query) && query.state.data === undefined
  void queryClient
    .cancelQueries({ predicate: isFirst, fetchStatus: 'fetching' })
    .then(() => queryClient.invalidateQueries({ predicate }))
}

/** What makes a query's answer stale. */
function readsOf(name: unknown): Reads {
  const definition = typeof name === 'string' ? endpoint(name) : undefined
  return definition?.kind === 'query' ? definition.reads : []
}

export const queryOf = <N extends NamesOf<'query'>>(name: N, input: Argument<N>) => ({
  queryKey: [name, input] as const,
  queryFn: () => ask(name, input),
})

/** Asks ahead what will be drawn. */
export const prefetch = <N extends NamesOf<'query'>>(name: N, input: Argument<N>) =>
  queryClient.prefetchQuery(queryOf(name, input))

/** A query's answer, kept while a new one for other input is on its way. */
export function useDesk<N extends NamesOf<'query'>>(name: N, input: Argument<N>, more: { enabled?: boolean } = {}) {
  return useQuery({ ...queryOf(name, input), placeholderData: keepPreviousData, ...more })
}

async function asked<N extends EndpointName>(name: N, input: Argument<N>, isTold: boolean): Promise<Output<N>> {
  const since = Date.now()
  const output = await ask(name, input)
  if (isTold) showChange(since).catch(showError)
  return output
}

interface CommandOptions {
  /** It can be done once only from where it stands, such as opening a case: whatever is said after it is not heard. */
  isOnce?: boolean
  /** It cannot be done twice from where it stands, but again later: it is the same command until the page shows what it did. */
  isTillSeen?: boolean
}

/**
 * A command; a refusal is shown to the operator, and `onSuccess` runs only without one. Said again before its answer (a second
 * click, a key held down) it is the same command and not another one.
 */
export function useCommand<N extends EndpointName>(
  name: N,
  onSuccess?: (output: Output<N>, input: Argument<N>) => void,
  { isOnce = false, isTillSeen = false }: CommandOptions = {},
) {
  const isTold = useDeclared().tells.has(name)
  const { mutateAsync, isPending, isSuccess, variables } = useMutation<Output<N>, Error, Argument<N>>({
    mutationFn: (input) => asked(name, input, isTold),
    onSuccess,
    onError: showError,
  })
  const last = useRef<{ said: string; answer: Promise<Output<N>> }>(undefined)
  const run = (input: Argument<N>): Promise<Output<N>> => {
    const said = isOnce ? '' : JSON.stringify(input)
    if (last.current?.said === said) return last.current.answer
    const begun = { said, answer: mutateAsync(input) }
    last.current = begun
    const forget = () => {
      if (last.current === begun) last.current = undefined
    }
    const done = isTillSeen ? () => answersAgain().then(forget) : forget
    begun.answer.then(isOnce ? undefined : done, forget)
    return begun.answer
  }
  return {
    isPending,
    isSuccess,
    variables,
    mutateAsync: run,
    // A refusal was shown.
    mutate: (input: Argument<N>) => void run(input).catch(() => undefined),
  }
}

/** Asks again for what is looked at, and waits for it: then what is shown is what is kept, whatever a command has changed. */
export async function answersAgain(): Promise<void> {
  await queryClient.invalidateQueries({ refetchType: 'active' }, { cancelRefetch: false })
}

/** A command whose fields the operator types: they are his own until it was saved and asked for again. */
export function useSave<N extends EndpointName>(name: N, onSuccess?: (output: Output<N>, input: Argument<N>) => void) {
  const { mutateAsync, isPending } = useCommand(name, onSuccess)
  return {
    isPending,
    /** Calls `saved` with the answer in view; a refusal is shown, and what was typed stays. */
    save(input: Argument<N>, saved: () => void): void {
      mutateAsync(input)
        .then(answersAgain)
        .then(saved, () => undefined)
    },
  }
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
  const { queryKey } = queryOf(query, input)
  return (change) => {
    // An answer that was asked for before the change would show the state before it.
    void queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData<Output<Q>>(queryKey, (known) => known && after(known, change))
    ask(name, change).catch((error: unknown) => {
      showError(error)
      return queryClient.invalidateQueries({ queryKey })
    })
  }
}
