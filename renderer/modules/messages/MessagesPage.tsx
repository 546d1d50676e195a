import { getRouteApi } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_TABS, type MessageRow } from '@shared/contract/messages'
import { dateTime, marketName, number, timeLeftText } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { useRowMenu } from '@renderer/lib/row-menu'
import { useList } from '@renderer/lib/use-list'
import { useNow } from '@renderer/lib/use-now'
import { Badge } from '@renderer/ui/Badge'
import type { Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListFrame, ListTable } from '@renderer/ui/ListPage'
import styles from './Messages.module.css'
import { Notice } from './Notice'
import { Thread } from './Thread'
import { useMessageKeys } from './use-message-keys'

const route = getRouteApi('/desk/messages')

const keyOf = ({ threadId, mailId }: MessageRow) => (threadId === null ? `m${mailId}` : `t${threadId}`)

/** The mailbox of the shop: what is to be answered and by when, and what was written. */
export function MessagesPage() {
  const { t } = useTranslation()
  const { tab = 'toAnswer', open } = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useList('messages.list', { tab })
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const menu = useRowMenu<MessageRow>()
  const show = (key: string | undefined) => void navigate({ search: (was) => ({ ...was, open: key }), replace: true })
  const listPart = useRef<HTMLDivElement>(null)
  useMessageKeys(useCallback(() => listPart.current?.querySelector('[role=grid]') ?? null, []))
  const columns = useMemo<Column<MessageRow>[]>(
    () => [
      {
        id: 'message',
        header: t('messages.column.message'),
        width: 'minmax(0, 1fr)',
        text: ({ name, subject }) => `${name} ${subject}`,
        cell: (row) => <MessageCell row={row} now={now} timeZone={timeZone} isWaiting={tab === 'waiting'} />,
      },
    ],
    [t, now, timeZone, tab],
  )
  const [kind, id] = [open?.[0], Number(open?.slice(1))]
  return (
    <ListFrame
      title={t('messages.title')}
      text={t('messages.intro')}
      tabs={{
        ids: MESSAGE_TABS,
        active: tab,
        name: (one) => t(`messages.tab.${one as typeof tab}`),
        count: number,
        onChange: (one) => void navigate({ search: { tab: one as typeof tab } }),
      }}
      counts={list.counts}
    >
      <div className={styles.split}>
        <div ref={listPart} className={styles.list}>
          <ListTable
            label={t('messages.title')}
            menu={menu}
            listKey={tab}
            lines={2}
            columns={columns}
            list={list}
            rowKey={keyOf}
            isSelected={(row) => keyOf(row) === open}
            onCursor={show}
            onOpen={(row) => show(keyOf(row))}
            empty={
              <EmptyState
                icon={<Mail size={40} strokeWidth={1.5} />}
                title={t(`messages.empty.${tab}`)}
                text={t('messages.emptyHow')}
              />
            }
          />
        </div>
        <div className={styles.reading}>
          {kind === 't' && <Thread key={open} threadId={id} timeZone={timeZone} now={now} />}
          {kind === 'm' && <Notice key={open} mailId={id} timeZone={timeZone} />}
          {open === undefined && <p className={styles.nothing}>{t('messages.chooseOne')}</p>}
        </div>
      </div>
    </ListFrame>
  )
}

interface CellProps {
  row: MessageRow
  now: number
  timeZone: string
  /** What runs out is the operator's own wait. */
  isWaiting: boolean
}

/** Who wrote about what, and how long there is: two lines. */
function MessageCell({ row, now, timeZone, isWaiting }: CellProps) {
  const { t } = useTranslation()
  const { name, marketplaceId, dueAt, kind, threadId, subject, words, receivedAt, isNotDelivered } = row
  return (
    <span className={styles.row}>
      <span className={styles.first}>
        <strong className="ellipsis">{threadId === null && kind !== 'suspect' ? t(`mails.kind.${kind}`) : name}</strong>
        {marketplaceId !== null && <Badge>{marketName(marketplaceId)}</Badge>}
        {isNotDelivered && <Badge tone="late">{t('messages.notDelivered')}</Badge>}
        <span className={styles.grow} />
        {dueAt === null ? (
          <small className="muted">{dateTime(receivedAt, timeZone)}</small>
        ) : (
          <Badge tone={dueAt <= now ? 'late' : isWaiting ? 'plain' : 'soon'}>{timeLeftText(dueAt, now)}</Badge>
        )}
      </span>
      <small className={`ellipsis ${styles.second}`} title={subject}>
        {threadId === null ? subject : words || subject}
      </small>
    </span>
  )
}
