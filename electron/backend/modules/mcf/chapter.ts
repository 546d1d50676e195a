import { MCF_ADDRESS_FIELDS } from '@shared/domain/mcf/mcf-order'
import type { ChapterOutgoing } from '../../outgoing'
import { type ChapterRecord, itemList, listed, type ListReader, recordedTable } from '../../record'
import { mcfCancellationWay, mcfOrderWay } from './upload'
import type { ChapterIntake } from '../../intake'
import { amazonShipmentsKind } from './amazon-shipments'
import { followOrderReports } from './follow-orders'

const packageList: ListReader = (json) =>
  listed<{ carrier: string; trackingNumber: string }>(json, ({ carrier, trackingNumber }) =>
    `${carrier} ${trackingNumber}`.trim(),
  )

export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'mcfOrder',
      table: 'mcfOrders',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      atAmazon: true,
      holdsImport: 'none',
      derived: ['cancelledByFileAt'],
      personal: ['notificationEmail', 'displayableComment', 'note', 'items'],
      words: { hidden: ['problemId'], lists: { items: itemList, packages: packageList } },
    }),
    recordedTable({
      entity: 'mcfParty',
      table: 'mcfParties',
      key: 'mcfOrderRow',
      topic: 'cases',
      nature: 'decision',
      personal: MCF_ADDRESS_FIELDS,
      words: { hidden: ['mcfOrderRow'] },
    }),
    recordedTable({
      entity: 'mcfCancellation',
      table: 'mcfCancellations',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      atAmazon: true,
      words: { hidden: ['mcfOrderRow'] },
    }),
    // Amazon's price list as it was typed in, sizes of SKUs, and how own order numbers are made.
    recordedTable({ entity: 'mcfFee', table: 'mcfFees', key: 'id', topic: 'cases', nature: 'setting' }),
    recordedTable({ entity: 'skuSize', table: 'skuSizes', key: 'sku', topic: 'cases', nature: 'setting' }),
    recordedTable({ entity: 'shopSetting', table: 'shopSettings', key: 'key', topic: 'cases', nature: 'setting' }),
  ],
  operations: { mcfOrder: true, amazonShipments: false },
}

export const outgoing: ChapterOutgoing = { waysOut: [mcfOrderWay, mcfCancellationWay] }

export const intake: ChapterIntake = {
  fileKinds: [amazonShipmentsKind],
  followers: [{ kind: 'orders', follow: followOrderReports }],
}
