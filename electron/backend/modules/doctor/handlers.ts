import type { HandlersOf } from '../../context'
import { examineOrder } from '../shipments'
import { orderRowNumber } from '../orders'
import { fixGroup, letGroupPass } from './decide'
import { groupsOf, rowsOf } from './groups'

export const handlers: HandlersOf<'doctor'> = {
  'doctor.tables': ({ doctor: { rules, patterns }, carriers }, { marketplaceId }) => {
    const list = carriers[marketplaceId]
    return {
      marketplaceId,
      rules: rules.map((rule) => ({ ...rule, onlyIn: rule.onlyIn && [...rule.onlyIn] })),
      patterns: { complete: [...patterns.complete], patterns: [...patterns.patterns] },
      carriers: {
        ...list,
        carriers: list.carriers.map((carrier) => ({ ...carrier, aliases: [...(carrier.aliases ?? [])] })),
      },
    }
  },
  'doctor.groups': (context, input) => groupsOf(context, input),
  'doctor.rows': (context, input) => rowsOf(context, input),
  'doctor.ofOrder': (context, { orderId }) => ({
    parcels: [...examineOrder(context, orderRowNumber(context.db, orderId))].map(([shipmentId, findings]) => ({
      shipmentId,
      findings: [...findings],
    })),
  }),
  'doctor.fix': async (context, input) => fixGroup(context, input),
  'doctor.letPass': async (context, input) => letGroupPass(context, input),
}
