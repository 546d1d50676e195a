import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { orderFilter, type OrderRow } from '@shared/contract/orders'
import { number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { withOrder } from '@renderer/modules/orders/search'
import { CHAPTERS, useGoTo } from './chapters'
import { COMMANDS, type CommandId } from './commands'

export interface Entry {
  key: string
  group: 'chapters' | 'commands' | 'orders'
  label: string
  /** What else tells it from its neighbours. */
  detail?: string
  keys?: string
  run(): void
}

/** Commands that only go to a chapter, or open what is open: they are in the list already. */
const TOLD: ReadonlySet<string> = new Set<string>([...CHAPTERS.map(({ id }) => id), 'palette'])
const keysOf = (id: string) => COMMANDS.find((command) => command.id === id)?.keys

const SHORTEST_SEARCH = 2
const MOST_ORDERS = 8
const NEWEST = { by: 'purchasedAt', direction: 'desc' } as const

function told(t: TFunction<'desk'>, row: OrderRow): string {
  const sku = row.items > 1 ? `${row.sku} ${t('orders.moreItems', { count: row.items - 1 })}` : row.sku
  return [row.recipientName || row.buyerName, row.city, sku, row.trackingNumber].filter(Boolean).join(' · ')
}

/** What the palette finds: chapters and commands by their words, orders by anything the desk knows of them. */
export function usePaletteEntries(text: string, commands: Readonly<Record<CommandId, () => void>>) {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const goTo = useGoTo()
  // The order opens beside the list that is shown, whatever that list holds.
  const shown = useSearch({ from: '/desk/orders', shouldThrow: false })
  const wanted = text.trim()
  const isSearch = wanted.length >= SHORTEST_SEARCH
  const filter = orderFilter().parse({ tab: 'all', search: wanted.slice(0, 200) })
  const list = useDesk('orders.list', { filter, sort: NEWEST, offset: 0, limit: MOST_ORDERS }, { enabled: isSearch })
  const count = useDesk('orders.count', { filter }, { enabled: isSearch })
  // An answer to what stood there before is none: Enter would open another order than the one that was typed.
  const rows = isSearch && !list.isPlaceholderData ? (list.data?.rows ?? []) : []
  const total = isSearch && !count.isPlaceholderData ? (count.data?.total ?? 0) : 0
  const fits = (...words: string[]) => words.some((word) => word.toLowerCase().includes(wanted.toLowerCase()))

  const entries: Entry[] = [
    ...CHAPTERS.filter(({ id }) => fits(t(`nav.${id}`), id)).map(({ id, to }): Entry => {
      const keys = keysOf(id)
      return {
        key: `chapter ${id}`,
        group: 'chapters',
        label: t(`nav.${id}`),
        ...(keys !== undefined && { keys }),
        run: () => goTo(to),
      }
    }),
    ...COMMANDS.filter(({ id }) => !TOLD.has(id) && fits(t(`commands.${id}`), id)).map(({ id, keys }): Entry => ({
      key: `command ${id}`,
      group: 'commands',
      label: t(`commands.${id}`),
      ...(keys !== undefined && { keys }),
      run: commands[id],
    })),
    ...rows.map((row): Entry => ({
      key: `order ${row.orderId}`,
      group: 'orders',
      label: row.orderId,
      detail: told(t, row),
      run: () => void navigate({ to: '/orders', search: withOrder(shown ?? {}, row.orderId) }),
    })),
  ]
  if (rows.length > 0 && total > rows.length)
    entries.push({
      key: 'all orders',
      group: 'orders',
      label: t('nav.allFound', { count: total, total: number(total) }),
      run: () => void navigate({ to: '/orders', search: { tab: 'all', search: wanted } }),
    })
  return { entries, isSearching: isSearch && (list.isFetching || list.isPlaceholderData) }
}
