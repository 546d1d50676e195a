import type { FieldChange } from '@shared/domain/orders/facts'
import type { Judgement } from '@shared/domain/orders/judge'
import type { Verdict } from '../../../intake'

/** What each row of a block does; changes of the order as a whole and of its parties stand with the block's first row. */
export function rowVerdicts(judged: Judgement, isNewOrder: boolean): { verdict: Verdict; changes: FieldChange[] }[] {
  const rows: { verdict: Verdict; changes: FieldChange[] }[] = []
  for (const [i, item] of judged.items.entries()) {
    const changes = i === 0 ? [...judged.orderChanges, ...judged.partyChanges, ...item.changes] : item.changes
    const verdict = isNewOrder || item.row === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same'
    const [first = 0, ...more] = item.records
    rows[first] = { verdict, changes }
    // The item's other rows say nothing that its first row does not stand for.
    for (const record of more) rows[record] = { verdict: 'same', changes: [] }
  }
  return rows
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
