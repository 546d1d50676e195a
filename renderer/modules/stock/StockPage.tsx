import { TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Warehouse } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime, marketName, number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { SaveList } from '@renderer/lib/save-list'
import { useNow } from '@renderer/lib/use-now'
import { type RowOf, useList } from '@renderer/lib/use-list'
import { Badge } from '@renderer/ui/Badge'
import { useRowMenu } from '@renderer/lib/row-menu'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListPage } from '@renderer/ui/ListPage'
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
  const list = useList('stock.list', { search, place })
  const places = list.answer?.places ?? []
  const menu = useRowMenu<RowOf<'stock.list'>>()
  return (
    <ListPage
      title={t('stock.title')}
      text={t('stock.intro')}
      actions={
        <>
          <SaveList
            size="sm"
            isEmpty={list.total === 0}
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
      tabs={
        places.length > 1
          ? {
              label: t('stock.place'),
              ids: ['', ...places.map((known) => known.place)],
              active: place,
              name: (id) => (id === '' ? t('common.all') : marketName(id)),
              count: (skus, id) => (id === '' ? undefined : number(skus)),
              onChange: (id) => remember({ place: id || undefined }, false),
            }
          : undefined
      }
      label={t('stock.title')}
      menu={menu}
      listKey={search + place}
      list={list}
      rowKey={(row) => `${row.place} ${row.sku}`}
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
          width: 'minmax(212px, 1fr)',
          cell: (row) => <span className={whole}>{row.sku}</span>,
        },
        {
          id: 'title',
          header: t('stock.column.title'),
          width: 'minmax(140px, 1.6fr)',
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
          width: '90px',
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
          width: '200px',
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
  )
}
