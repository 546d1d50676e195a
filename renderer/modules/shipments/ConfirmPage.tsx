import { Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { marketName, number } from '@renderer/lib/format'
import { runJob } from '@renderer/lib/jobs'
import { useDesk } from '@renderer/lib/query'
import { WriteFileButtons, WrittenFile } from '@renderer/lib/write-file'
import { SaveList } from '@renderer/lib/save-list'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Tabs } from '@renderer/ui/Tabs'
import { DoctorFindings } from './DoctorFindings'
import { ReadyLines } from './ReadyLines'

/** What the shipping confirmation will hold, what is held back and why, and the writing of it. */
export function ConfirmPage() {
  const { t } = useTranslation()
  const { data } = useDesk('exports.plan', {})
  const [chosen, setChosen] = useState<MarketplaceId>()
  const [written, setWritten] = useState<Output<'exports.write'>>()
  const groups = data?.groups ?? []
  const group = groups.find((g) => g.marketplaceId === chosen) ?? groups.find((g) => g.ready > 0) ?? groups[0]
  if (!data) return null
  if (!group)
    return (
      <Page fill title={t('confirm.title')} text={t('confirm.intro')}>
        {written && <WrittenFile written={written} />}
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
        <WriteFileButtons
          key={group.marketplaceId}
          ready={group.ready}
          label={t('confirm.writeText')}
          write={(template) => runJob('exports.write', { marketplaceId: group.marketplaceId, ...template })}
          onWritten={setWritten}
        />
      }
    >
      {written && <WrittenFile written={written} />}
      {groups.length > 1 && (
        <Tabs
          label={t('orders.marketplace')}
          active={group.marketplaceId}
          onChange={(id) => setChosen(id as MarketplaceId)}
          tabs={groups.map((g) => ({
            id: g.marketplaceId,
            label: marketName(g.marketplaceId),
            count: number(g.ready),
          }))}
        />
      )}
      <Lists key={group.marketplaceId} group={group} />
    </Page>
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
        right={
          tab === 'held' && (
            <SaveList
              isEmpty={group.held === group.waiting}
              label={t('lists.findings')}
              choices={[
                {
                  label: t('lists.findings'),
                  list: { of: 'findings', marketplaceId: group.marketplaceId },
                  columns: null,
                },
              ]}
            />
          )
        }
      />
      {tab === 'ready' ? (
        <ReadyLines marketplaceId={group.marketplaceId} ready={group.ready} />
      ) : (
        <DoctorFindings marketplaceId={group.marketplaceId} waiting={group.waiting} />
      )}
    </>
  )
}
