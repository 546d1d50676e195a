import type { DeclaredKind } from '@shared/contract/file-kinds'
import type { AnyReader, FileReader } from '../intake/reading'
import { shipmentReports } from '../modules/mcf/files/shipment-reports'
import { mailFiles } from '../modules/messages/files/mail-files'
import { orderReports } from '../modules/orders/files'
import { trackingSheets } from '../modules/shipments/files'
import { stockReports } from '../modules/stock/files/stock-reports'
import { processingReports } from '../outgoing/files'

/** How each kind of file is read: what the files thread knows of the chapters, without their SQL. */
const readers: { [Kind in DeclaredKind as Kind['id']]: AnyReader<Kind> } = {
  answer: processingReports,
  orders: orderReports,
  stock: stockReports,
  amazonShipments: shipmentReports,
  mails: mailFiles,
  sheet: trackingSheets,
}
export const READERS: readonly AnyReader[] = Object.values(readers)
/** Those that are given a file as a whole. */
export const WHOLE_FILE_READERS = READERS.filter((reader): reader is FileReader => reader.by !== 'stream')
