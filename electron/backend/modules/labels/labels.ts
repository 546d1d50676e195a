import type { Label } from '@shared/contract/labels'
import { DeskError } from '@shared/contract/errors'
import type { ReadConnection } from '../../db/access'
import type { Row } from '../../db/schema'

export type LabelRow = Row<'labels'>

/** The labels bought for an order's parcels, oldest first. */
export function labelsOf(db: ReadConnection, orderRow: number): Label[] {
  return db
    .prepare<[number], LabelRow>('SELECT * FROM labels WHERE orderRow = ? ORDER BY id')
    .all(orderRow)
    .map(({ id, shipmentId, service, cost, currency, boughtOn, attachment }) => ({
      labelId: id, shipmentId, service, cost, currency, boughtOn, attachment,
    })) // prettier-ignore
}

/** Throws DeskError `labelUnknown`. */
export function labelRow(db: ReadConnection, labelId: number): LabelRow {
  const found = db.prepare<[number], LabelRow>('SELECT * FROM labels WHERE id = ?').get(labelId)
  if (!found) throw new DeskError('labelUnknown', { labelId })
  return found
}

/** File name of a label's kept file; undefined where there is no such label or no file. */
export function attachmentOf(db: ReadConnection, labelId: number): string | undefined {
  const found = db.prepare<[number], { attachment: string }>('SELECT attachment FROM labels WHERE id = ?').get(labelId)
  return found?.attachment === '' ? undefined : found?.attachment
}
