import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Ban } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CANCEL_TABS } from '@shared/contract/cancellations'
import { buyerReason } from '@shared/domain/cancellations/buyer-reasons'
import { Due } from '@renderer/lib/due'
import { dateTime, marketName, number } from '@renderer/lib/format'
import { useCommand, useDesk } from '@renderer/lib/query'
import { RuleAge } from '@renderer/lib/rule-note'
import { useRowMenu } from '@renderer/lib/row-menu'
import { SaveTabs } from '@renderer/lib/save-list'
import { ToFile } from '@renderer/lib/to-file'
import { useOpen } from '@renderer/lib/open-thing'
import { useWayBack } from '@renderer/lib/way-back'
import { useNow } from '@renderer/lib/use-now'
import { type RowOf, useList } from '@renderer/lib/use-list'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListPage } from '@renderer/ui/ListPage'
import { CancelDialog } from './CancelDialog'

type Row = RowOf<'cancellations.list'>

/** Orders somebody wants cancelled, by how far that is. */
export function CancellationsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'asked', order, from } = useSearch({ from: '/desk/cancellations' })
  const now = useNow()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const list = useList('cancellations.list', { tab })
  const remove = useCommand('cancellations.remove')
  const go = (search: { tab?: typeof tab; order?: string }) => void navigate({ to: '/cancellations', search })
  const open = useOpen()
  const wayBack = useWayBack(from)
  const menu = useRowMenu<Row>([
    { id: 'order', label: t('uploads.openOrder'), run: ({ orderId }) => void open('order', orderId) },
    {
      id: 'remove',
      label: t('cancel.remove'),
      isFor: ({ cancellationId }) => cancellationId !== undefined && tab !== 'uploaded',
      run: ({ cancellationId = 0 }) => remove.mutate({ cancellationId }),
    },
  ]) // prettier-ignore
  return (
    <ListPage
      title={t('cancel.title')}
      text={t('cancel.intro')}
      actions={
        <>
          <SaveTabs list={{ of: 'cancellations', tab }} counts={list.counts} />
          <ToFile kind="cancellation" />
        </>
      }
      tabs={{
        ids: CANCEL_TABS,
        active: tab,
        name: (id) => t(`cancel.tabs.${id as typeof tab}`),
        count: number,
        onChange: (id) => go({ tab: id as typeof tab }),
      }}
      label={t('cancel.title')}
      listKey={tab}
      list={list}
      rowKey={(row) => `${row.orderId} ${row.cancellationId ?? ''}`}
      menu={menu}
      onOpen={(row) => go({ tab, order: row.orderId })}
      empty={
        <EmptyState
          icon={<Ban size={40} strokeWidth={1.5} />}
          title={tab === 'asked' ? t('cancel.nothing.asked') : t('cancel.nothing.other')}
          text={tab === 'asked' ? t('cancel.nothingText') : undefined}
        />
      }
      columns={[
        { id: 'order', header: t('cancel.column.order'), width: '150px', cell: (row) => row.orderId },
        {
          id: 'market',
          header: t('cancel.column.market'),
          width: '80px',
          cell: (row) => marketName(row.marketplaceId),
        },
        { id: 'why', header: t('cancel.column.why'), width: 'minmax(110px, 1fr)', cell: (row) => <Why row={row} /> },
        {
          id: 'clock',
          header: t('cancel.column.clock'),
          width: '224px',
          cell: (row) =>
            row.autoCancelAt !== null &&
            (tab === 'asked' || tab === 'waiting' || tab === 'draft' || tab === 'refused') && (
              <>
                <RuleAge
                  id="autoCancel"
                  marketplaceId={row.marketplaceId}
                  event={row.latestShipAt ?? now}
                  now={now}
                  isBrief
                />{' '}
                <Due at={row.autoCancelAt} now={now} timeZone={timeZone} />
              </>
            ),
        },
        {
          id: 'when',
          header: t('cancel.column.when'),
          width: '130px',
          cell: (row) => dateTime(row.updatedAt, timeZone),
        },
        {
          id: 'do',
          header: t('common.actions'),
          isHeaderHidden: true,
          width: tab === 'asked' ? '90px' : '160px',
          cell: (row) => (
            <>
              {tab !== 'uploaded' && (
                <Button size="compact-xs" variant="default" onClick={() => go({ tab, order: row.orderId })}>
                  {t('cancel.decide')}
                </Button>
              )}{' '}
              {row.cancellationId !== undefined && tab !== 'uploaded' && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => remove.mutate({ cancellationId: row.cancellationId ?? 0 })}
                >
                  {t('cancel.remove')}
                </Button>
              )}
            </>
          ),
        },
      ]}
    >
      {order !== undefined && (
        <CancelDialog
          key={order}
          orderId={order}
          timeZone={timeZone}
          now={now}
          onClose={() => wayBack(() => go({ tab }))}
          onConfirm={() => void open('order', order)}
          onRefund={(stillHere) =>
            // Closing it goes back to where this was opened.
            void navigate({
              to: '/refunds',
              replace: true,
              search: { order, from: from ?? `/cancellations?tab=${tab}`, stillHere },
            })
          }
        />
      )}
    </ListPage>
  )
}

/** What the buyer said, or what was decided. */
function Why({ row }: { row: Row }) {
  const { t } = useTranslation()
  const decided = row.reasonCode ? `${row.reasonCode} · ${t(`cancel.code.${row.reasonCode}`)}` : ''
  const asked = buyerReason(row.cancelReason, (known) => t(`cancel.buyerReason.${known}`))
  const text = [decided || asked, row.note].filter(Boolean).join(' · ')
  return (
    <span className="ellipsis" title={text}>
      {text}
    </span>
  )
}
