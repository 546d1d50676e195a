import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { marketName, number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { MultiSelect, Select } from '@renderer/ui/Select'
import type { ColumnId, OrderColumn } from './columns'
import { SaveOrders } from './SaveOrders'
import { ColumnsMenu } from './ColumnsMenu'
import styles from './Orders.module.css'
import { isFiltered, type OrdersSearch as Search, withFilters, withoutFilters } from './search'
import { useAddress } from './use-address'
import { ViewsMenu } from './ViewsMenu'

interface FilterBarProps {
  search: Search
  marketplaces: readonly MarketplaceId[]
  found: Output<'orders.count'> | undefined
  shown: readonly OrderColumn[]
  usual: readonly ColumnId[]
  /** What this list does not show of them. */
  unseen: readonly ColumnId[]
  filter: Argument<'orders.count'>['filter']
  sort: Argument<'orders.list'>['sort']
}

export function FilterBar({ search, marketplaces, found, shown, usual, unseen, filter, sort }: FilterBarProps) {
  const { t } = useTranslation()
  const address = useAddress()
  const set = (change: Search) => address((known) => withFilters(known, change))
  const narrowed = isFiltered(search)
  const text = search.search?.trim() ?? ''
  const suggestions = useDesk(
    'orders.suggestSkus',
    { search: text },
    { enabled: text.length > 1 && found?.total === 0 },
  ).data
  return (
    <div className={styles.filters}>
      <ViewsMenu search={search} columns={shown} usual={usual} />
      {marketplaces.length > 1 && (
        <MultiSelect
          size="xs"
          w={search.marketplaces?.length ? 220 : 130}
          aria-label={t('orders.marketplace')}
          placeholder={search.marketplaces?.length ? '' : t('orders.marketplace')}
          data={marketplaces.map((value) => ({ value, label: marketName(value) }))}
          value={search.marketplaces ?? []}
          onChange={(value) => set({ marketplaces: value as MarketplaceId[] })}
        />
      )}
      <Select
        size="xs"
        w={150}
        clearable
        aria-label={t('orders.fulfilment')}
        placeholder={t('orders.fulfilment')}
        data={[
          { value: 'Merchant', label: t('orders.seller') },
          { value: 'Amazon', label: t('orders.fba') },
        ]}
        value={search.fulfillmentChannel ?? null}
        onChange={(value) => set({ fulfillmentChannel: (value ?? undefined) as Search['fulfillmentChannel'] })}
      />
      <Select
        size="xs"
        w={140}
        clearable
        aria-label={t('orders.trackingState')}
        placeholder={t('orders.trackingState')}
        data={[
          { value: 'none', label: t('orders.trackingNone') },
          { value: 'entered', label: t('orders.trackingEntered') },
          { value: 'written', label: t('orders.trackingWritten') },
          { value: 'uploaded', label: t('orders.trackingUploaded') },
        ]}
        value={search.tracking ?? null}
        onChange={(value) => set({ tracking: (value ?? undefined) as Search['tracking'] })}
      />
      <Select
        size="xs"
        w={140}
        clearable
        aria-label={t('orders.due')}
        placeholder={t('orders.due')}
        data={[
          { value: 'overdue', label: t('orders.dueOverdue') },
          { value: 'today', label: t('orders.dueToday') },
          { value: 'next24h', label: t('orders.dueNext24h') },
        ]}
        value={search.due ?? null}
        onChange={(value) => set({ due: (value ?? undefined) as Search['due'] })}
      />
      <Checkbox
        size="xs"
        label={t('orders.cancelAsked')}
        checked={search.cancelRequested ?? false}
        onChange={(event) => set({ cancelRequested: event.currentTarget.checked || undefined })}
      />
      {narrowed && (
        <Button size="compact-xs" variant="subtle" onClick={() => address(withoutFilters)}>
          {t('orders.clearFilters')}
        </Button>
      )}
      {suggestions && suggestions.skus.length > 0 && (
        <span>
          {t('orders.didYouMean')}{' '}
          {suggestions.skus.map((sku) => (
            <Button key={sku} size="compact-xs" variant="light" onClick={() => set({ search: sku })}>
              {sku}
            </Button>
          ))}
        </span>
      )}
      <span className={styles.ofList}>
        {found?.atLeast && <span className="muted">{t('orders.newestOnly', { count: found.total })}</span>}
        {found && narrowed && !found.atLeast && (
          <span className="muted">{t('orders.found', { count: found.total, total: number(found.total) })}</span>
        )}
        <SaveOrders filter={filter} sort={sort} shown={shown} isEmpty={!found?.total} />
        <ColumnsMenu chosen={shown} usual={usual} unseen={unseen} />
      </span>
    </div>
  )
}
