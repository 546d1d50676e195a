import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import { findingOf, findingText, useExaminer } from '@renderer/lib/findings'
import { clock } from '@renderer/lib/format'
import type { EditControl } from '@renderer/ui/DataTable'
import styles from './Orders.module.css'
import { enterCells } from './use-parcel'

export function TrackingCell({ row }: { row: OrderRow }) {
  const examine = useExaminer(row.marketplaceId, row.trackingNumber !== '')
  if (row.trackingNumber === '') return null
  const finding = examine && findingOf('tracking', examine(row), row.accepted)
  const why = finding && findingText(finding)
  return (
    <>
      <span className={`ellipsis ${styles.mono}`} title={why ?? row.trackingNumber}>
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

/** A text cell being edited: Enter keeps and goes down, Tab keeps and goes right, Esc leaves it as it was. */
function TextEditor({
  value,
  label,
  control,
  keep,
  invalid,
  hint,
}: {
  value: string
  label: string
  control: EditControl
  keep: (text: string) => boolean
  invalid?: string | undefined
  /** What is to be said of the text as it stands. */
  hint?: (text: string) => string | undefined
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
  const said = text.trim() === '' ? undefined : hint?.(text)
  const box = input.current?.getBoundingClientRect()
  return (
    <>
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
      {said && box && (
        <div role="status" className={styles.hint} style={{ left: box.left, top: box.bottom + 2 }}>
          {said}
        </div>
      )}
    </>
  )
}

export function TrackingEditor({ row, control }: Omit<EditorProps, 'timeZone'>) {
  const { t } = useTranslation()
  const examine = useExaminer(row.marketplaceId)
  return (
    <TextEditor
      value={row.trackingNumber}
      label={t('orders.editTracking', { orderId: row.orderId })}
      control={control}
      hint={(text) => {
        const found = examine?.({ ...row, trackingNumber: normaliseTracking(text) }) ?? []
        const finding = findingOf('tracking', found, {})
        return finding && findingText(finding)
      }}
      keep={(text) => {
        void enterCells(row.orderId, { trackingNumber: normaliseTracking(text) })
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
          void enterCells(row.orderId, { shippedOn: '', shippedAt: null })
          return true
        }
        const date = parseShipDate(text, Date.now(), timeZone)
        if (date) void enterCells(row.orderId, date)
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
