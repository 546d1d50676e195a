import { useOpen } from '@renderer/lib/open-thing'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { DoctorGroup } from '@shared/contract/doctor'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { findingText, fitsText } from '@renderer/lib/finding'
import { queryOf } from '@renderer/lib/query'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { DataTable } from '@renderer/ui/DataTable'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { whole } from '@renderer/ui/whole'
import styles from './Doctor.module.css'
import { LetPassDialog } from './LetPassDialog'
import { useDecisions } from './use-decisions'

type Row = Output<'doctor.rows'>['rows'][number]

/** The parcels of a group; each can be mended or let pass by itself, and leads to its order. */
export function GroupRows({ marketplaceId, group }: { marketplaceId: MarketplaceId; group: DoctorGroup }) {
  const { t } = useTranslation()
  const decisions = useDecisions(marketplaceId, group.group)
  const [asked, setAsked] = useState<Row>()
  const key = group.group
  const query = useCallback(
    (offset: number, limit: number) => {
      const { queryKey, queryFn } = queryOf('doctor.rows', { marketplaceId, group: key, offset, limit })
      return { queryKey: [...queryKey, 'rows'], queryFn: async () => ({ rows: (await queryFn()).rows }) }
    },
    [marketplaceId, key],
  )
  const rows = useWindowedRows({ total: group.count, query })
  const open = useOpen()

  function action(row: Row) {
    const small = { size: 'compact-xs', whyNot: decisions.isBusy && t('whyNot.busy'), tabIndex: -1 } as const
    if (row.letPass !== null)
      return (
        <ReasonButton {...small} variant="subtle" onClick={() => void decisions.holdAgain(row)}>
          {t('doctor.holdAgain')}
        </ReasonButton>
      )
    if (row.finding.fix)
      return (
        <ReasonButton {...small} variant="light" onClick={() => void decisions.fix(row)}>
          <span className="ellipsis">{t('doctor.useHere', { value: row.finding.fix.value.trim() })}</span>
        </ReasonButton>
      )
    if (row.finding.severity !== 'warning') return null
    return (
      <ReasonButton {...small} variant="default" onClick={() => setAsked(row)}>
        {t('doctor.letPass')}
      </ReasonButton>
    )
  }

  return (
    <>
      <DataTable
        label={t(`doctor.name.${group.rule}`)}
        total={group.count}
        row={rows.row}
        rowKey={(row) => String(row.shipmentId)}
        onRange={rows.onRange}
        onOpen={({ orderId }) => void open('order', orderId)}
        listKey={key}
        columns={[
          { id: 'order', header: t('confirm.column.order'), width: '168px', cell: (row) => row.orderId },
          {
            id: 'carrier',
            header: t('confirm.column.carrier'),
            width: 'minmax(120px, 0.5fr)',
            cell: (row) => {
              const name = [row.carrierCode, row.carrierName].filter(Boolean).join(': ')
              return (
                <span className="ellipsis" title={name}>
                  {name}
                </span>
              )
            },
          },
          {
            id: 'tracking',
            header: t('confirm.column.tracking'),
            width: 'minmax(184px, 0.8fr)',
            cell: (row) => <span className={whole}>{row.trackingNumber}</span>,
          },
          {
            id: 'what',
            header: t('confirm.reason'),
            width: 'minmax(180px, 1.8fr)',
            cell: (row) => {
              const text = findingText(row.finding)
              return (
                <span className={styles.what} title={text}>
                  {/* The number itself stands in the column beside. */}
                  <span className="ellipsis">{fitsText(row.finding) ?? text}</span>
                  {row.letPass !== null && (
                    <small className="ellipsis">
                      {row.letPass === ''
                        ? t('doctor.wasLetPassPlain')
                        : t('doctor.wasLetPass', { reason: row.letPass })}
                    </small>
                  )}
                </span>
              )
            },
          },
          ...(group.severity === 'warning' || group.fixable > 0
            ? [{ id: 'action', header: '', width: '150px', end: true, cell: action }]
            : []),
        ]}
      />
      <LetPassDialog
        opened={asked !== undefined}
        what={asked ? `${t(`doctor.name.${group.rule}`)} · ${asked.orderId}` : ''}
        onClose={() => setAsked(undefined)}
        onReason={(reason) => asked && void decisions.letPass(asked, reason)}
      />
    </>
  )
}
