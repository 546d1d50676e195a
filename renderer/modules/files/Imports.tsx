import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateTime, number } from '@renderer/lib/format'
import { importBack } from '@renderer/lib/import-back'
import { showError } from '@renderer/lib/notify'
import { useDesk } from '@renderer/lib/query'
import { useRowMenu } from '@renderer/lib/row-menu'
import type { RowOf } from '@renderer/lib/use-list'
import { Badge } from '@renderer/ui/Badge'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListTable, type ShownList } from '@renderer/ui/ListPage'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { whole } from '@renderer/ui/whole'

type Import = RowOf<'imports.list'>

/** Files that were taken in, each with what it brought; while nothing depends on it, it can be taken back. */
export function Imports({ list }: { list: ShownList<Import> }) {
  const { t } = useTranslation()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const nameOf = ({ fileName }: Import) => fileName || t('imports.pastedRows')
  const undo = (row: Import) => void importBack(row.importId, nameOf(row)).run().catch(showError)
  const menu = useRowMenu<Import>([{ id: 'undo', label: t('files.undo'), isFor: ({ canUndo }) => canUndo, run: undo }])
  return (
    <ListTable
      label={t('files.imports')}
      list={list}
      menu={menu}
      rowKey={({ importId }) => String(importId)}
      empty={
        <EmptyState
          icon={<FileDown size={40} strokeWidth={1.5} />}
          title={t('files.noImports')}
          text={t('files.noImportsText')}
        />
      }
      columns={[
        {
          id: 'time',
          header: t('files.time'),
          width: '130px',
          cell: (row) => dateTime(row.committedAt ?? row.stagedAt, timeZone),
        },
        {
          id: 'file',
          header: t('files.fileName'),
          width: 'minmax(130px, 1.4fr)',
          cell: (row) => (
            <span className={whole} title={`${nameOf(row)}\nSHA-256 ${row.sha256}`}>
              {nameOf(row)}
            </span>
          ),
        },
        {
          id: 'report',
          header: t('files.report'),
          width: 'minmax(196px, 0.8fr)',
          cell: (row) => {
            const name = t(`imports.report.${row.reportId}`)
            return (
              <span className="ellipsis" title={name}>
                {name}
              </span>
            )
          },
        },
        { id: 'rows', header: t('files.rows'), width: '72px', end: true, cell: (row) => number(row.counts.rows) },
        {
          id: 'result',
          header: t('files.result'),
          width: 'minmax(240px, 1fr)',
          cell: ({ counts }) => (
            <span className={whole}>
              {t('files.counts', {
                new: number(counts.new),
                changed: number(counts.changed),
                same: number(counts.same),
                refused: number(counts.refused),
              })}
            </span>
          ),
        },
        {
          id: 'undo',
          header: t('files.undo'),
          isHeaderHidden: true,
          width: '80px',
          cell: (row) =>
            row.state === 'undone' ? (
              <Badge>{t('files.undone')}</Badge>
            ) : (
              <ReasonButton
                size="compact-xs"
                variant="default"
                whyNot={!row.canUndo && t('files.cannotUndo')}
                onClick={() => undo(row)}
              >
                {t('files.undo')}
              </ReasonButton>
            ),
        },
      ]}
    />
  )
}
