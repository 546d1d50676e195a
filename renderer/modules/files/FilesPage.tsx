import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FileDown, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime, marketName, number } from '@renderer/lib/format'
import { importBack } from '@renderer/lib/import-back'
import { showError } from '@renderer/lib/notify'
import { useCommand, useDesk } from '@renderer/lib/query'
import { SaveList } from '@renderer/lib/save-list'
import { Badge } from '@renderer/ui/Badge'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import styles from '@renderer/ui/Page.module.css'
import { Scrolled } from '@renderer/ui/Scrolled'
import { Tabs } from '@renderer/ui/Tabs'
import { Answered, Answers } from './Answers'
import { ReasonButton } from '@renderer/ui/ReasonButton'

const NEWEST = { offset: 0, limit: 200 }

/** Every file that was taken in or written. */
export function FilesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'imports' } = useSearch({ from: '/desk/files' })
  const imports = useDesk('imports.list', NEWEST).data
  const exports = useDesk('exports.list', NEWEST).data
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  return (
    <Page fill title={t('files.title')}>
      <Tabs
        label={t('files.title')}
        active={tab}
        onChange={(id) => void navigate({ to: '/files', search: { tab: id as typeof tab } })}
        tabs={[
          { id: 'imports', label: t('files.imports'), count: number(imports?.total ?? 0) },
          { id: 'exports', label: t('files.exports'), count: number(exports?.total ?? 0) },
        ]}
        right={
          <SaveList
            isEmpty={!(tab === 'imports' ? imports : exports)?.total}
            choices={[
              { label: t('lists.thisTab'), list: { of: tab === 'imports' ? 'imports' : 'exports' }, columns: null },
            ]}
          />
        }
      />
      <Scrolled key={tab} place={`files ${tab}`} className={styles.scrolled}>
        {tab === 'imports' ? <Imports timeZone={timeZone} /> : <Exports timeZone={timeZone} />}
      </Scrolled>
    </Page>
  )
}

function Imports({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation()
  const data = useDesk('imports.list', NEWEST).data
  if (data?.imports.length === 0)
    return (
      <EmptyState
        icon={<FileDown size={40} strokeWidth={1.5} />}
        title={t('files.noImports')}
        text={t('files.noImportsText')}
      />
    )
  const undo = (importId: number, name: string) => void importBack(importId, name).run().catch(showError)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('files.time')}</th>
          <th>{t('files.fileName')}</th>
          <th>{t('files.report')}</th>
          <th>{t('files.rows')}</th>
          <th>{t('files.result')}</th>
          <th aria-label={t('files.undo')} />
        </tr>
      </thead>
      <tbody>
        {data?.imports.map((row) => {
          const name = row.fileName || t('imports.pastedRows')
          return (
            <tr key={row.importId}>
              <td>{dateTime(row.committedAt ?? row.stagedAt, timeZone)}</td>
              <td title={`SHA-256 ${row.sha256}`}>{name}</td>
              <td>{t(`imports.report.${row.reportId}`)}</td>
              <td>{number(row.counts.rows)}</td>
              <td>
                {t('files.counts', {
                  new: number(row.counts.new),
                  changed: number(row.counts.changed),
                  same: number(row.counts.same),
                  refused: number(row.counts.refused),
                })}
              </td>
              <td>
                {row.state === 'undone' ? (
                  <Badge>{t('files.undone')}</Badge>
                ) : (
                  <ReasonButton
                    size="compact-xs"
                    variant="default"
                    whyNot={!row.canUndo && t('files.cannotUndo')}
                    onClick={() => undo(row.importId, name)}
                  >
                    {t('files.undo')}
                  </ReasonButton>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Exports({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation()
  const data = useDesk('exports.list', NEWEST).data
  const open = useCommand('exports.openFile')
  const show = useCommand('exports.showInFolder')
  const mark = useCommand('exports.markUploaded')
  const [answered, setAnswered] = useState<number>()
  if (data?.exports.length === 0)
    return (
      <EmptyState
        icon={<FileUp size={40} strokeWidth={1.5} />}
        title={t('files.noExports')}
        text={t('files.noExportsText')}
      />
    )
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('files.time')}</th>
            <th>{t('orders.column.marketplace')}</th>
            <th>{t('files.fileName')}</th>
            <th>{t('files.rows')}</th>
            <th>{t('files.result')}</th>
            <th aria-label={t('common.more')} />
          </tr>
        </thead>
        <tbody>
          {data?.exports.map((row) => (
            <tr key={row.exportId}>
              <td>{dateTime(row.writtenAt, timeZone)}</td>
              <td>{marketName(row.marketplaceId)}</td>
              <td title={row.path}>
                {row.fileName} <Badge>{t(`files.form.${row.form}`)}</Badge>{' '}
                {!row.exists && <Badge tone="late">{t('files.fileGone')}</Badge>}
              </td>
              <td>{number(row.rows)}</td>
              <td>
                {row.uploadedAt === null ? (
                  t('files.notUploaded')
                ) : (
                  <Badge tone="good">{t('files.uploadedAt', { when: dateTime(row.uploadedAt, timeZone) })}</Badge>
                )}
                {row.answered && <Answered file={row} onOpen={() => setAnswered(row.exportId)} />}
              </td>
              <td>
                <div className={styles.row}>
                  <ReasonButton
                    size="compact-xs"
                    variant="default"
                    whyNot={!row.exists && t('whyNot.fileGone')}
                    onClick={() => show.mutate({ exportId: row.exportId })}
                  >
                    {t('confirm.showInFolder')}
                  </ReasonButton>
                  <ReasonButton
                    size="compact-xs"
                    variant="default"
                    whyNot={!row.exists && t('whyNot.fileGone')}
                    onClick={() => open.mutate({ exportId: row.exportId })}
                  >
                    {t('confirm.openFile')}
                  </ReasonButton>
                  <Button
                    size="compact-xs"
                    variant={row.uploadedAt === null ? 'filled' : 'default'}
                    onClick={() => mark.mutate({ exportId: row.exportId, uploaded: row.uploadedAt === null })}
                  >
                    {row.uploadedAt === null ? t('confirm.markUploaded') : t('files.takeBack')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Answers exportId={answered} onClose={() => setAnswered(undefined)} />
    </>
  )
}
