import { FileUp } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { queryOf, useDesk } from '@renderer/lib/query'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { Badge } from '@renderer/ui/Badge'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'

type Row = Output<'uploads.rows'>['rows'][number]
type Asked = Pick<Argument<'uploads.rows'>, 'kind' | 'marketplaceId' | 'layout'>

/** Pixels a character takes in the table, and beside them in a cell. */
const CHARACTER = 7.4
const BESIDES = 20
const [NARROWEST, WIDEST] = [90, 320]

/** Wide enough for a column's name and what is in sight of it. */
function widthOf(texts: readonly string[]): string {
  const longest = Math.max(...texts.map((text) => text.length))
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * CHARACTER) + BESIDES))
  return `minmax(${width}px, ${width}fr)`
}

/** The rows exactly as they will stand in the file, under its column names; columns without a value in sight are left out. */
export function PlannedRows({ onOpen, ...asked }: Asked & { onOpen: (row: Row) => void }) {
  const { t } = useTranslation()
  const { kind, marketplaceId, layout } = asked
  const first = useDesk('uploads.rows', { ...asked, offset: 0, limit: 200 }).data
  const query = useCallback(
    (offset: number, limit: number) =>
      queryOf('uploads.rows', { kind, marketplaceId, ...(layout !== undefined && { layout }), offset, limit }),
    [kind, marketplaceId, layout],
  )
  const total = first?.total ?? 0
  const rows = useWindowedRows({ total, query })
  const columns = first?.columns ?? []
  const used = columns
    .map((name, i) => ({ name, i }))
    .filter(({ i }) => first?.rows.some(({ cells }) => cells[i] !== ''))
  return (
    <DataTable
      label={t('confirm.ready')}
      total={total}
      row={rows.row}
      rowKey={(row) => `${row.entityRow} ${row.cells.join(' ')}`}
      onRange={rows.onRange}
      onOpen={onOpen}
      listKey={`${kind} ${marketplaceId}`}
      empty={<EmptyState icon={<FileUp size={32} />} title={t('uploads.nothing')} text={t('uploads.nothingText')} />}
      columns={[
        ...used.map(({ name, i }) => ({
          id: name,
          header: name,
          width: widthOf([name, ...(first?.rows ?? []).map(({ cells }) => cells[i] ?? '')]),
          cell: (row: Row) => (
            <span className="ellipsis" title={row.cells[i] ?? ''}>
              {row.cells[i] ?? ''}
            </span>
          ),
        })),
        ...(first?.rows.some(({ rewritten }) => rewritten)
          ? [
              {
                id: 'again',
                header: t('confirm.rewritten'),
                isHeaderHidden: true,
                width: '90px',
                cell: (row: Row) => row.rewritten && <Badge tone="soon">{t('confirm.rewritten')}</Badge>,
              },
            ]
          : []),
      ]}
    />
  )
}
