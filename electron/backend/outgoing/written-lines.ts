import type { WrittenLine } from '@shared/domain/exports/processing-report'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { Reader } from '../db/access'

/** A line that is not made of cells under columns: what Amazon's answer knows it by, beside whatever its chapter writes. */
type NamedLine = Omit<WrittenLine, 'line'>
/** What is kept of a line that was written. */
export type LineContent = NamedLine | UploadRow

const ITEM_COLUMNS = ['order-item-id', 'amazon-order-item-code', 'MerchantFulfillmentOrderItemID']

/** What a line is known by in Amazon's answer. */
export function identified(content: LineContent): NamedLine {
  if (!('cells' in content)) {
    const { orderId, orderItemId, trackingNumber } = content
    return { orderId, orderItemId, trackingNumber }
  }
  const column = ITEM_COLUMNS.find((name) => content.cells[name])
  return { orderId: content.orderId, orderItemId: (column && content.cells[column]) ?? '', trackingNumber: '' }
}

/** The data rows of an export, in the file's order. */
export function writtenLines(db: Reader, exportId: number): WrittenLine[] {
  return db
    .all(
      db.build.selectFrom('exportLines').select(['line', 'content']).where('exportId', '=', exportId).orderBy('line'),
    )
    .map(({ line, content }) => ({ line, ...identified(JSON.parse(content) as LineContent) }))
}
