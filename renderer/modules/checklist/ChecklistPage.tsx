import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { ChecklistItem } from '@shared/contract/checklist'
import { sendersToTrust } from '@shared/domain/checklist/senders'
import { CopyText } from '@renderer/lib/copy-text'
import { clock } from '@renderer/lib/format'
import { useChange, useDesk } from '@renderer/lib/query'
import { Card } from '@renderer/ui/Card'
import { Page } from '@renderer/ui/Page'
import styles from './Checklist.module.css'
import { EditItems } from './EditItems'
import { nameOf } from './name'

/** What is looked through every day, ticked with its time, and whom a mail program is told to trust. */
export function ChecklistPage() {
  const { t } = useTranslation()
  const [isEdited, setEdited] = useState(false)
  const known = useDesk('checklist.today', {}).data
  const items = known?.items ?? []
  const done = items.filter(({ tickedAt }) => tickedAt !== null).length
  return (
    <Page
      title={t('checklist.title')}
      text={t('checklist.text')}
      actions={
        <Button size="sm" variant="default" onClick={() => setEdited(!isEdited)}>
          {isEdited ? t('checklist.editDone') : t('checklist.edit')}
        </Button>
      }
    >
      {known && (
        <Card title={`${known.day} · ${t('checklist.done', { done, all: items.length })}`}>
          {items.length === 0 && <p className="muted">{t('checklist.empty')}</p>}
          {isEdited ? <EditItems items={items} /> : items.map((item) => <Tick key={item.itemId} item={item} />)}
        </Card>
      )}
      <Senders />
    </Page>
  )
}

type Today = Output<'checklist.today'>
const ticked = ({ day, items }: Today, itemId: number, tickedAt: number | null): Today => ({
  day,
  items: items.map((item) => (item.itemId === itemId ? { ...item, tickedAt } : item)),
})

function Tick({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation()
  const { itemId, tickedAt } = item
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const tick = useChange('checklist.tick', ['checklist.today', {}], (now) => ticked(now, itemId, Date.now()))
  const untick = useChange('checklist.untick', ['checklist.today', {}], (now) => ticked(now, itemId, null))
  return (
    <div className={styles.item}>
      <Checkbox
        label={nameOf(t, item)}
        checked={tickedAt !== null}
        onChange={(event) => (event.currentTarget.checked ? tick : untick)({ itemId })}
      />
      {tickedAt !== null && <span className="muted">{clock(tickedAt, timeZone)}</span>}
    </div>
  )
}

function Senders() {
  const { t } = useTranslation()
  const marketplaces = useDesk('shop.current', {}).data?.marketplaces ?? []
  const senders = sendersToTrust(marketplaces)
  return (
    <Card title={t('checklist.senders')}>
      <p className="muted">{t('checklist.sendersText')}</p>
      <ul className={styles.senders}>
        {senders.map((domain) => (
          <li key={domain}>
            <code>{domain}</code>
          </li>
        ))}
      </ul>
      <CopyText variant="default" label={t('checklist.copyAll')} text={senders.join('\n')} />
    </Card>
  )
}
