import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { useCommand, useDesk } from '@renderer/lib/query'
import type { ColumnId, OrderColumn } from './columns'
import { readKeptSearch } from './read-search'
import { type OrdersSearch, viewOf } from './search'
import styles from './Orders.module.css'
import { useColumns } from './use-columns'
import { Choice, Choices } from '@renderer/ui/Choices'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type View = Output<'views.list'>['views'][number]

/** Views that every desk has: what is urgent, and what holds a batch up. */
const READY_MADE = {
  today: { tab: 'unshipped', due: 'today' },
  overdue: { tab: 'unshipped', due: 'overdue' },
  noTracking: { tab: 'unshipped', tracking: 'none', fulfillmentChannel: 'Merchant' },
  cancelAsked: { tab: 'unshipped', cancelRequested: true },
} as const satisfies Readonly<Record<string, OrdersSearch>>

const READY = Object.keys(READY_MADE) as (keyof typeof READY_MADE)[]

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
  const ready = READY.find((id) => addressOf(READY_MADE[id]) === here)
  const isChanged = current !== undefined && JSON.stringify(current.columns) !== JSON.stringify(columns)
  const title = current
    ? `${current.name}${isChanged ? ' *' : ''}`
    : ready
      ? t(`views.ready.${ready}`)
      : t('views.view')
  const [isOpen, setOpen] = useState(false)
  const close = (work: () => void) => () => {
    setOpen(false)
    work()
  }
  const go = (view: View) =>
    close(() => {
      void navigate({ to: '/orders', search: searchOf(view) })
      take(view.viewId)
    })
  const keep = () => {
    if (name.trim() !== '') save.mutate({ name, search: JSON.stringify(viewOf(search)), usual: [...usual] })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          rightSection={<ChevronDown size={12} />}
          title={isChanged ? t('views.changed') : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} miw={240}>
        <Choices>
          <ul className={styles.views}>
            {READY.map((id) => (
              <Choice
                key={id}
                isCurrent={id === ready}
                onChoose={close(() => void navigate({ to: '/orders', search: READY_MADE[id] }))}
              >
                {t(`views.ready.${id}`)}
              </Choice>
            ))}
          </ul>
          {own.length > 0 && (
            <ul className={styles.views}>
              {own.map((view) => (
                <Choice
                  key={view.viewId}
                  isCurrent={view === current}
                  onChoose={go(view)}
                  beside={
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={t('views.remove', { name: view.name })}
                      onClick={() => remove.mutate({ viewId: view.viewId })}
                    >
                      <Trash2 size={13} />
                    </ActionIcon>
                  }
                >
                  {view.name}
                </Choice>
              ))}
            </ul>
          )}
        </Choices>
        <form
          className={styles.saveView}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ReasonButton type="submit" size="compact-xs" whyNot={name.trim() === '' && t('whyNot.noText')}>
            {t('views.save')}
          </ReasonButton>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

const searchOf = (view: View) => readKeptSearch(view.search)
