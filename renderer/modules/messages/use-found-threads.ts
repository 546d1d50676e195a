import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Found } from '@renderer/lib/chapter'
import { number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { keyOf } from './search'

const SHORTEST_SEARCH = 2
const MOST = 5

/** What was written back and forth with buyers, and notifications, by anything that stands in them. */
export function useFoundThreads(text: string): { found: readonly Found[]; isSearching: boolean } {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const isSearch = text.length >= SHORTEST_SEARCH
  const search = text.slice(0, 200)
  const list = useDesk('messages.list', { tab: 'all', search, offset: 0, limit: MOST }, { enabled: isSearch })
  // An answer to what stood there before is none.
  const { rows = [], total = 0 } = isSearch && !list.isPlaceholderData ? (list.data ?? {}) : {}
  const found = rows.map((row): Found => ({
    key: `message ${keyOf(row)}`,
    label: row.threadId === null ? t(`mails.kind.${row.kind}`) : row.name,
    detail: [row.orderId, row.words || row.subject].filter(Boolean).join(' · '),
    run: () => void navigate({ to: '/messages', search: { tab: 'all', open: keyOf(row) } }),
  }))
  if (total > rows.length)
    found.push({
      key: 'all messages',
      label: t('messages.allFound', { count: total, total: number(total) }),
      run: () => void navigate({ to: '/messages', search: { tab: 'all', search } }),
    })
  return { found, isSearching: isSearch && (list.isFetching || list.isPlaceholderData) }
}
