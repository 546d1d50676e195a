import { describe, expect, it } from 'vitest'
import { detectReport } from './detect'

const detect = (...names: string[]) => detectReport(names)

describe('detectReport', () => {
  it('refuses Unshipped Orders without what is left to ship, rather than reading it as New Orders', () => {
    expect(detect('order-id', 'order-item-id', 'purchase-date', 'sku', 'quantity-purchased', 'promise-date')).toMatchObject({ kind: 'missing', format: { id: 'unshippedOrders' }, columns: ['quantity-to-ship'] })
  }) // prettier-ignore
  it('knows the invoicing variant by any of its columns', () => {
    const base = ['order-id', 'order-item-id', 'purchase-date', 'sku', 'quantity-purchased']
    expect(detect(...base)).toMatchObject({ kind: 'found', format: { id: 'newOrders' } })
    for (const name of ['bill-country', 'bill-city', 'buyer-tax-registration-id'])
      expect(detect(...base, name)).toMatchObject({ kind: 'found', format: { id: 'newOrdersInvoicing' } })
  })
  const all = ['amazon-order-id', 'order-status', 'purchase-date', 'last-updated-date', 'fulfillment-channel', 'sku', 'item-status', 'quantity'] // prettier-ignore
  it('tells All Orders and Archived Orders apart by the address', () => {
    expect(detect(...all, 'ship-city', 'is-heavy-or-bulky', 'ship-promotion-id')).toMatchObject({ kind: 'found', format: { id: 'allOrders' } }) // prettier-ignore
    expect(detect(...all, 'ship-promotion-id')).toMatchObject({ kind: 'found', format: { id: 'archivedOrders' } })
  })
  it('does not guess between the two where nothing tells', () => {
    expect(detect(...all)).toEqual({ kind: 'ambiguous', ids: ['allOrders', 'archivedOrders'] })
  })
  it.each([
    ['FBA returns', 'return-date order-id sku asin fnsku product-name quantity fulfillment-center-id detailed-disposition reason status'],
    ['Amazon Fulfilled Shipments', 'amazon-order-id merchant-order-id shipment-id shipment-item-id purchase-date payments-date shipment-date reporting-date sku quantity-shipped ship-city'],
    ['settlement', 'settlement-id settlement-start-date order-id merchant-order-id shipment-id marketplace-name sku quantity-purchased posted-date'],
    ['shipping confirmation', 'order-id order-item-id quantity ship-date carrier-code carrier-name tracking-number ship-method'],
    ['listings', 'item-name item-description listing-id seller-sku price quantity open-date'],
  ])('%s is none of ours', (_, header) => expect(detect(...header.split(' '))).toEqual({ kind: 'none' })) // prettier-ignore
})
