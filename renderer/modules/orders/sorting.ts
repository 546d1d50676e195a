import type { OrderList } from './use-order-rows'

type Sort = OrderList['sort']

/**
 * The sort after a click on a column: that column up, or turned round where the list goes by it already. As second key (Shift)
 * it sorts what is equal by the first, which stays.
 */
export function sortedBy(sort: Sort, by: Sort['by'], isSecond: boolean): Sort {
  const turned = (known: { by: string; direction: 'asc' | 'desc' } | undefined) =>
    known?.by === by && known.direction === 'asc' ? 'desc' : 'asc'
  if (isSecond && by !== sort.by) return { ...sort, then: { by, direction: turned(sort.then) } }
  return { by, direction: turned(sort), then: undefined }
}
