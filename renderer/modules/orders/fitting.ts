/** What a column needs at least: the first width its track names. */
const leastOf = (track: string): number => Number(/\d+/.exec(track)?.[0] ?? 0)

/**
 * The columns that stand whole in `room` pixels, in their own order. They give way from the least important one on; the most
 * important one stays where there is no room for it either.
 */
export function fitting<C extends { id: string; width: string }>(
  columns: readonly C[],
  byImportance: readonly string[],
  room: number,
): C[] {
  const rank = ({ id }: C) => byImportance.indexOf(id)
  const kept = new Set<C>()
  let left = room
  for (const column of [...columns].sort((a, b) => rank(a) - rank(b))) {
    left -= leastOf(column.width)
    if (left < 0 && kept.size > 0) break
    kept.add(column)
  }
  return columns.filter((column) => kept.has(column))
}
