import type { MarketplaceId } from '@shared/domain/marketplace'
import { byGravity } from '@shared/domain/shipments/finding'
import { marketplaceName } from '@shared/i18n/marketplaces'
import { fill } from '@shared/i18n/fill'
import type { ReadContext } from '../../context'
import { savedList, type Words, wholeList } from '../../context/saved-list'
import { planConfirmations } from '../shipments'
import { type FoundOf, isHeldBy } from './groups'

/** What was found, and where a number fits other carriers, which: as the screen says it. */
function said({ finding: { rule, params } }: FoundOf, { texts }: Words): string {
  const fits = params.fits === undefined ? '' : params.fits === '' ? texts.doctor.fitsNone : fill(texts.doctor.fits, params)
  return [fill(texts.holds[rule], params), fits].filter(Boolean).join(' · ')
} // prettier-ignore

const findingsOf = (context: ReadContext, marketplaceId: MarketplaceId): FoundOf[] =>
  (planConfirmations(context).get(marketplaceId)?.examined ?? [])
    .flatMap((parcel) => parcel.findings.map((finding) => ({ parcel, finding })))
    .sort((a, b) => byGravity(a.finding, b.finding))

/** What the doctor finds of a marketplace's parcels, a row for each finding, the gravest first. */
export const savedFindings = savedList<{ marketplaceId: MarketplaceId }, FoundOf>({
  narrowed: ({ marketplaceId }, { language }) => [marketplaceName(language, marketplaceId)],
  name: (texts) => texts.doctor.findings,
  read: (context, { marketplaceId }) => wholeList(() => findingsOf(context, marketplaceId)),
  columns: [
    { id: 'severity', header: (t) => t.lists.severity, kind: 'text', width: 16, value: ({ finding }, { texts }) => texts.doctor.severity[finding.severity] },
    { id: 'name', header: (t) => t.lists.finding, kind: 'text', width: 28, value: ({ finding }, { texts }) => texts.doctor.name[finding.rule] },
    { id: 'order', header: (t) => t.orders.column.order, kind: 'id', width: 21, value: ({ parcel }) => parcel.orderId },
    { id: 'carrier', header: (t) => t.orders.column.carrier, kind: 'text', width: 18, value: ({ parcel }) => parcel.carrierName || parcel.carrierCode },
    { id: 'tracking', header: (t) => t.orders.column.tracking, kind: 'id', width: 28, value: ({ parcel }) => parcel.trackingNumber },
    { id: 'why', header: (t) => t.confirm.reason, kind: 'text', width: 80, value: (row, words) => said(row, words) },
    { id: 'mend', header: (t) => t.lists.mend, kind: 'id', width: 24, value: ({ finding }) => finding.fix?.value ?? '' },
    { id: 'held', header: (t) => t.confirm.held, kind: 'text', width: 10, value: (row, { texts }) => (isHeldBy(row) ? texts.common.yes : texts.common.no) },
    { id: 'passed', header: (t) => t.lists.passed, kind: 'text', width: 32, value: ({ parcel, finding }, { texts }) => { const passed = parcel.accepted[finding.rule]; return passed ? passed.reason || texts.doctor.wasLetPassPlain : '' } },
  ],
}) // prettier-ignore
