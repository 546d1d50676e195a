import { Tooltip } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { OTHER } from '@shared/domain/shipments/carrier'
import { findingText } from '@renderer/lib/finding'
import { findingOf, useExaminer } from '@renderer/lib/findings'
import styles from './Orders.module.css'
import { enterCells } from './use-parcel'

export function CarrierCell({ row }: { row: OrderRow }) {
  const { t } = useTranslation()
  if (row.shipments > 1) return <span className="muted" title={t('orders.splitHint')}>{t('orders.parcels', { count: row.shipments })}</span> // prettier-ignore
  // Most rows of a list to work on: nothing is asked for them.
  if (row.carrierCode === '' && row.trackingNumber === '') return null
  return <Carrier row={row} />
}

function Carrier({ row }: { row: OrderRow }) {
  const { t } = useTranslation()
  const examine = useExaminer(row.marketplaceId)
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
              if (!code) return
              const set = { carrierCode: code, ...(code !== OTHER && { carrierName: '' }) }
              enterCells(row.orderId, set, { column: 'carrier', text: code })
            }}
          >
            <TriangleAlert size={14} />
          </button>
        </Tooltip>
      )}
    </>
  )
}
