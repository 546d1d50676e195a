import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import { findingText } from '@renderer/lib/finding'
import { findingOf, useExaminer } from '@renderer/lib/findings'
import { clock } from '@renderer/lib/format'
import { useUnsaved } from '@renderer/lib/unsaved'
import type { EditControl } from '@renderer/ui/DataTable'
import { whole } from '@renderer/ui/whole'
import { TextEditor } from '@renderer/ui/table/TextEditor'
import styles from './Orders.module.css'
import { keepCell } from './use-parcel'

export const TrackingCell = ({ row }: { row: OrderRow }) => row.trackingNumber !== '' && <Tracking row={row} />

function Tracking({ row }: { row: OrderRow }) {
  const examine = useExaminer(row.marketplaceId)
  const finding = examine && findingOf('tracking', examine(row), row.accepted)
  const why = finding && findingText(finding)
  return (
    <>
      <span className={`${whole} ${styles.mono}`} title={why ?? row.trackingNumber}>
        {row.trackingNumber}
      </span>
      {why && (
        <TriangleAlert
          size={14}
          className={finding.severity === 'error' ? styles.late : styles.soon}
          aria-label={why}
          style={{ flex: 'none' }}
        />
      )}
    </>
  )
}

interface EditorProps {
  row: OrderRow
  control: EditControl
  timeZone: string
}

/** What is wrong with a number, and what of it is not kept, is said while it is typed. */
export function TrackingEditor({ row, control, timeZone }: EditorProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(control.typed ?? row.trackingNumber)
  const examine = useExaminer(row.marketplaceId)
  const kept = normaliseTracking(text)
  const finding = kept === '' ? undefined : findingOf('tracking', examine?.({ ...row, trackingNumber: kept }) ?? [], {})
  // What a program put around a number that was copied is not kept, and that is said.
  const mended = kept !== '' && kept !== text.trim() ? t('orders.keptAs', { value: kept }) : ''
  const said = [mended, finding && findingText(finding)].filter(Boolean).join(' · ')
  const label = t('orders.editTracking', { orderId: row.orderId })
  useUnsaved(control.reason !== undefined && label)
  return (
    <TextEditor
      control={control}
      label={label}
      text={text}
      onText={setText}
      keep={(typed) => (typed === row.trackingNumber ? undefined : keepCell(row.orderId, 'tracking', typed, timeZone))}
      beside={
        said && (
          <div role="status" className={styles.hint}>
            {said}
          </div>
        )
      }
    />
  )
}

export function ShipDateEditor({ row, control, timeZone }: EditorProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(control.typed ?? row.shippedOn)
  const label = t('orders.editShipDate', { orderId: row.orderId })
  useUnsaved(control.reason !== undefined && label)
  return (
    <TextEditor
      control={control}
      label={label}
      text={text}
      onText={setText}
      keep={(typed) => (typed === row.shippedOn ? undefined : keepCell(row.orderId, 'shippedOn', typed, timeZone))}
    />
  )
}

/** A ship date as the operator reads it: the time only where it is known. */
export function shipDateText(shippedOn: string, shippedAt: number | null, timeZone: string): string {
  return shippedAt === null ? shippedOn : `${shippedOn} ${clock(shippedAt, timeZone)}`
}
