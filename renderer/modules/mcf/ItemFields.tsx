import { Button, CloseButton, NumberInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { dateTime, number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { Autocomplete } from '@renderer/ui/Select'
import styles from './Mcf.module.css'
import type { McfOrderEntry } from './mcf-order-entry'

type Item = McfOrderEntry['items'][number]
type Stock = Output<'mcf.examine'>['stock'][number]
const DAY_MS = 86_400_000

interface ItemFieldsProps {
  order: McfOrderEntry
  stock: readonly Stock[]
  timeZone: string
  tell: (field: string) => ReactNode
  needs: (field: string) => boolean
  warn: (field: string) => ReactNode
  onChange: (items: Item[]) => void
}

/** SKUs with their units, beside what Amazon has of each and how old that knowledge is. */
export function ItemFields({ order, stock, timeZone, tell, needs, warn, onChange }: ItemFieldsProps) {
  const { t } = useTranslation()
  const { items, marketplaceId } = order
  const set = (i: number, change: Partial<Item>) =>
    onChange(items.map((item, at) => (at === i ? { ...item, ...change } : item)))
  const nextId = String(Math.max(0, ...items.map(({ itemId }) => Number(itemId) || 0)) + 1)
  return (
    <div className={styles.items}>
      {items.map((item, i) => (
        <div key={item.itemId} className={styles.item}>
          <SkuInput
            sku={item.sku}
            marketplaceId={marketplaceId}
            error={tell(`items.${i}.sku`)}
            isNeeded={needs(`items.${i}.sku`)}
            onChange={(sku) => set(i, { sku })}
          />
          <NumberInput
            label={t('mcf.quantity')}
            w={92}
            min={1}
            allowDecimal={false}
            value={item.quantity}
            error={tell(`items.${i}.quantity`)}
            onChange={(value) => set(i, { quantity: Number(value) || 0 })}
          />
          <TextInput
            label={t('mcf.gift')}
            value={item.giftMessage}
            error={tell(`items.${i}.giftMessage`)}
            onChange={(event) => set(i, { giftMessage: event.currentTarget.value })}
          />
          {marketplaceId === 'IN' && (
            <TextInput
              label={t('mcf.declared')}
              w={140}
              value={item.declaredValue}
              error={tell(`items.${i}.declaredValue`)}
              onChange={(event) => set(i, { declaredValue: event.currentTarget.value })}
            />
          )}
          {items.length > 1 && (
            <CloseButton
              className={styles.remove ?? ''}
              mt={26}
              aria-label={t('mcf.removeItem', { sku: item.sku })}
              onClick={() => onChange(items.filter((_, at) => at !== i))}
            />
          )}
          {warn(`items.${i}.sku`) && <small className={styles.warning}>{warn(`items.${i}.sku`)}</small>}
          <Known found={stock[i]} timeZone={timeZone} onUse={(sku) => set(i, { sku })} />
        </div>
      ))}
      {tell('items') && <p className={styles.wrong}>{tell('items')}</p>}
      <Button
        size="compact-sm"
        variant="default"
        className={styles.more ?? ''}
        onClick={() =>
          onChange([
            ...items,
            { sku: '', quantity: 1, itemId: nextId, giftMessage: '', comment: '', declaredValue: '' },
          ])
        }
      >
        {t('mcf.addItem')}
      </Button>
    </div>
  )
}

interface SkuInputProps {
  sku: string
  marketplaceId: McfOrderEntry['marketplaceId']
  error: ReactNode
  isNeeded: boolean
  onChange: (sku: string) => void
}

function SkuInput({ sku, marketplaceId, error, isNeeded, onChange }: SkuInputProps) {
  const { t } = useTranslation()
  const { data } = useDesk('mcf.suggestSkus', { search: sku, marketplaceId })
  return (
    <Autocomplete
      label={t('mcf.sku')}
      w={240}
      value={sku}
      error={error}
      withAsterisk={isNeeded}
      data={data?.skus.map((known) => known.sku) ?? []}
      filter={({ options }) => options}
      onChange={onChange}
    />
  )
}

function Known({
  found,
  timeZone,
  onUse,
}: {
  found: Stock | undefined
  timeZone: string
  onUse: (sku: string) => void
}) {
  const { t } = useTranslation()
  const now = useNow()
  if (!found || found.sku === '') return null
  if (found.suggestion !== '')
    return (
      <Button size="compact-xs" variant="subtle" className={styles.known ?? ''} onClick={() => onUse(found.suggestion)}>
        {t('mcf.useSku', { sku: found.suggestion })}
      </Button>
    )
  // That no report names it is told beside the SKU.
  if (!found.known) return null
  const { fulfillable, promised, asOf } = found.known
  const days = Math.floor((now - asOf) / DAY_MS)
  return (
    <small className={styles.known}>
      {t('mcf.stock', { units: number(fulfillable), when: dateTime(asOf, timeZone) })}
      {days > 0 && ` · ${t('mcf.stockOld', { count: days })}`}
      {promised > 0 && ` · ${t('mcf.stockPromised', { units: number(promised) })}`}
    </small>
  )
}
