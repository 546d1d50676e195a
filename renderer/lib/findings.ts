import type { Output } from '@shared/contract'
import type { DoctorFinding } from '@shared/contract/doctor'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { Accepted } from '@shared/domain/shipments/accepted'
import { entryExaminer, type ParcelEntry } from '@shared/domain/shipments/examine-entry'
import { byGravity, type Finding, holdsBack } from '@shared/domain/shipments/finding'
import { i18n, say } from './i18n'
import { useDesk } from './query'

export type AnyFinding = Pick<DoctorFinding, 'rule' | 'severity' | 'params' | 'found' | 'fix'>

/** Which other carriers a number fits; undefined where that was not asked. */
export function fitsText({ params }: Pick<AnyFinding, 'params'>): string | undefined {
  if (params.fits === undefined) return undefined
  return params.fits === '' ? i18n.t('doctor.fitsNone') : i18n.t('doctor.fits', { fits: params.fits })
}

/** What was found, and where a number fits other carriers, which. */
export function findingText(finding: Pick<AnyFinding, 'rule' | 'params'>): string {
  return [say(`holds.${finding.rule}`, finding.params), fitsText(finding)].filter(Boolean).join(' · ')
}

type Tables = Output<'doctor.tables'>
type Examine = (entry: ParcelEntry) => Finding[]

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
} as const satisfies Record<string, readonly Finding['rule'][]>

/** The gravest finding of a column that still holds the parcel back. */
export function findingOf(
  column: keyof typeof COLUMN_RULES,
  findings: readonly Finding[],
  accepted: Accepted,
): Finding | undefined {
  const rules: readonly Finding['rule'][] = COLUMN_RULES[column]
  return findings.find((found) => rules.includes(found.rule) && holdsBack(found, accepted))
}
