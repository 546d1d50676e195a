import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { REFUND_STATES } from '@shared/domain/refunds/state'
import { Due } from '@renderer/lib/due'
import { dateTime, marketName, money, number } from '@renderer/lib/format'
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
import { RefundDialog } from './RefundDialog'

type Row = RowOf<'refunds.list'>
const isOpen = ({ state }: Row) => state === 'draft' || state === 'written' || state === 'refused'

/** Refunds by how far they are; an order's refund is entered over it. */
export function RefundsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'draft', order, refund, from, stillHere, problem } = useSearch({ from: '/desk/refunds' })
  const now = useNow()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const list = useList('refunds.list', { tab })
  const remove = useCommand('refunds.remove')
  const withdraw = useCommand('refunds.withdraw')
  const go = (search: { tab?: typeof tab; order?: string; refund?: number }) =>
    void navigate({ to: '/refunds', search })
  const open = useOpen()
  const wayBack = useWayBack(from)
  const menu = useRowMenu<Row>([
    { id: 'change', label: t('refund.edit'), isFor: isOpen, run: ({ orderId, refundId }) => go({ tab, order: orderId, refund: refundId }) },
    { id: 'remove', label: t('refund.remove'), isFor: isOpen, run: ({ refundId }) => remove.mutate({ refundId }) },
    { id: 'withdraw', label: t('refund.withdraw'), isFor: ({ state }) => state === 'held', run: ({ refundId }) => withdraw.mutate({ refundId }) },
  ]) // prettier-ignore
  return (
    <ListPage
      title={t('refund.title')}
      text={t('refund.intro')}
      actions={
        <>
          <SaveTabs list={{ of: 'refunds', tab }} counts={list.counts} />
          <ToFile kind="refund" />
        </>
      }
      tabs={{
        ids: REFUND_STATES,
        active: tab,
        name: (id) => t(`refund.state.${id as typeof tab}`),
        count: number,
        onChange: (id) => go({ tab: id as typeof tab }),
      }}
      label={t('refund.title')}
      listKey={tab}
      list={list}
      rowKey={(row) => String(row.refundId)}
      menu={menu}
      onOpen={(row) => void open('order', row.orderId)}
      empty={
        <EmptyState
          icon={<Undo2 size={40} strokeWidth={1.5} />}
          title={t('refund.empty')}
          text={t('refund.emptyText')}
        />
      }
      columns={[
        { id: 'order', header: t('refund.column.order'), width: '150px', cell: (row) => row.orderId },
        {
          id: 'market',
          header: t('refund.column.market'),
          width: '80px',
          cell: (row) => marketName(row.marketplaceId),
        },
        {
          id: 'reason',
          header: t('refund.column.reason'),
          width: 'minmax(84px, 1fr)',
          cell: (row) => (
            <span className="ellipsis" title={row.note}>
              {[row.reasonCode && t(`refund.code.${row.reasonCode}`), row.note].filter(Boolean).join(' · ')}
            </span>
          ),
        },
        {
          id: 'amount',
          header: t('refund.column.amount'),
          width: '110px',
          end: true,
          cell: (row) => money(row.total, row.currency),
        },
        {
          id: 'clock',
          header: t('refund.column.clock'),
          width: tab === 'held' ? '200px' : '90px',
          cell: (row) =>
            row.heldUntil !== null && (
              <>
                <RuleAge
                  id="refundHold"
                  marketplaceId={row.marketplaceId}
                  event={row.uploadedAt ?? now}
                  now={now}
                  isBrief
                />{' '}
                <Due at={row.heldUntil} now={now} timeZone={timeZone} />
              </>
            ),
        },
        {
          id: 'when',
          header: t('refund.column.when'),
          width: '130px',
          cell: (row) => dateTime(row.updatedAt, timeZone),
        },
        {
          id: 'do',
          header: t('common.actions'),
          isHeaderHidden: true,
          width: '170px',
          cell: (row) => {
            const { state, refundId, orderId } = row
            return (
              <>
                {isOpen(row) && (
                  <>
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => go({ tab, order: orderId, refund: refundId })}
                    >
                      {t('refund.edit')}
                    </Button>{' '}
                    <Button size="compact-xs" variant="subtle" onClick={() => remove.mutate({ refundId })}>
                      {t('refund.remove')}
                    </Button>
                  </>
                )}
                {state === 'held' && (
                  <Button size="compact-xs" variant="default" onClick={() => withdraw.mutate({ refundId })}>
                    {t('refund.withdraw')}
                  </Button>
                )}
              </>
            )
          },
        },
      ]}
    >
      {order !== undefined && (
        <RefundDialog
          key={`${order} ${refund ?? ''}`}
          orderId={order}
          refundId={refund}
          isStillHere={stillHere ?? false}
          problemId={problem}
          onClose={() => wayBack(() => go({ tab }))}
        />
      )}
    </ListPage>
  )
}
