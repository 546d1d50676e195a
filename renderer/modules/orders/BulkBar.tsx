import { Button, Popover, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { ask } from '@renderer/lib/client'
import { number } from '@renderer/lib/format'
import { showDone, showError } from '@renderer/lib/notify'
import { useDesk } from '@renderer/lib/query'
import { Choice, Choices } from '@renderer/ui/Choices'
import styles from './Orders.module.css'
import { enterForAll, type OrderSelection } from './use-bulk'

interface BarProps {
  selection: OrderSelection
  marketplaces: readonly MarketplaceId[]
  timeZone: string
  /** Orders that were selected and have left the list: they are not among the selected any more. */
  gone: number
  onDeselect: () => void
}

/** What is selected, and what can be done with all of it at once. */
export function BulkBar({ selection, marketplaces, timeZone, gone, onDeselect }: BarProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const counts = useDesk('orders.selectionCounts', { selection }).data
  const enter = (set: Argument<'shipments.bulk'>['set']) => void enterForAll(selection, set)
  const named = 'orderIds' in selection ? selection.orderIds : undefined
  const parts = [
    ...(gone > 0 ? [t('bulk.gone', { count: gone })] : []),
    ...(counts?.byState ?? []).map(({ state, count }) => `${t(`orders.tab.${state}`)} ${number(count)}`),
    ...(counts?.byTracking ?? []).map(({ tracking, count }) => `${t(`bulk.tracking.${tracking}`)} ${number(count)}`),
  ].join(' · ')
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.title')}>
      <strong>{t('bulk.selected', { count: counts?.orders ?? 0, orders: number(counts?.orders ?? 0) })}</strong>
      {counts && counts.units !== null && (
        <span>{t('bulk.units', { count: counts.units, units: number(counts.units) })}</span>
      )}
      <span className={styles.counts} title={parts}>
        {parts}
      </span>
      <span className={styles.grow} />
      <CarrierMenu
        marketplaceId={marketplaces[0] ?? 'US'}
        onPick={(code) => enter({ carrierCode: code, carrierName: '' })}
      />
      <TextEntry
        label={t('orders.column.shippedOn')}
        placeholder={t('common.dateShape')}
        read={(text) => parseShipDate(text, Date.now(), timeZone)}
        onEnter={(date) => enter(date)}
        shortcut={{ label: t('bulk.today'), text: 'today' }}
      />
      <TextEntry
        label={t('bulk.shipMethod')}
        placeholder={t('bulk.shipMethod')}
        read={(text) => ({ shipMethod: text.trim() })}
        onEnter={(method) => enter(method)}
      />
      <Button size="compact-xs" variant="default" onClick={() => enter('clear')}>
        {t('bulk.clear')}
      </Button>
      {named && (
        <>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Printer size={12} />}
            onClick={() => void navigate({ to: '/print', search: { orders: named.join(',') } })}
          >
            {t('bulk.slips')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              ask('app.copyText', { text: named.join('\n') })
                .then(() => showDone(t('bulk.copied', { count: named.length })))
                .catch(showError)
            }}
          >
            {t('bulk.copy')}
          </Button>
        </>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onDeselect}>
        {t('bulk.deselect')}
      </Button>
    </div>
  )
}

function CarrierMenu({ marketplaceId, onPick }: { marketplaceId: MarketplaceId; onPick: (code: string) => void }) {
  const { t } = useTranslation()
  const list = useDesk('shipments.carriers', { marketplaceId }).data?.carriers ?? []
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const fits = ({ code, aliases }: (typeof list)[number]) =>
    [code, ...aliases].some((name) => name.toLowerCase().includes(wanted))
  const [isOpen, setOpen] = useState(false)
  const show = (wants: boolean) => {
    setOpen(wants)
    setText('')
  }
  return (
    <Popover opened={isOpen} onChange={show} position="top-start" transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default" onClick={() => show(!isOpen)}>
          {t('bulk.carrier')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} miw={240}>
        <Choices>
          <TextInput
            size="xs"
            data-autofocus
            aria-label={t('bulk.findCarrier')}
            placeholder={t('bulk.findCarrier')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <ul className={styles.carriers}>
            {list.filter(fits).map(({ code, aliases }) => (
              <Choice
                key={code}
                onChoose={() => {
                  show(false)
                  onPick(code)
                }}
              >
                {code} {aliases[0] && <span className="muted">{aliases[0]}</span>}
              </Choice>
            ))}
          </ul>
        </Choices>
      </Popover.Dropdown>
    </Popover>
  )
}

interface EntryProps<T> {
  label: string
  placeholder: string
  /** What a text means; undefined where it means nothing. */
  read: (text: string) => T | undefined
  onEnter: (value: T) => void
  shortcut?: { label: string; text: string }
}

/** A field whose value is entered for all by Enter. */
function TextEntry<T>({ label, placeholder, read, onEnter, shortcut }: EntryProps<T>) {
  const [text, setText] = useState('')
  const [isBad, setBad] = useState(false)
  const enter = (wanted: string) => {
    const value = wanted.trim() === '' ? undefined : read(wanted)
    setBad(value === undefined && wanted.trim() !== '')
    if (value === undefined) return
    setText('')
    onEnter(value)
  }
  return (
    <span className={styles.entry}>
      <TextInput
        size="xs"
        w={118}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        error={isBad}
        maxLength={50}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter(text)
        }}
      />
      {shortcut && (
        <Button size="compact-xs" variant="default" onClick={() => enter(shortcut.text)}>
          {shortcut.label}
        </Button>
      )}
    </span>
  )
}
