import { DateTime } from 'luxon'
import type { UploadRow } from '../exports/upload-row'
import { marketplace } from '../marketplace'
import type { McfItem, McfOrder } from './mcf-order'

/** `2020-02-01T10:00:00`: no zone in real files; the marketplace's time (formats.md §3). */
function displayDate(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ss")
}

const yesNo = (value: boolean) => (value ? 'Yes' : 'No')

/** What was entered for a further SKU goes with its row: India wants a value of each (formats.md §3); else its cells stay blank. */
function saidOf({ giftMessage, comment, declaredValue }: McfItem): Record<string, string> {
  return {
    ...(giftMessage && { GiftMessage: giftMessage }),
    ...(comment && { DisplayableComment: comment }),
    ...(declaredValue && { PerUnitDeclaredValue: declaredValue }),
  }
}

/**
 * The rows of a request: the first is complete, each further SKU has only order, SKU, quantity and item, next to it (help
 * 200141580). The cells are those of the widest layout; a layout takes the columns it has.
 */
export function mcfRows(order: McfOrder): UploadRow[] {
  const { fulfillmentOrderId, address } = order
  return order.items.map((item, i) => {
    const each = {
      MerchantFulfillmentOrderID: fulfillmentOrderId,
      MerchantSKU: item.sku,
      Quantity: String(item.quantity),
      MerchantFulfillmentOrderItemID: item.itemId,
    }
    if (i > 0) return { orderId: fulfillmentOrderId, cells: { ...each, ...saidOf(item) } }
    return {
      orderId: fulfillmentOrderId,
      cells: {
        ...each,
        DisplayableOrderID: order.displayableOrderId,
        DisplayableOrderDate: displayDate(order.displayableAt, marketplace(order.marketplaceId).timeZone),
        GiftMessage: item.giftMessage,
        DisplayableComment: item.comment,
        PerUnitDeclaredValue: item.declaredValue,
        DisplayableOrderComment: order.displayableComment,
        DeliverySLA: order.speed,
        AddressName: address.name,
        AddressFieldOne: address.line1,
        AddressFieldTwo: address.line2,
        AddressFieldThree: address.line3,
        AddressCity: address.city,
        AddressCountryCode: address.countryCode,
        AddressStateOrRegion: address.stateOrRegion,
        AddressPostalCode: address.postalCode,
        AddressPhoneNumber: address.phone,
        NotificationEmail: order.notificationEmail,
        FulfillmentAction: order.action,
        CarrierPreferences: 'AllowAMZL',
        IsOverboxRequired: yesNo(order.isBlankBox),
        IsPackingSlipRequired: yesNo(order.wantsPackingSlip),
      },
    }
  })
}

/** The row that cancels a whole order. */
export function mcfCancellationRow(fulfillmentOrderId: string): UploadRow {
  return { orderId: fulfillmentOrderId, cells: { MerchantFulfillmentOrderID: fulfillmentOrderId } }
}
