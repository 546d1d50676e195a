import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MESSAGE_TABS, type MessageRow } from '@shared/contract/messages'
import { number } from '@renderer/lib/format'
import { useListAddress } from '@renderer/lib/list-address'
import { useDesk } from '@renderer/lib/query'
import { useRowMenu } from '@renderer/lib/row-menu'
import { useFollow } from '@renderer/lib/use-follow'
import { useList } from '@renderer/lib/use-list'
import { useNow } from '@renderer/lib/use-now'
import type { Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListFrame, ListTable } from '@renderer/ui/ListPage'
import { SearchBox } from '@renderer/ui/SearchBox'
import { aimAt, useHand } from './at-hand'
import { Kinds } from './Kinds'
import { MessageCell } from './MessageCell'
import styles from './Messages.module.css'
import { Notice } from './Notice'
import { FIRST_TAB, keyOf, type MessagesSearch, ofKind, onTab, searchedFor, withOpen } from './search'
import { Thread } from './Thread'

const route = getRouteApi('/desk/messages')
/** In windows as narrow as this the panel lies over the page; the same as in the styles of `SidePanel`. */
const OVERLAID = '(max-width: 1199.98px)'

/** The mailbox of the shop: what is to be answered and by when, what was written, and the order it is about. */
export function MessagesPage() {
  const { t } = useTranslation()
  const { tab = FIRST_TAB, kind, search = '', open } = route.useSearch()
  const address = useListAddress<MessagesSearch>('/messages')
  const now = useNow()
  const list = useList('messages.list', { tab, search, ...(kind && { kind }) })
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const menu = useRowMenu<MessageRow>()
  const show = (key: string | undefined) => {
    aimAt(key)
    address((known) => withOpen(known, key), { replace: true })
  }
  const follow = useFollow(show)
  useLayoutEffect(() => aimAt(open), [open])
  const page = useRef<HTMLDivElement>(null)
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const isOverlaid = useMediaQuery(OVERLAID, false, { getInitialValueInEffect: false })
  const [asked, askBeside] = useState<boolean>()
  const isBeside = asked ?? !isOverlaid

  const grid = () => page.current?.querySelector<HTMLElement>('[role=grid]')
  useHand('step', (by) => {
    // What stands first is opened before it is left.
    const key = open === undefined ? 'Enter' : by === 1 ? 'ArrowDown' : 'ArrowUp'
    grid()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  /** Where a row is about to leave the list, the one in its place is next: below it, or at the end above it. */
  const goOn = () => {
    if (tab !== 'toAnswer' && tab !== 'waiting') return
    const keys = Array.from({ length: list.total }, (_, i) => list.row(i)).map((row) => row && keyOf(row))
    const at = keys.indexOf(open)
    if (at >= 0) show(keys[at + 1] ?? keys[at - 1])
  }
  const columns = useMemo<Column<MessageRow>[]>(
    () => [
      {
        id: 'message',
        header: t(tab === 'toAnswer' || tab === 'waiting' ? 'messages.column.dueFirst' : 'messages.column.newestFirst'),
        width: 'minmax(0, 1fr)',
        text: ({ name, orderId, subject }) => [name, orderId, subject].filter(Boolean).join(' '),
        cell: (row) => <MessageCell row={row} now={now} timeZone={timeZone} />,
      },
    ],
    [t, now, timeZone, tab],
  )
  const [form, id] = [open?.[0], Number(open?.slice(1))]
  const reading = {
    row: open ?? '',
    timeZone,
    now,
    isBeside,
    onBeside: askBeside,
    room: width,
    onList: () => grid()?.focus(),
  }
  return (
    <ListFrame
      title={t('messages.title')}
      text={t('messages.intro')}
      tabs={{
        ids: MESSAGE_TABS,
        active: tab,
        name: (one) => t(`messages.tab.${one as typeof tab}`),
        count: number,
        onChange: (one) => address((known) => onTab(known, one as typeof tab)),
      }}
      counts={list.counts}
    >
      <div ref={page} className={styles.split}>
        <div className={styles.list}>
          <div className={styles.filters}>
            <SearchBox
              label={t('messages.search')}
              placeholder={t('messages.searchHint')}
              clearLabel={t('messages.clearSearch')}
              value={search}
              onType={(text) => () => address((known) => searchedFor(known, text, tab), { replace: true })}
            />
            {tab === 'notices' && (
              <Kinds
                counts={list.answer?.kinds ?? {}}
                chosen={kind}
                onChoose={(one) => address((known) => ofKind(known, one))}
              />
            )}
            {list.answer?.isCut && <small className="muted">{t('messages.isCut')}</small>}
          </div>
          <ListTable
            label={t('messages.title')}
            menu={menu}
            listKey={`${tab} ${kind ?? ''} ${search}`}
            lines={2}
            columns={columns}
            list={list}
            rowKey={keyOf}
            isSelected={(row) => keyOf(row) === open}
            onCursor={(key) => {
              aimAt(key)
              follow(key)
            }}
            onOpen={(row) => {
              show(keyOf(row))
              page.current?.querySelector<HTMLElement>('[data-reading]')?.focus()
            }}
            empty={
              <EmptyState
                icon={<Mail size={40} strokeWidth={1.5} />}
                title={search === '' ? t(`messages.empty.${tab}`) : t('nav.nothingFound')}
                {...(search === '' && { text: t('messages.emptyHow') })}
              />
            }
          />
        </div>
        <div ref={sized} className={styles.open}>
          {form === 't' && <Thread key={open} threadId={id} {...reading} onMarked={goOn} />}
          {form === 'm' && <Notice key={open} mailId={id} {...reading} onMarked={goOn} />}
          {open === undefined && <p className={styles.nothing}>{t('messages.chooseOne')}</p>}
        </div>
      </div>
    </ListFrame>
  )
}
