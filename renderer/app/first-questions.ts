import { prefetch, queryClient } from '@renderer/lib/query'
import { CHAPTERS, noShopRoutes } from './chapters'
import { ENTRIES } from './declared'
import { askOf } from './use-waiting'

/** A shop that takes longer to open (its file is checked after a sudden end) shows the desk without its rows meanwhile. */
const PATIENCE_MS = 1_000

/**
 * Asks what the first screen shows while all else of it is loaded: it is then drawn once, with its rows, instead of once for each
 * answer. Resolves when the answers are there, or after a second; a refusal is shown by whoever draws its answer.
 */
export async function askFirstQuestions(at: { pathname: string; search: object }): Promise<void> {
  if (noShopRoutes.some(({ path }) => `/${path}` === at.pathname)) return
  const asked = [
    prefetch('shop.current', {}),
    prefetch('views.groups', {}),
    ...ENTRIES.flatMap(({ waits }) => (waits ? [queryClient.prefetchQuery(askOf(waits))] : [])),
    ...CHAPTERS.flatMap(({ firstQuestions }) => firstQuestions?.(at) ?? []),
    prefetch('backups.list', {}),
  ]
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}
