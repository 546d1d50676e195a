import type { ChapterOutgoing } from '../../outgoing'
import {
  type ChapterRecord,
  itemList,
  listed,
  type ListReader,
  recordedTable,
  type ChapterPersonal,
  harmless,
  holds,
} from '../../record'
import { mcfCancellationWay, mcfOrderWay } from './upload'
import type { ChapterIntake } from '../../intake'
import { amazonShipmentsKind } from './amazon-shipments'
import { followOrderReports } from './follow-orders'
import { savedMcf } from './saved'

export { handlers } from './handlers'

export const savedLists = { mcf: savedMcf }

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
      words: { hidden: ['problemId'], lists: { items: itemList, packages: packageList } },
    }),
    recordedTable({
      entity: 'mcfParty',
      table: 'mcfParties',
      key: 'mcfOrderRow',
      topic: 'cases',
      nature: 'decision',
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

export const personal: ChapterPersonal = {
  tables: {
    mcfOrders: {
      notificationEmail: holds('email', 'recipient', 'orderParties.buyerEmail'),
      displayableComment: holds('message', 'recipient'),
      // Each item may bear a message to whom it is given.
      items: holds('message', 'recipient'),
      note: holds('note', 'recipient'),
      ...harmless(
        'fulfillmentOrderId', 'displayableOrderId', 'marketplaceId', 'speed', 'action', 'amazonOrderId', 'packages',
        'refusedRevisions',
      ),
    },
    mcfParties: {
      name: holds('name', 'recipient', 'orderParties.recipientName'),
      line1: holds('address', 'recipient', 'orderParties.addressLine1'),
      line2: holds('address', 'recipient', 'orderParties.addressLine2'),
      line3: holds('address', 'recipient', 'orderParties.addressLine3'),
      city: holds('address', 'recipient', 'orderParties.city'),
      stateOrRegion: holds('address', 'recipient', 'orderParties.stateOrRegion'),
      postalCode: holds('address', 'recipient', 'orderParties.postalCode'),
      countryCode: holds('address', 'recipient', 'orderParties.country'),
      phone: holds('phone', 'recipient', 'orderParties.shipPhone'),
    },
    mcfCancellations: harmless('refusedRevisions'),
    mcfFees: harmless('marketplaceId', 'sizeTier', 'speed', 'currency', 'checkedOn'),
    skuSizes: harmless('sku', 'sizeTier'),
    shopSettings: harmless('key', 'value'),
  },
} // prettier-ignore
