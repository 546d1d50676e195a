import type { FieldChange } from '@shared/domain/orders/facts'
import type { Judgement } from '@shared/domain/orders/judge'
import type { Verdict } from '../rows'

/** What one row of a block does; changes of the order as a whole and of its parties stand with the block's first row. */
export function rowVerdicts(judged: Judgement, isNewOrder: boolean): { verdict: Verdict; changes: FieldChange[] }[] {
  return judged.items.map((item, i) => {
    const changes = i === 0 ? [...judged.orderChanges, ...judged.partyChanges, ...item.changes] : item.changes
    if (isNewOrder || item.row === undefined) return { verdict: 'new', changes }
    return { verdict: changes.length > 0 ? 'changed' : 'same', changes }
  })
}

/** `moved`: nothing to show, but the moments the facts speak of become newer. */
export type BlockVerdict = 'new' | 'changed' | 'moved' | 'same' | 'asks'

export function blockVerdict(judged: Judgement, isNewOrder: boolean): BlockVerdict {
  if (isNewOrder) return 'new'
  const moved = judged.orderMoved || judged.partyMoved || judged.items.some((item) => item.moved)
  if (!moved) return 'same'
  const rows = rowVerdicts(judged, false)
  return rows.some((row) => row.verdict !== 'same') ? 'changed' : 'moved'
}
