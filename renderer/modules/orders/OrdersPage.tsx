import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PackageSearch, Truck } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ORDER_STATES } from '@shared/domain/orders/order-state'
import { ask } from '@renderer/lib/client'
import { errorText } from '@renderer/lib/error-text'
import { number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { widthBeside } from '@renderer/ui/SidePanel'
import { Tabs } from '@renderer/ui/Tabs'
import { showPaste } from '@renderer/lib/paste'
import { has, NOTHING, type Selection, sizeOf } from '@renderer/ui/selection'
import { BulkBar } from './BulkBar'
import { FilterBar } from './FilterBar'
import { EmptyShop } from './EmptyShop'
import styles from './Orders.module.css'
import { OrderPanel } from './OrderPanel'
import { chosenColumns, orderColumns, unseenOn, usualColumns } from './columns'
import { copyOrders } from './copy-orders'
import { isWorkTab, listed } from './listed'
import { FIRST_TAB, followedTo, isFiltered, onTab, withCase, withOrder, withoutCase } from './search'
import { useOrderMenu } from './order-menu'
import { sortedBy } from './sorting'
import { addUnkept } from './unkept'
import { useAddress } from './use-address'
import { useCarriersAtHand } from './use-carriers-at-hand'
import { useColumns } from './use-columns'
import { besideOrders, clearColumn, fillDown, orderSelection } from './use-bulk'
import { useFollow } from '@renderer/lib/use-follow'
import { useOrderRows } from './use-order-rows'
import { usePanelWidth } from '@renderer/lib/use-panel-width'
import { useShownSelection } from './use-shown-selection'
import type { CellColumn } from './use-parcel'
import { ReasonButton } from '@renderer/ui/ReasonButton'

const NONE: readonly string[] = []
const TABS = [...ORDER_STATES, 'all'] as const
type TabId = (typeof TABS)[number]
/** In windows as narrow as this the panel lies over the list; the same as in the styles of `SidePanel`. */
const OVERLAID = '(max-width: 1199.98px)'
/** What of the list is no column: the marks, the scroll bar, the panel's line. */
const BESIDE_COLUMNS = 34 + 16 + 1

/** The orders, with one of them open beside them. */
export function OrdersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const address = useAddress()
  const search = useSearch({ from: '/desk/orders' })
  const now = useNow()
  const shop = useDesk('shop.current', {}).data
  const counts = useDesk('orders.tabCounts', {}).data
  const { order, case: opened, row, stillHere, tab = FIRST_TAB } = search
  const isWork = isWorkTab(tab)
  const unseen = unseenOn(tab)
  const listKey = JSON.stringify(listed(search))
  const { filter, sort } = useMemo(() => listed(search), [listKey]) // eslint-disable-line react-hooks/exhaustive-deps
  const rows = useOrderRows({ filter, sort }, order)
  const { found, total, keep } = rows
  const file = useDesk('exports.ready', {}, { enabled: isWork }).data
  useCarriersAtHand(found.data !== undefined)
  const markets = shop?.marketplaces.length ?? 0
  const kept = useDesk('views.list', {}).data?.columns
  const usualOnes = useMemo(() => usualColumns(isWork, markets > 1), [isWork, markets])
  const chosenOnes = useMemo(() => chosenColumns(kept ?? usualOnes.map((id) => ({ id }))), [kept, usualOnes])
  const shown = useMemo(() => chosenOnes.filter(({ id }) => !unseen.includes(id)), [chosenOnes, unseen])
  const changeColumns = useColumns(usualOnes, unseen).change
  const sorts = found.data?.sorts
  const [width, setWidth] = usePanelWidth()
  const { ref: split, width: page } = useElementSize<HTMLDivElement>()
  const isOverlaid = useMediaQuery(OVERLAID, false, { getInitialValueInEffect: false })
  const isSqueezed = order !== undefined && !isOverlaid && page > 0
  const room = isSqueezed ? page - widthBeside(width, page) - BESIDE_COLUMNS : undefined
  const columns = useMemo(
    () =>
      orderColumns({
        t,
        now,
        timeZone: shop?.timeZone ?? 'UTC',
        shown,
        room,
        marketplaces: shop?.marketplaces ?? [],
        sorts,
      }),
    [t, now, shop?.timeZone, shop?.marketplaces, shown, room, sorts],
  )

  const open = (orderId: string | undefined) => address((known) => withOrder(known, orderId))
  const follow = useFollow((orderId) => address((known) => followedTo(known, orderId), { replace: true }))
  const { error } = rows
  const [chosen, setSelection] = useState<Selection>(NOTHING)
  const { shown: selection, gone } = useShownSelection(chosen, filter, keep())
  // What is selected in one list means nothing in another.
  const filterKey = JSON.stringify(filter)
  useEffect(() => setSelection(NOTHING), [filterKey])
  const keysBetween = async (from: string, to: string) =>
    (await ask('orders.between', { filter, sort, from, to, keep: keep() })).orderIds
  const isAnySelected = sizeOf(selection, total) > 0
  const menu = useOrderMenu(selection.all ? NONE : [...selection.keys])
  const fill = (columnId: string) => {
    for (let index = 0; index < total; index++) {
      const first = rows.row(index)
      if (first && has(selection, first.orderId)) {
        fillDown(orderSelection(selection, filter), columnId, first)
        return
      }
    }
  }
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('orders.title')}</h1>
      <Tabs
        label={t('orders.title')}
        active={tab}
        onChange={(id) => address((known) => onTab(known, id as TabId))}
        tabs={TABS.map((id) => ({
          id,
          label: t(`orders.tab.${id}`),
          ...(counts && { count: number(counts[id]) }),
          ...(id === 'unshipped' &&
            counts &&
            counts.overdue > 0 && { alert: `${number(counts.overdue)} ${t('orders.overdue')}` }),
        }))}
        right={
          isWork && (
            <ReasonButton
              size="xs"
              leftSection={<Truck size={14} />}
              whyNot={(!file || file.planned === 0) && t('whyNot.noTracking')}
              onClick={() => void navigate({ to: '/confirm' })}
            >
              {t('orders.write')}
              {file && file.planned > 0 && ` · ${number(file.ready)}${file.atLeast ? '+' : ''}`}
            </ReasonButton>
          )
        }
      />
      <FilterBar
        search={search}
        marketplaces={shop?.marketplaces ?? []}
        found={found.data}
        shown={chosenOnes}
        usual={usualOnes}
        unseen={unseen}
        filter={filter}
        sort={sort}
      />
      <div ref={split} className={styles.split}>
        {error ? (
          <EmptyState icon={<PackageSearch size={40} />} title={t('common.failedTitle')} text={errorText(error)} />
        ) : counts?.all === 0 ? (
          <EmptyShop marketplaces={shop?.marketplaces ?? []} />
        ) : (
          <DataTable
            label={t('orders.title')}
            columns={columns}
            total={total}
            row={rows.row}
            rowKey={(row) => row.orderId}
            indexOf={async (orderId) => (await ask('orders.placeOf', { filter, sort, orderId, keep: keep() })).index}
            onRange={rows.onRange}
            onOpen={(row) => open(row.orderId)}
            onCursor={follow}
            isSelected={(row) => row.orderId === order}
            selecting={{ selection, onSelect: setSelection, keysBetween, label: t('bulk.mark') }}
            onWork={rows.onWork}
            onUnkept={({ row, columnId, text, reason }) =>
              addUnkept({ orderId: row.orderId, column: columnId as CellColumn, text, reason })
            }
            onFill={(columnId) => isAnySelected && fill(columnId)}
            onPasteCells={(columnId, orderId, text) => {
              if (columnId !== 'tracking') return false
              void besideOrders({ filter, sort, keep: keep() }, orderId, text).then((beside) =>
                showPaste(beside ?? text),
              )
              return true
            }}
            sort={sort}
            onSort={(column, isSecond) =>
              address((known) => ({
                ...known,
                ...sortedBy(listed(known).sort, column as typeof sort.by, isSecond),
              }))
            }
            onColumns={(move) => changeColumns(move)}
            menu={menu}
            onClearRows={(columnId) => clearColumn(orderSelection(selection, filter), columnId)}
            onCopyRows={() => void copyOrders({ filter, sort, keep: keep() }, selection, total, columns)}
            listKey={listKey}
            empty={found.isPending ? null : <NoOrders isFiltered={isFiltered(search)} />}
          />
        )}
        {order !== undefined && (
          <OrderPanel
            key={order}
            orderId={order}
            opened={opened === undefined ? undefined : { case: opened, row, stillHere }}
            timeZone={shop?.timeZone ?? 'UTC'}
            now={now}
            width={width}
            onWidth={setWidth}
            onCase={(orderId, next) =>
              address((known) => (next ? withCase(known, orderId, next) : withoutCase(known, orderId)))
            }
            onClose={() => {
              open(undefined)
              document.querySelector<HTMLElement>('#main [role="grid"]')?.focus()
            }}
          />
        )}
      </div>
      {isAnySelected && (
        <BulkBar
          selection={orderSelection(selection, filter)}
          marketplaces={shop?.marketplaces ?? []}
          timeZone={shop?.timeZone ?? 'UTC'}
          gone={gone}
          onDeselect={() => setSelection(NOTHING)}
        />
      )}
    </div>
  )
}

function NoOrders({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation()
  const text = isFiltered ? t('orders.emptyFilter') : t('orders.emptyTab')
  return <EmptyState icon={<PackageSearch size={40} strokeWidth={1.5} />} title={t('orders.emptyTitle')} text={text} />
}
