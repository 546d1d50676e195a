import { Button } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime, marketName, number } from '@renderer/lib/format'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useRowMenu } from '@renderer/lib/row-menu'
import type { RowOf } from '@renderer/lib/use-list'
import { Badge } from '@renderer/ui/Badge'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListTable, type ShownList } from '@renderer/ui/ListPage'
import { Bar } from '@renderer/ui/Bar'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { ReportDialog, ReportedCounts } from './ReportDialog'
import styles from './ReportDialog.module.css'

type Export = RowOf<'exports.list'>

/** Files that were written, each with what became of it at Amazon. */
export function Exports({ list }: { list: ShownList<Export> }) {
  const { t } = useTranslation()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const open = useCommand('exports.openFile')
  const show = useCommand('exports.showInFolder')
  const mark = useCommand('exports.markUploaded')
  const [shown, setShown] = useState<number>()
  const markOther = ({ exportId, uploadedAt }: Export) => mark.mutate({ exportId, uploaded: uploadedAt === null })
  const menu = useRowMenu<Export>([
    { id: 'show', label: t('confirm.showInFolder'), isFor: ({ exists }) => exists, run: ({ exportId }) => show.mutate({ exportId }) },
    { id: 'file', label: t('confirm.openFile'), isFor: ({ exists }) => exists, run: ({ exportId }) => open.mutate({ exportId }) },
    { id: 'mark', label: t('confirm.markUploaded'), isFor: ({ uploadedAt }) => uploadedAt === null, run: markOther },
    { id: 'takeBack', label: t('files.takeBack'), isFor: ({ uploadedAt }) => uploadedAt !== null, run: markOther },
  ]) // prettier-ignore
  const fileGone = (row: Export) => !row.exists && t('whyNot.fileGone')
  return (
    <>
      <ListTable
        label={t('files.exports')}
        list={list}
        lines={2}
        menu={menu}
        rowKey={({ exportId }) => String(exportId)}
        empty={
          <EmptyState
            icon={<FileUp size={40} strokeWidth={1.5} />}
            title={t('files.noExports')}
            text={t('files.noExportsText')}
          />
        }
        columns={[
          { id: 'time', header: t('files.time'), width: '136px', cell: (row) => dateTime(row.writtenAt, timeZone) },
          {
            id: 'market',
            header: t('orders.column.marketplace'),
            width: '76px',
            cell: (row) => marketName(row.marketplaceId),
          },
          {
            id: 'file',
            header: t('files.fileName'),
            width: 'minmax(210px, 1fr)',
            cell: (row) => (
              <div title={row.path}>
                {row.fileName} <Badge>{t(`files.form.${row.form}`)}</Badge>{' '}
                {!row.exists && <Badge tone="late">{t('files.fileGone')}</Badge>}
              </div>
            ),
          },
          { id: 'rows', header: t('files.rows'), width: '64px', end: true, cell: (row) => number(row.rows) },
          {
            id: 'result',
            header: t('files.result'),
            width: 'minmax(336px, 1.4fr)',
            cell: (row) => (
              <div className={styles.result}>
                <Bar>
                  {row.uploadedAt === null ? (
                    t('files.notUploaded')
                  ) : (
                    <Badge tone="good">{t('files.uploadedAt', { when: dateTime(row.uploadedAt, timeZone) })}</Badge>
                  )}
                  {row.answered && (
                    <Button size="compact-xs" variant="subtle" onClick={() => setShown(row.exportId)}>
                      {t('answer.show')}
                    </Button>
                  )}
                </Bar>
                <ReportedCounts file={row} />
              </div>
            ),
          },
          {
            id: 'do',
            header: t('common.actions'),
            isHeaderHidden: true,
            width: '326px',
            cell: (row) => (
              <>
                <ReasonButton
                  size="compact-xs"
                  variant="default"
                  whyNot={fileGone(row)}
                  onClick={() => show.mutate({ exportId: row.exportId })}
                >
                  {t('confirm.showInFolder')}
                </ReasonButton>
                <ReasonButton
                  size="compact-xs"
                  variant="default"
                  whyNot={fileGone(row)}
                  onClick={() => open.mutate({ exportId: row.exportId })}
                >
                  {t('confirm.openFile')}
                </ReasonButton>
                <Button
                  size="compact-xs"
                  variant={row.uploadedAt === null ? 'filled' : 'default'}
                  onClick={() => markOther(row)}
                >
                  {row.uploadedAt === null ? t('confirm.markUploaded') : t('files.takeBack')}
                </Button>
              </>
            ),
          },
        ]}
      />
      <ReportDialog exportId={shown} onClose={() => setShown(undefined)} />
    </>
  )
}
