import { Tooltip } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { OTHER } from '@shared/domain/shipments/carrier'
import { findingOf, findingText, useExaminer } from '@renderer/lib/findings'
import { useDesk } from '@renderer/lib/query'
import type { EditControl } from '@renderer/ui/DataTable'
import styles from './Orders.module.css'
import { enterCells } from './use-parcel'

export function CarrierCell({ row }: { row: OrderRow }) {
  const { t } = useTranslation()
  const isEmpty = row.carrierCode === '' && row.trackingNumber === ''
  const examine = useExaminer(row.marketplaceId, !isEmpty)
  if (row.shipments > 1) return <span className="muted" title={t('orders.splitHint')}>{t('orders.parcels', { count: row.shipments })}</span> // prettier-ignore
  if (isEmpty) return null
  const finding = examine && findingOf('carrier', examine(row), row.accepted)
  const code = finding?.fix?.field === 'carrierCode' ? finding.fix.value : undefined
  const text = row.carrierCode === OTHER && row.carrierName ? `${OTHER}: ${row.carrierName}` : row.carrierCode
  const hint =
    finding && [findingText(finding), code && t('orders.useSuggestion', { code })].filter(Boolean).join(' · ')
  return (
    <>
      <span className="ellipsis" title={text}>
        {text}
      </span>
      {finding && (
        <Tooltip label={hint} multiline maw={320}>
          <button
            type="button"
            className={styles.warn}
            style={finding.severity === 'error' ? undefined : { color: 'var(--soon)' }}
            aria-label={hint}
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation()
              if (code) void enterCells(row.orderId, { carrierCode: code, ...(code !== OTHER && { carrierName: '' }) })
            }}
          >
            <TriangleAlert size={14} />
          </button>
        </Tooltip>
      )}
    </>
  )
}

/** Typed letters narrow the marketplace's list, by code and by alias; what is chosen is Amazon's exact spelling. */
export function CarrierEditor({ row, control }: { row: OrderRow; control: EditControl }) {
  const { t } = useTranslation()
  const list = useDesk('shipments.carriers', { marketplaceId: row.marketplaceId }).data
  const [text, setText] = useState(control.typed ?? row.carrierCode)
  const [at, setAt] = useState(0)
  const [isOther, setOther] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const box = input.current?.getBoundingClientRect()
  useEffect(() => {
    input.current?.focus()
    if (control.typed === undefined) input.current?.select()
  }, [control.typed, isOther])

  const wanted = text.trim().toLowerCase()
  const isUntouched = control.typed === undefined && text === row.carrierCode
  const options = (list?.carriers ?? [])
    .map((carrier) => ({ ...carrier, alias: carrier.aliases.find((alias) => alias.toLowerCase().includes(wanted)) }))
    .filter(({ code, alias }) => isUntouched || code.toLowerCase().includes(wanted) || alias !== undefined)
    .sort((a, b) => Number(b.code.toLowerCase().startsWith(wanted)) - Number(a.code.toLowerCase().startsWith(wanted)))

  function keep(move: 'down' | 'right' | 'stay'): void {
    if (isOther) {
      void enterCells(row.orderId, { carrierCode: OTHER, carrierName: text.trim() })
      control.done(move)
      return
    }
    // What was moved to in the list counts; typed text only where it stands alone.
    const chosen = text.trim() === '' ? '' : isUntouched ? row.carrierCode : (options[at]?.code ?? text.trim())
    if (chosen === OTHER) {
      setOther(true)
      setText(row.carrierName)
      return
    }
    if (chosen !== row.carrierCode) void enterCells(row.orderId, { carrierCode: chosen, carrierName: '' })
    control.done(move)
  }

  return (
    <>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-expanded={!isOther}
        aria-controls="carrier-options"
        aria-label={isOther ? t('orders.detail.carrierName') : t('orders.editCarrier', { orderId: row.orderId })}
        placeholder={isOther ? t('orders.detail.carrierName') : ''}
        value={text}
        maxLength={80}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onBlur={() => control.done('stay')}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, options.length - 1))
          else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0))
          else if (event.key === 'Enter') keep('down')
          else if (event.key === 'Tab') keep('right')
          else if (event.key === 'Escape') control.done('stay')
          else return
          event.preventDefault()
        }}
      />
      {!isOther && options.length > 0 && box && (
        <ul
          id="carrier-options"
          className={styles.options}
          role="listbox"
          aria-label={t('orders.column.carrier')}
          style={{ left: box.left, top: box.bottom + 264 > window.innerHeight ? box.top - 264 : box.bottom + 2 }}
        >
          {options.slice(0, 60).map(({ code, alias }, i) => (
            <li
              key={code}
              role="option"
              aria-selected={i === at && !isUntouched}
              className={styles.option}
              ref={(element) => {
                if (i === at) element?.scrollIntoView({ block: 'nearest' })
              }}
              onMouseDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                if (code === OTHER) {
                  setOther(true)
                  setText(row.carrierName)
                } else {
                  void enterCells(row.orderId, { carrierCode: code, carrierName: '' })
                  control.done('stay')
                }
              }}
            >
              {code}
              {alias && <span className="muted">{alias}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
