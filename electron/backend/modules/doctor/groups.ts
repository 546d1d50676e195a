import { grouped } from '@shared/domain/grouped'
import type { Input, Output } from '@shared/contract'
import type { DoctorGroup } from '@shared/contract/doctor'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { byGravity, type ParcelFinding, groupOf } from '@shared/domain/shipments/finding'
import type { ReadContext } from '../../context'
import { type ExaminedParcel, planConfirmations } from '../shipments'

type Plan = Parameters<typeof planConfirmations>[0]

export interface FoundOf {
  parcel: ExaminedParcel
  finding: ParcelFinding
}

export const isHeldBy = ({ parcel, finding }: FoundOf) => parcel.holding.includes(finding)

/** What was found of a marketplace's parcels, by group. */
function byGroup(context: Plan, marketplaceId: MarketplaceId): Map<string, FoundOf[]> {
  const examined = planConfirmations(context).get(marketplaceId)?.examined ?? []
  const found = examined.flatMap((parcel) => parcel.findings.map((finding) => ({ parcel, finding })))
  return grouped(found, ({ finding }) => groupOf(finding))
}

/** The parcels of one group, or the one that is named. */
export function parcelsOfGroup(
  context: Plan,
  {
    marketplaceId,
    group,
    shipmentId,
  }: { marketplaceId: MarketplaceId; group: string; shipmentId?: number | undefined },
): FoundOf[] {
  const found = byGroup(context, marketplaceId).get(group) ?? []
  return shipmentId === undefined ? found : found.filter(({ parcel }) => parcel.shipmentId === shipmentId)
}

export function groupsOf(context: ReadContext, { marketplaceId }: Input<'doctor.groups'>): Output<'doctor.groups'> {
  const groups = [...byGroup(context, marketplaceId)].flatMap(
    ([group, found]): (DoctorGroup & { first: ParcelFinding })[] => {
      const [first] = found
      if (!first) return []
      const fixes = found.flatMap(({ finding }) => finding.fix ?? [])
      const [fix] = fixes
      const isShared = fix !== undefined && fixes.every(({ value }) => value === fix.value)
      return [
        {
          group,
          first: first.finding,
          rule: first.finding.rule,
          severity: first.finding.severity,
          count: found.length,
          held: found.filter(isHeldBy).length,
          params: first.finding.params,
          fixable: fixes.length,
          ...(fix && { fix: { field: fix.field, value: isShared ? fix.value : '' } }),
        },
      ]
    },
  )
  groups.sort((a, b) => byGravity(a.first, b.first) || b.count - a.count)
  return { groups: groups.map(({ first: _, ...group }) => group) }
}

/** Parcels still held back come first. */
export function rowsOf(context: ReadContext, input: Input<'doctor.rows'>): Output<'doctor.rows'> {
  const found = parcelsOfGroup(context, input)
  const held = found.filter(isHeldBy)
  const rows = [...held, ...found.filter((row) => !isHeldBy(row))]
  return {
    total: rows.length,
    rows: rows.slice(input.offset, input.offset + input.limit).map((row) => {
      const { orderId, shipmentId, carrierCode, carrierName, trackingNumber, accepted } = row.parcel
      const reason = accepted[row.finding.rule]?.reason ?? ''
      const letPass = row.finding.severity === 'warning' && !isHeldBy(row) ? reason : null
      return { orderId, shipmentId, carrierCode, carrierName, trackingNumber, finding: row.finding, letPass }
    }),
  }
}
