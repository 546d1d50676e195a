import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { useCommand, useDesk } from '@renderer/lib/query'
import type { ColumnId, OrderColumn } from './columns'
import { type OrdersSearch, viewOf } from './search'
import styles from './Orders.module.css'
import { useColumns } from './use-columns'
import { ReasonButton } from '@renderer/lib/ReasonButton'

type View = Output<'views.list'>['views'][number]

/** Views that every desk has: what is urgent, and what holds a batch up. */
const READY_MADE = {
  today: { tab: 'unshipped', due: 'today' },
  overdue: { tab: 'unshipped', due: 'overdue' },
  noTracking: { tab: 'unshipped', tracking: 'none', fulfillmentChannel: 'Merchant' },
  cancelAsked: { tab: 'unshipped', cancelRequested: true },
} as const satisfies Readonly<Record<string, OrdersSearch>>

/** The same filters and sort in the same words, whatever the order of their keys. */
const addressOf = (search: OrdersSearch) => JSON.stringify(Object.entries(viewOf(search)).sort())

interface MenuProps {
  search: OrdersSearch
  columns: readonly OrderColumn[]
  usual: readonly ColumnId[]
}

/** Goes to a view, keeps the present one under a name, takes one away. */
export function ViewsMenu({ search, columns, usual }: MenuProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const own = useDesk('views.list', {}).data?.views ?? []
  const { take } = useColumns(usual)
  const save = useCommand('views.save', () => setName(''))
  const remove = useCommand('views.remove')
  const [name, setName] = useState('')
  const here = addressOf(search)
  const current = own.find((view) => addressOf(searchOf(view)) === here)
  const ready = (Object.keys(READY_MADE) as (keyof typeof READY_MADE)[]).find((id) => addressOf(READY_MADE[id]) === here) // prettier-ignore
  const isChanged = current !== undefined && JSON.stringify(current.columns) !== JSON.stringify(columns)
  const title = current
    ? `${current.name}${isChanged ? ' *' : ''}`
    : ready
      ? t(`views.ready.${ready}`)
      : t('views.view')
  const go = (view: View) => {
    void navigate({ to: '/orders', search: searchOf(view) })
    take(view.viewId)
  }
  const keep = () => {
    if (name.trim() !== '') save.mutate({ name, search: JSON.stringify(viewOf(search)), usual: [...usual] })
  }
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }} closeOnItemClick>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          rightSection={<ChevronDown size={12} />}
          title={isChanged ? t('views.changed') : undefined}
        >
          {title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={240}>
        {(Object.keys(READY_MADE) as (keyof typeof READY_MADE)[]).map((id) => (
          <Menu.Item key={id} onClick={() => void navigate({ to: '/orders', search: READY_MADE[id] })}>
            {t(`views.ready.${id}`)}
          </Menu.Item>
        ))}
        {own.length > 0 && <Menu.Divider />}
        {own.map((view) => (
          <div key={view.viewId} className={styles.viewRow}>
            <Menu.Item onClick={() => go(view)}>{view.name}</Menu.Item>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('views.remove', { name: view.name })}
              onClick={() => remove.mutate({ viewId: view.viewId })}
            >
              <Trash2 size={13} />
            </ActionIcon>
          </div>
        ))}
        <Menu.Divider />
        <div className={styles.viewRow}>
          <TextInput
            size="xs"
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (event.key === 'Enter') keep()
            }}
          />
          <ReasonButton size="compact-xs" whyNot={name.trim() === '' && t('whyNot.noText')} onClick={keep}>
            {t('views.save')}
          </ReasonButton>
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}

const searchOf = (view: View) => JSON.parse(view.search) as OrdersSearch
