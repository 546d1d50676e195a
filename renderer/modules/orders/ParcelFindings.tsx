import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { Accepted } from '@shared/domain/shipments/accepted'
import type { ParcelEntry } from '@shared/domain/shipments/examine-entry'
import { byGravity, holdsBack, type ParcelFinding, type ParcelFix } from '@shared/domain/shipments/finding'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import { FindingItem, FindingList } from '@renderer/lib/finding'
import { useExaminer } from '@renderer/lib/findings'
import { useDesk } from '@renderer/lib/query'

type Detail = Output<'orders.get'>
type Found = Output<'doctor.ofOrder'>['parcels'][number]['findings'][number] | ParcelFinding

interface FindingsProps {
  detail: Detail
  parcel: Detail['shipments'][number] | undefined
  entry: ParcelEntry
  isChanged: boolean
  accepted: Accepted
  onAccept: (accepted: Accepted) => void
  onFix: (fix: ParcelFix) => void
}

/** What the doctor finds of a parcel: as it is saved, and of what is being typed at once. */
export function ParcelFindings(props: FindingsProps) {
  const { detail, parcel, entry, isChanged } = props
  const { orderId, marketplaceId } = detail.order
  const isEmpty = entry.carrierCode === '' && entry.trackingNumber === ''
  const examine = useExaminer(marketplaceId)
  const saved = useDesk('doctor.ofOrder', { orderId }, { enabled: parcel !== undefined }).data
  const ofParcel: readonly Found[] =
    saved?.parcels.find((known) => known.shipmentId === parcel?.shipmentId)?.findings ?? []
  // What a parcel that went out as it is would be told now is of no use.
  const isDone = !isChanged && parcel !== undefined && parcel.tracking !== 'entered' && !ofParcel.some(isRefused)
  if (isEmpty || isDone) return null
  const typed: readonly Found[] = examine?.({ ...entry, trackingNumber: normaliseTracking(entry.trackingNumber) }) ?? []
  const findings = isChanged || !parcel ? typed : ofParcel
  // The buyer's request has its own question in the form.
  const shown = findings.filter((finding) => finding.rule !== 'cancelRequested').sort(byGravity)
  if (shown.length === 0) return null
  return (
    <FindingList>
      {shown.map((finding) => (
        <Item key={finding.rule} finding={finding} {...props} />
      ))}
    </FindingList>
  )
}

const isRefused = (finding: Found) => finding.rule === 'refusedByAmazon'

function Item({ finding, accepted, onAccept, onFix }: FindingsProps & { finding: Found }) {
  const { t } = useTranslation()
  const { rule, severity, found, fix } = finding
  const isPassed = severity === 'warning' && !holdsBack(finding, accepted)
  const { [rule]: _, ...others } = accepted
  return (
    <FindingItem finding={finding} isPassed={isPassed} todo={t(`doctor.todo.${rule}`)}>
      {fix && (
        <span>
          <Button size="compact-xs" variant="light" onClick={() => onFix(fix)}>
            {t('doctor.useHere', { value: fix.value.trim() })}
          </Button>
        </span>
      )}
      {severity === 'warning' && (
        <Checkbox
          size="xs"
          label={t('doctor.passCheck')}
          checked={isPassed}
          onChange={(event) =>
            onAccept(
              event.currentTarget.checked ? { ...others, [rule]: { found, reason: '', at: Date.now() } } : others,
            )
          }
        />
      )}
      {isPassed && (
        <TextInput
          size="xs"
          aria-label={t('doctor.passReason')}
          placeholder={t('doctor.passReason')}
          maxLength={500}
          value={accepted[rule]?.reason ?? ''}
          onChange={(event) =>
            onAccept({ ...others, [rule]: { found, reason: event.currentTarget.value, at: Date.now() } })
          }
        />
      )}
    </FindingItem>
  )
}
