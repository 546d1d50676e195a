import type { Argument, NamesOf, Output } from '@shared/contract'
import { useDesk } from './query'

/**
 * A list that comes in one answer. Its rows are those of what is asked now: until they are there it has none, and does not
 * look empty either. The answer before stays for what belongs to all tabs, such as their counts.
 */
export function useWholeList<N extends NamesOf<'query'>, T>(
  name: N,
  input: Argument<N>,
  rowsOf: (answer: Output<N>) => readonly T[],
) {
  const { data, isPlaceholderData } = useDesk(name, input)
  const isKnown = data !== undefined && !isPlaceholderData
  const rows = isKnown ? rowsOf(data) : []
  return { answer: data, rows, isKnown }
}
