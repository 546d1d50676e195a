import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { orderFilter, type OrderRow } from '@shared/contract/orders'
import type { Found } from '@renderer/lib/chapter'
import { number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { withOrder } from './search'

const SHORTEST_SEARCH = 2
const MOST_ORDERS = 8
const NEWEST = { by: 'purchasedAt', direction: 'desc' } as const

function told(t: TFunction<'desk'>, row: OrderRow): string {
  const sku = row.items > 1 ? `${row.sku} ${t('orders.moreItems', { count: row.items - 1 })}` : row.sku
  return [row.recipientName || row.buyerName, row.city, sku, row.trackingNumber].filter(Boolean).join(' · ')
}

/** Orders by anything the desk knows of them. */
export function useFoundOrders(text: string): { found: readonly Found[]; isSearching: boolean } {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  // The order opens beside the list that is shown, whatever that list holds.
  const shown = useSearch({ from: '/desk/orders', shouldThrow: false })
  const isSearch = text.length >= SHORTEST_SEARCH
  const filter = orderFilter().parse({ tab: 'all', search: text.slice(0, 200) })
  const list = useDesk('orders.list', { filter, sort: NEWEST, offset: 0, limit: MOST_ORDERS }, { enabled: isSearch })
  const count = useDesk('orders.count', { filter }, { enabled: isSearch })
  // An answer to what stood there before is none: Enter would open another order than the one that was typed.
  const rows = isSearch && !list.isPlaceholderData ? (list.data?.rows ?? []) : []
  const total = isSearch && !count.isPlaceholderData ? (count.data?.total ?? 0) : 0
  const found: Found[] = rows.map((row) => ({
    key: `order ${row.orderId}`,
    label: row.orderId,
    detail: told(t, row),
    run: () => void navigate({ to: '/orders', search: withOrder(shown ?? {}, row.orderId) }),
  }))
  if (rows.length > 0 && total > rows.length)
    found.push({
      key: 'all orders',
      label: t('nav.allFound', { count: total, total: number(total) }),
      run: () => void navigate({ to: '/orders', search: { tab: 'all', search: text } }),
    })
  return { found, isSearching: isSearch && (list.isFetching || list.isPlaceholderData) }
}
