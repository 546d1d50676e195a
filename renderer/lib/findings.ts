import type { Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { Accepted } from '@shared/domain/shipments/accepted'
import { entryExaminer, type ParcelEntry } from '@shared/domain/shipments/examine-entry'
import { byGravity, type ParcelFinding, holdsBack } from '@shared/domain/shipments/finding'
import { useDesk } from './query'

type Tables = Output<'doctor.tables'>
type Examine = (entry: ParcelEntry) => ParcelFinding[]

/** One examiner for each answer of the desk: every cell of the table asks for it. */
const examiners = new WeakMap<Tables, Examine>()
function examinerOf(tables: Tables): Examine {
  const known = examiners.get(tables)
  if (known) return known
  const { examine } = entryExaminer(tables as Parameters<typeof entryExaminer>[0])
  const made: Examine = (entry) => examine(entry).sort(byGravity)
  examiners.set(tables, made)
  return made
}

/** Examines an entry while it is typed; undefined until the tables are there. */
export function useExaminer(marketplaceId: MarketplaceId): Examine | undefined {
  const { data } = useDesk('doctor.tables', { marketplaceId })
  // While another marketplace's tables are on their way, those of the last one must not be used.
  return data?.marketplaceId === marketplaceId ? examinerOf(data) : undefined
}

/** Rules that a column of the table shows. */
const COLUMN_RULES = {
  tracking: ['trackingDamaged', 'trackingTooLong', 'trackingCharacters', 'trackingZerosLost', 'trackingFormat'],
  carrier: ['noCarrier', 'unknownCarrier', 'carrierNameMissing', 'carrierNameTooLong', 'carrierNotCounted'],
} as const satisfies Record<string, readonly ParcelFinding['rule'][]>

/** The gravest finding of a column that still holds the parcel back. */
export function findingOf(
  column: keyof typeof COLUMN_RULES,
  findings: readonly ParcelFinding[],
  accepted: Accepted,
): ParcelFinding | undefined {
  const rules: readonly ParcelFinding['rule'][] = COLUMN_RULES[column]
  return findings.find((found) => rules.includes(found.rule) && holdsBack(found, accepted))
}
