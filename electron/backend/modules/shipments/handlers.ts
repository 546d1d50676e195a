import type { HandlersOf } from '../../context'
import { enterForAll } from './bulk'
import { enterCells } from './enter'
import { applyPaste, readPaste } from './paste'
import { changeParcels } from './save'
import { orderRowNumber } from '../orders'
import { confirmationHandlers } from './confirmation/handlers'

export const handlers: HandlersOf<'shipments'> & typeof confirmationHandlers = {
  ...confirmationHandlers,
  'shipments.carriers': ({ carriers }, { marketplaceId }) => {
    const list = carriers[marketplaceId]
    return {
      source: list.source,
      checkedOn: list.checkedOn,
      carriers: list.carriers.map(({ code, aliases = [], countsForValidTracking = true }) => ({
        code,
        aliases: [...aliases],
        countsForValidTracking,
      })),
    }
  },
  'shipments.save': (write, { orderId, shipment }) => ({
    shipmentId: changeParcels(write, 'shipment', (parcels) => parcels.save(orderId, shipment)),
  }),
  'shipments.enter': (write, { orderId, set }) => {
    enterCells(write, orderId, set)
    return {}
  },
  'shipments.remove': (write, { orderId, shipmentId }) => {
    changeParcels(write, 'shipment', (parcels) => parcels.remove(orderId, shipmentId))
    return {}
  },
  'shipments.replaceAll': (write, { orderId, shipments }) => {
    const kept = new Set(shipments.map((entry) => entry.shipmentId))
    changeParcels(write, 'shipment', (parcels) => {
      for (const { id } of parcels.parcelsOf(orderRowNumber(write.db, orderId)))
        if (!kept.has(id)) parcels.remove(orderId, id)
      for (const entry of shipments) parcels.save(orderId, entry)
    })
    return {}
  },
  'shipments.bulk': async (context, { jobId: _, ...input }) => enterForAll(context, input),
  'shipments.readPaste': (context, input) => readPaste(context, input),
  'shipments.applyPaste': (write, input) => applyPaste(write, input),
}
