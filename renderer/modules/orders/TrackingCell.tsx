import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { normaliseTracking, trackingProblem } from '@shared/domain/shipments/tracking-number'
import { clock } from '@renderer/lib/format'
import type { EditControl } from '@renderer/ui/DataTable'
import styles from './Orders.module.css'
import { saveParcel } from './use-parcel'

export function TrackingCell({ row }: { row: OrderRow }) {
  const { t } = useTranslation()
  const problem = row.trackingNumber === '' ? undefined : trackingProblem(row.trackingNumber)
  const why = problem && t(`holds.${problem}`, { found: row.trackingNumber })
  return (
    <>
      <span className={`ellipsis ${styles.mono}`} title={why ?? row.trackingNumber}>
        {row.trackingNumber}
      </span>
      {why && <TriangleAlert size={14} color="var(--late)" aria-label={why} />}
    </>
  )
}

interface EditorProps {
  row: OrderRow
  control: EditControl
  timeZone: string
}

/** A text cell being edited: Enter keeps and goes down, Tab keeps and goes right, Esc leaves it as it was. */
function TextEditor({
  value,
  label,
  control,
  keep,
  invalid,
}: {
  value: string
  label: string
  control: EditControl
  keep: (text: string) => boolean
  invalid?: string | undefined
}) {
  const [text, setText] = useState(control.typed ?? value)
  const input = useRef<HTMLInputElement>(null)
  const isEnded = useRef(false)
  useEffect(() => {
    input.current?.focus()
    if (control.typed === undefined) input.current?.select()
  }, [control.typed])
  const end = (move: 'down' | 'right' | 'stay', isKept: boolean) => {
    if (isEnded.current || (isKept && text !== value && !keep(text))) return
    isEnded.current = true
    control.done(move)
  }
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={label}
      aria-invalid={invalid !== undefined}
      title={invalid}
      value={text}
      maxLength={120}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => end('stay', true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end('down', true)
        else if (event.key === 'Tab') end('right', true)
        else if (event.key === 'Escape') end('stay', false)
        else return
        event.preventDefault()
      }}
    />
  )
}

/** A first tracking number brings today's date along, which can be changed beside it. */
export function TrackingEditor({ row, control, timeZone }: EditorProps) {
  const { t } = useTranslation()
  return (
    <TextEditor
      value={row.trackingNumber}
      label={t('orders.editTracking', { orderId: row.orderId })}
      control={control}
      keep={(text) => {
        const today =
          row.shippedOn === '' && text.trim() !== '' ? parseShipDate('today', Date.now(), timeZone) : undefined
        void saveParcel(row, { trackingNumber: normaliseTracking(text), ...today })
        return true
      }}
    />
  )
}

export function ShipDateEditor({ row, control, timeZone }: EditorProps) {
  const { t } = useTranslation()
  const [invalid, setInvalid] = useState<string>()
  return (
    <TextEditor
      value={row.shippedOn}
      label={t('orders.editShipDate', { orderId: row.orderId })}
      control={control}
      invalid={invalid}
      keep={(text) => {
        if (text.trim() === '') {
          void saveParcel(row, { shippedOn: '', shippedAt: null })
          return true
        }
        const date = parseShipDate(text, Date.now(), timeZone)
        if (date) void saveParcel(row, date)
        else setInvalid(t('orders.badDate'))
        return date !== undefined
      }}
    />
  )
}

/** A ship date as the operator reads it: the time only where it is known. */
export function shipDateText(shippedOn: string, shippedAt: number | null, timeZone: string): string {
  return shippedAt === null ? shippedOn : `${shippedOn} ${clock(shippedAt, timeZone)}`
}
