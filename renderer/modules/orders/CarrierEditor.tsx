import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { OTHER } from '@shared/domain/shipments/carrier'
import { useDesk } from '@renderer/lib/query'
import { useUnsaved } from '@renderer/lib/unsaved'
import type { EditControl } from '@renderer/ui/DataTable'
import { TextEditor } from '@renderer/ui/table/TextEditor'
import { carrierOptions, optionMeant } from './carrier-choice'
import styles from './Orders.module.css'
import { enterCells, readCell } from './use-parcel'

const SHOWN = 60

/**
 * Typed letters narrow the marketplace's list, by code and by alias; what is chosen is Amazon's exact spelling. A carrier is
 * taken from the list only where the list was shown and stood on it; otherwise what was typed is kept as it is.
 */
export function CarrierEditor({ row, control }: { row: OrderRow; control: EditControl }) {
  const { t } = useTranslation()
  const list = useDesk('shipments.carriers', { marketplaceId: row.marketplaceId }).data
  const [text, setText] = useState(control.typed ?? row.carrierCode)
  /** Moved to by the arrow keys. */
  const [moved, setMoved] = useState<number>()
  const [isOther, setOther] = useState(false)
  const isUntouched = control.typed === undefined && text === row.carrierCode
  const all = list && !isOther ? carrierOptions(list.carriers, isUntouched ? '' : text) : []
  const options = all.slice(0, SHOWN)
  const at = moved ?? (isUntouched ? -1 : optionMeant(options, text))
  const optionId = (i: number) => `carrier-option-${i}`

  function enter(carrierCode: string, carrierName = ''): void {
    if (carrierCode === row.carrierCode && carrierName === row.carrierName) return
    enterCells(row.orderId, { carrierCode, carrierName }, { column: 'carrier', text: carrierCode })
  }
  function askName(): void {
    setOther(true)
    setMoved(undefined)
    setText(row.carrierName)
  }
  function keep(typed: string): string | undefined {
    const read = readCell('carrier', typed, '')
    if ('reason' in read) return read.reason
    if (isOther) enter(OTHER, typed.trim())
    else if (options[at]) enter(options[at].code, options[at].code === row.carrierCode ? row.carrierName : '')
    else if (!isUntouched) enter(typed.trim())
    return undefined
  }
  function onKey(event: KeyboardEvent): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) {
      setMoved(Math.min(Math.max(0, at + step), options.length - 1))
      return true
    }
    // Another carrier needs its name: the same cell goes on with it.
    const isChosen = event.key === 'Enter' || event.key === 'Tab'
    if (isChosen && !isOther && !isUntouched && options[at]?.code === OTHER) {
      askName()
      return true
    }
    return false
  }

  const label = isOther
    ? `${t('orders.detail.carrierName')} ${row.orderId}`
    : t('orders.editCarrier', { orderId: row.orderId })
  useUnsaved(control.reason !== undefined && label)

  return (
    <TextEditor
      control={control}
      label={label}
      placeholder={isOther ? t('orders.detail.carrierName') : ''}
      text={text}
      onText={(next) => {
        setText(next)
        setMoved(undefined)
      }}
      keep={keep}
      onKey={onKey}
      combobox={{
        expanded: options.length > 0,
        controls: 'carrier-options',
        active: at >= 0 ? optionId(at) : undefined,
      }}
      beside={
        options.length > 0 && (
          <ul id="carrier-options" className={styles.options} role="listbox" aria-label={t('orders.column.carrier')}>
            {options.map(({ code, alias }, i) => (
              <li
                key={code}
                id={optionId(i)}
                role="option"
                aria-selected={i === at}
                className={styles.option}
                ref={(element) => {
                  if (i === at) element?.scrollIntoView({ block: 'nearest' })
                }}
                onMouseDown={(event) => {
                  // The keyboard stays in the cell.
                  event.preventDefault()
                  if (event.button !== 0) return
                  if (code === OTHER) askName()
                  else {
                    enter(code, code === row.carrierCode ? row.carrierName : '')
                    control.discard()
                  }
                }}
              >
                {code}
                {alias && <span className="muted">{alias}</span>}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}
