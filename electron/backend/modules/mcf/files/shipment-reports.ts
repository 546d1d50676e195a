import type { amazonShipments as declared } from '@shared/contract/mcf'
import type { AmazonShipmentRecord } from '@shared/domain/mcf/shipment-record'
import { namesOf } from '../../../formats/tables/format'
import { openTable, type TableRow } from '../../../formats/tables/open-table'
import type { FileReader } from '../../../intake/reading'
import { SHIPMENTS } from './shipment-format'

/** Amazon Fulfilled Shipments, in whatever way its table was saved. */
export const shipmentReports: FileReader<typeof declared, TableRow<AmazonShipmentRecord>, null> = {
  kind: 'amazonShipments',
  by: 'header',
  knowsName: namesOf([SHIPMENTS]),
  recognise(file) {
    const table = openTable(file, [SHIPMENTS])
    return table && ('refused' in table ? table : { ...table, told: null })
  },
}
