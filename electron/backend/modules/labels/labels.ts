import type { Label } from '@shared/contract/labels'
import { DeskError } from '@shared/contract/errors'
import type { Reader } from '../../db/access'
import type { Row } from '../../db/schema'

export type LabelRow = Row<'labels'>

/** The labels bought for an order's parcels, oldest first. */
export function labelsOf({ all, build }: Reader, orderRow: number): Label[] {
  return all(
    build
      .selectFrom('labels')
      .select(['id as labelId', 'shipmentId', 'service', 'cost', 'currency', 'boughtOn', 'attachment'])
      .where('orderRow', '=', orderRow)
      .orderBy('id'),
  )
}

/** Throws DeskError `labelUnknown`. */
export function labelRow({ get, build }: Reader, labelId: number): LabelRow {
  const found = get(build.selectFrom('labels').selectAll().where('id', '=', labelId))
  if (!found) throw new DeskError('labelUnknown', { labelId })
  return found
}

/** File name of a label's kept file; undefined where there is no such label or no file. */
export function attachmentOf({ get, build }: Reader, labelId: number): string | undefined {
  return get(build.selectFrom('labels').select('attachment').where('id', '=', labelId))?.attachment || undefined
}
