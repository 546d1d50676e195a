import type { Generated } from 'kysely'
import type { Leaving } from './leaving'

interface ShipmentsTable extends Leaving {
  id: Generated<number>
  orderRow: number
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  shippedAt: number | null
  shipMethod: string
  items: string
  createdAt: number
  updatedAt: number
  accepted: Generated<string>
  weightGrams: number | null
  cost: number | null
  costCurrency: Generated<string>
  confirmedByAmazon: Generated<number>
}

interface LabelsTable {
  id: Generated<number>
  orderRow: number
  shipmentId: number
  service: string
  cost: number | null
  currency: string
  boughtOn: string
  attachment: string
  attachmentSha256: string
  createdAt: number
  updatedAt: number
}

interface BinsTable {
  sku: string
  bin: string
}

interface SheetLayoutsTable {
  id: Generated<number>
  shape: string
  mapping: string
  usedAt: number
}

/** What is sent, and where it lies. */
export interface ParcelTables {
  shipments: ShipmentsTable
  labels: LabelsTable
  sheetLayouts: SheetLayoutsTable
  bins: BinsTable
}
