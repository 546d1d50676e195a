import type { DeclaredKind } from '@shared/contract/file-kinds'
import type { FileReader } from '../intake/reading'
import { shipmentReports } from '../modules/mcf/files/shipment-reports'
import { orderReports } from '../modules/orders/files'
import { trackingSheets } from '../modules/shipments/files'
import { stockReports } from '../modules/stock/files/stock-reports'
import { processingReports } from '../outgoing/files'

/** How each kind of file is read: what the files thread knows of the chapters, without their SQL. */
const readers: { [Kind in DeclaredKind as Kind['id']]: FileReader<Kind> } = {
  answer: processingReports,
  orders: orderReports,
  stock: stockReports,
  amazonShipments: shipmentReports,
  sheet: trackingSheets,
}
export const READERS: readonly FileReader[] = Object.values(readers)
