import { Alert, Button } from '@mantine/core'
import { FileCheck2, FileSpreadsheet, Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { ask } from '@renderer/lib/client'
import { number } from '@renderer/lib/format'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { useCommand, useDesk } from '@renderer/lib/query'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import styles from '@renderer/ui/Page.module.css'
import { Tabs } from '@renderer/ui/Tabs'
import { DoctorFindings } from './DoctorFindings'
import { ReadyLines } from './ReadyLines'

type Written = Output<'exports.write'>

/** What the shipping confirmation will hold, what is held back and why, and the writing of it. */
export function ConfirmPage() {
  const { t } = useTranslation()
  const { data } = useDesk('exports.plan', {})
  const [chosen, setChosen] = useState<MarketplaceId>()
  const [written, setWritten] = useState<Written>()
  const groups = data?.groups ?? []
  const group = groups.find((g) => g.marketplaceId === chosen) ?? groups.find((g) => g.ready > 0) ?? groups[0]
  if (!data) return null
  if (!group)
    return (
      <Page fill title={t('confirm.title')} text={t('confirm.intro')}>
        {written && <Result written={written} />}
        <EmptyState
          icon={<Truck size={40} strokeWidth={1.5} />}
          title={t('confirm.nothing')}
          text={t('confirm.nothingText')}
        />
      </Page>
    )
  return (
    <Page
      fill
      title={t('confirm.title')}
      text={`${t('confirm.intro')} ${t(`confirm.layout.${group.layout}`)}`}
      actions={
        <WriteButtons
          key={group.marketplaceId}
          marketplaceId={group.marketplaceId}
          ready={group.ready}
          onWritten={setWritten}
        />
      }
    >
      {written && <Result written={written} />}
      {groups.length > 1 && (
        <Tabs
          label={t('orders.marketplace')}
          active={group.marketplaceId}
          onChange={(id) => setChosen(id as MarketplaceId)}
          tabs={groups.map((g) => ({ id: g.marketplaceId, label: g.marketplaceId, count: number(g.ready) }))}
        />
      )}
      <Lists key={group.marketplaceId} group={group} />
    </Page>
  )
}

function WriteButtons({
  marketplaceId,
  ready,
  onWritten,
}: {
  marketplaceId: MarketplaceId
  ready: number
  onWritten: (written: Written) => void
}) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const write = async (template?: string) => {
    setBusy(true)
    try {
      onWritten(await runJob('exports.write', { marketplaceId, ...(template !== undefined && { template }) }))
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const fill = async () => {
    try {
      const { files } = await ask('app.pickFiles', { what: 'template' })
      if (files[0]) await write(files[0].file)
    } catch (error) {
      showError(error)
    }
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<FileSpreadsheet size={16} />}
        disabled={ready === 0 || isBusy}
        title={t('confirm.templateHint')}
        onClick={() => void fill()}
      >
        {t('confirm.fillTemplate')}
      </Button>
      <Button
        leftSection={<FileCheck2 size={16} />}
        disabled={ready === 0}
        loading={isBusy}
        onClick={() => void write()}
      >
        {t('confirm.writeText')}
      </Button>
    </>
  )
}

function Result({ written }: { written: Written }) {
  const { t } = useTranslation()
  const { exportId } = written
  const open = useCommand('exports.openFile')
  const show = useCommand('exports.showInFolder')
  const mark = useCommand('exports.markUploaded')
  return (
    <div className={styles.notes}>
      <Alert color="teal" variant="light" title={t('confirm.written', { fileName: written.fileName })} role="status">
        <p style={{ margin: '0 0 8px' }}>
          {t('confirm.writtenText', { rows: number(written.rows) })}{' '}
          {written.oldXls
            ? t('confirm.oldXls')
            : written.sheet
              ? t('confirm.writtenSheet', { sheet: written.sheet })
              : ''}
        </p>
        <div className={styles.row}>
          <Button size="compact-sm" variant="default" onClick={() => show.mutate({ exportId })}>
            {t('confirm.showInFolder')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => open.mutate({ exportId })}>
            {t('confirm.openFile')}
          </Button>
          <Button size="compact-sm" disabled={mark.isSuccess} onClick={() => mark.mutate({ exportId, uploaded: true })}>
            {t('confirm.markUploaded')}
          </Button>
        </div>
      </Alert>
    </div>
  )
}

type Group = Output<'exports.plan'>['groups'][number]

function Lists({ group }: { group: Group }) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<'ready' | 'held'>(group.ready > 0 ? 'ready' : 'held')
  return (
    <>
      <Tabs
        label={t('confirm.title')}
        active={tab}
        onChange={(id) => setTab(id as typeof tab)}
        tabs={[
          { id: 'ready', label: t('confirm.ready'), count: number(group.ready) },
          { id: 'held', label: t('confirm.held'), count: number(group.held) },
        ]}
      />
      {tab === 'ready' ? (
        <ReadyLines marketplaceId={group.marketplaceId} ready={group.ready} />
      ) : (
        <DoctorFindings marketplaceId={group.marketplaceId} waiting={group.waiting} />
      )}
    </>
  )
}
