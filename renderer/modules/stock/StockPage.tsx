import { TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Warehouse } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { dateTime, marketName, number } from '@renderer/lib/format'
import { queryOf, useDesk } from '@renderer/lib/query'
import { SaveList } from '@renderer/lib/save-list'
import { useNow } from '@renderer/lib/use-now'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { Badge } from '@renderer/ui/Badge'
import { useRowMenu } from '@renderer/lib/row-menu'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Tabs } from '@renderer/ui/Tabs'
import { whole } from '@renderer/ui/whole'

const DAY_MS = 86_400_000
const OLD_MS = 3 * DAY_MS
const units = (n: number | null) => (n === null ? '' : number(n))

/** What lies at Amazon, by SKU and place, with how old that knowledge is. */
export function StockPage() {
  const { t } = useTranslation()
  const now = useNow()
  const navigate = useNavigate()
  const known = useSearch({ from: '/desk/stock' })
  const { place = '' } = known
  // What is typed is the operator's own; the address only remembers it.
  const [search, setSearch] = useState(known.search ?? '')
  const remember = (change: typeof known, replace: boolean) =>
    void navigate({ to: '/stock', search: (now) => ({ ...now, ...change }), replace })
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const first = useDesk('stock.list', { search, place, offset: 0, limit: 1 }).data
  const query = useCallback(
    (offset: number, limit: number) => queryOf('stock.list', { search, place, offset, limit }),
    [search, place],
  )
  const total = first?.total ?? 0
  const rows = useWindowedRows({ total, query })
  const places = first?.places ?? []
  const menu = useRowMenu<Output<'stock.list'>['rows'][number]>()
  return (
    <Page
      fill
      title={t('stock.title')}
      text={t('stock.intro')}
      actions={
        <>
          <SaveList
            size="sm"
            isEmpty={total === 0}
            choices={[
              { label: t('lists.shownRows'), list: { of: 'stock', search, place }, columns: null },
              { label: t('lists.everything'), list: { of: 'stock' }, columns: null },
            ]}
          />
          <TextInput
            aria-label={t('stock.search')}
            placeholder={t('stock.search')}
            w={280}
            value={search}
            data-search
            onChange={(event) => {
              const { value } = event.currentTarget
              setSearch(value)
              remember({ search: value || undefined }, true)
            }}
          />
        </>
      }
    >
      {places.length > 1 && (
        <Tabs
          label={t('stock.place')}
          active={place}
          onChange={(id) => remember({ place: id || undefined }, false)}
          tabs={[
            { id: '', label: t('common.all') },
            ...places.map((known) => ({ id: known.place, label: marketName(known.place), count: number(known.skus) })),
          ]}
        />
      )}
      <DataTable
        label={t('stock.title')}
        menu={menu}
        listKey={search + place}
        total={total}
        row={rows.row}
        rowKey={(row) => `${row.place} ${row.sku}`}
        onRange={rows.onRange}
        empty={
          <EmptyState
            icon={<Warehouse size={40} strokeWidth={1.5} />}
            title={places.length === 0 ? t('stock.empty') : t('stock.notFound')}
            text={places.length === 0 ? t('stock.emptyText') : undefined}
          />
        }
        columns={[
          {
            id: 'sku',
            header: t('stock.column.sku'),
            width: 'minmax(160px, 1fr)',
            cell: (row) => <span className={whole}>{row.sku}</span>,
          },
          {
            id: 'title',
            header: t('stock.column.title'),
            width: 'minmax(160px, 1.6fr)',
            cell: (row) => (
              <span className="ellipsis" title={row.title}>
                {row.title}
              </span>
            ),
          },
          { id: 'place', header: t('stock.column.place'), width: '96px', cell: (row) => marketName(row.place) },
          {
            id: 'fulfillable',
            header: t('stock.column.fulfillable'),
            width: '90px',
            end: true,
            cell: (row) => units(row.fulfillable),
          },
          {
            id: 'reserved',
            header: t('stock.column.reserved'),
            width: '90px',
            end: true,
            cell: (row) => units(row.reserved),
          },
          {
            id: 'inbound',
            header: t('stock.column.inbound'),
            width: '90px',
            end: true,
            cell: (row) => units(row.inbound),
          },
          {
            id: 'unsellable',
            header: t('stock.column.unsellable'),
            width: '100px',
            end: true,
            cell: (row) => units(row.unsellable),
          },
          {
            id: 'own',
            header: t('stock.column.own'),
            width: '90px',
            end: true,
            cell: (row) => units(row.merchantQuantity),
          },
          {
            id: 'age',
            header: t('stock.column.age'),
            width: '220px',
            cell: (row) => {
              const at = row.fulfillableAt ?? row.newestAt
              const days = Math.floor(Math.max(0, now - at) / DAY_MS)
              return (
                <Badge tone={now - at > OLD_MS ? 'soon' : 'plain'} title={dateTime(at, timeZone)}>
                  {`${days === 0 ? t('stock.today') : t('stock.age', { count: days })} · ${t(`imports.report.${row.reportId}` as 'imports.report.listings')}`}
                </Badge>
              )
            },
          },
        ]}
      />
    </Page>
  )
}
