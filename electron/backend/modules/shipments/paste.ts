import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { resolveCarrier } from '@shared/domain/shipments/carrier'
import { orderHold } from '@shared/domain/shipments/confirmation'
import { type PastedLine, readPastedLines } from '@shared/domain/shipments/paste'
import { isDamagedByExcel } from '@shared/domain/shipments/tracking-number'
import { grouped } from '@shared/domain/grouped'
import type { ReadContext, WriteContext } from '../../context'
import { among } from '../../db/list'
import { orderRowNumber } from '../orders'
import { changeParcels } from './save'

type Read = Output<'shipments.readPaste'>['lines'][number]

/** What each pasted line would do; nothing is written, and nothing is guessed. */
export function readPaste(context: ReadContext, input: Input<'shipments.readPaste'>): Output<'shipments.readPaste'> {
  const lines = readPastedLines(input.text, context.now(), context.shop.timeZone)
  const times = new Map<string, number>()
  for (const line of lines) if (line.orderId) times.set(line.orderId, (times.get(line.orderId) ?? 0) + 1)
  const { all, build } = context.db
  const orders = all(
    build
      .selectFrom('orders')
      .select(['id', 'orderId', 'marketplaceId', 'state', 'fulfillmentChannel', 'purchasedAt'])
      .where('orderId', 'in', among([...times.keys()])),
  )
  const byOrderId = new Map(orders.map((order) => [order.orderId, order]))
  const parcels = grouped(
    all(build.selectFrom('shipments').selectAll().where('orderRow', 'in', among(orders.map(({ id }) => id))).orderBy('id')),
    ({ orderRow }) => orderRow,
  ) // prettier-ignore
  return { lines: lines.map((line) => judge(line)) }

  function judge(line: PastedLine): Read {
    const known = byOrderId.get(line.orderId)
    const list = known && context.carriers[known.marketplaceId]
    const typed = line.carrier || input.defaultCarrier
    const match = list ? resolveCarrier(list, typed) : undefined
    const [parcel, ...more] = (known && parcels.get(known.id)) ?? []
    const given = {
      line: line.line,
      orderId: line.orderId,
      carrier: match?.kind === 'exact' ? match.code : typed,
      carrierName: line.carrierName,
      trackingNumber: line.trackingNumber,
      shippedOn: line.shippedOn || (line.dateProblem ? '' : input.defaultShippedOn),
      shippedAt: line.shippedAt,
      shipMethod: line.shipMethod,
      trackingAsPasted: line.trackingAsPasted,
      before: parcel?.trackingNumber ?? '',
      carrierSuggestion: match?.kind === 'suggestion' ? match.code : '',
    }
    const verdict = (): Read['verdict'] => {
      if (!line.orderId) return 'noOrderId'
      if (!known) return 'unknownOrder'
      if ((times.get(line.orderId) ?? 0) > 1) return 'orderTwice'
      if (!line.trackingNumber) return 'noTracking'
      if (isDamagedByExcel(line.trackingNumber)) return 'damaged'
      if (line.dateProblem) return 'badDate'
      if (orderHold(known)) return 'notShippable'
      if (!parcel) return 'ready'
      // A split order needs the operator to say which parcel is meant.
      if (more.length > 0) return 'orderTwice'
      const same =
        parcel.trackingNumber === given.trackingNumber && (!given.carrier || parcel.carrierCode === given.carrier)
      return same ? 'same' : parcel.trackingNumber ? 'replaces' : 'ready'
    }
    return { ...given, verdict: verdict() }
  }
}

/** Enters the lines the operator agreed to, all or none. Throws DeskError `orderUnknown`, `orderSplit`, `ruleBroken`. */
export function applyPaste(
  write: WriteContext,
  { lines }: Input<'shipments.applyPaste'>,
): Output<'shipments.applyPaste'> {
  changeParcels(write, 'paste', (parcels) => {
    for (const line of lines) {
      const [known, ...more] = parcels.parcelsOf(orderRowNumber(write.db, line.orderId))
      if (more.length > 0) throw new DeskError('orderSplit', { orderId: line.orderId })
      parcels.save(line.orderId, {
        shipmentId: known?.id,
        trackingNumber: line.trackingNumber,
        ...(line.carrier && { carrierCode: line.carrier }),
        ...(line.carrierName && { carrierName: line.carrierName }),
        ...(line.shippedOn && { shippedOn: line.shippedOn, shippedAt: line.shippedAt }),
        ...(line.shipMethod && { shipMethod: line.shipMethod }),
      })
    }
  })
  return { applied: lines.length }
}
