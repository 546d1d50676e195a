import type { Input, Output } from '@shared/contract'
import { OTHER } from '@shared/domain/shipments/carrier'
import { isOrderRule } from '@shared/domain/shipments/finding'
import type { JobContext, WriteContext } from '../../context'
import { changeParcels } from '../shipments'
import { type FoundOf, parcelsOfGroup } from './groups'

type Entry = Input<'shipments.save'>['shipment']
type Decided = Output<'doctor.fix'>

/** How often a running job says where it is and asks whether to go on. */
const STEP = 200

/** Enters what was decided for each parcel of the group: one operation in one transaction, all or none. */
function decideEach(
  context: JobContext,
  input: Input<'doctor.fix'> | Input<'doctor.letPass'>,
  kind: 'fix' | 'letPass',
  decide: (found: FoundOf, write: WriteContext) => Omit<Entry, 'shipmentId'> | undefined,
): Decided {
  return context.transaction((write) => {
    const found = parcelsOfGroup(write, input)
    const decided: Decided = { changed: 0, skipped: 0 }
    changeParcels(write, kind, (parcels) =>
      found.forEach((each, i) => {
        if (i % STEP === 0) {
          context.checkCancelled()
          context.progress('writing', i, found.length)
        }
        const { orderId, shipmentId, findings } = each.parcel
        const entry = decide(each, write)
        if (!entry) return
        // Nothing is entered for an order that must not be shipped; it does not stop the others.
        if (findings.some(({ rule }) => isOrderRule(rule))) decided.skipped += 1
        else {
          parcels.save(orderId, { shipmentId, ...entry })
          decided.changed += 1
        }
      }),
    )
    return decided
  })
}

/** Another carrier's name goes with its code; an unknown one that is to go as `Other` becomes its name. */
function carrierEntry(carrierCode: string, { finding, parcel }: FoundOf): Omit<Entry, 'shipmentId'> {
  if (carrierCode !== OTHER) return { carrierCode, carrierName: '' }
  return { carrierCode, carrierName: finding.rule === 'unknownCarrier' ? parcel.carrierCode : parcel.carrierName }
}

export function fixGroup(context: JobContext, input: Input<'doctor.fix'>): Decided {
  const { carrierCode } = input
  return decideEach(context, input, 'fix', (found) => {
    if (carrierCode !== undefined) return carrierEntry(carrierCode, found)
    const { fix } = found.finding
    if (!fix) return undefined
    return fix.field === 'carrierCode' ? carrierEntry(fix.value, found) : { [fix.field]: fix.value }
  })
}

/** A warning that is let pass stands with the parcel, with what it was about, until that changes. */
export function letGroupPass(context: JobContext, input: Input<'doctor.letPass'>): Decided {
  const { reason, passes } = input
  return decideEach(context, input, 'letPass', ({ finding, parcel }, write) => {
    if (finding.severity !== 'warning' || passes !== parcel.holding.includes(finding)) return undefined
    const { [finding.rule]: _, ...others } = parcel.accepted
    const acceptance = { found: finding.found, reason, at: write.now() }
    return { accepted: passes ? { ...others, [finding.rule]: acceptance } : others }
  })
}
