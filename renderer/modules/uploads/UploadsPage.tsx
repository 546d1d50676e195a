import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { useDeclared } from '@renderer/lib/declared'
import { marketName, number } from '@renderer/lib/format'
import { runJob } from '@renderer/lib/jobs'
import { useOpen } from '@renderer/lib/open-thing'
import { useDesk } from '@renderer/lib/query'
import { WriteFileButtons, WrittenFile } from '@renderer/lib/write-file'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Tabs } from '@renderer/ui/Tabs'
import { Select } from '@renderer/ui/Select'
import { HeldRows } from './HeldRows'
import { PlannedRows } from './PlannedRows'

/** The page of one kind of file; what was chosen or written for another kind is not of it. */
export function UploadsPage() {
  const { kind } = useSearch({ from: '/desk/uploads' })
  return <Upload key={kind} kind={kind} />
}

/** What the next file of a kind will hold, row by row, what is held back and why, and the writing of it. */
function Upload({ kind }: { kind: Argument<'uploads.plan'>['kind'] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data } = useDesk('uploads.plan', { kind })
  const [chosen, setChosen] = useState<MarketplaceId>()
  const [layout, setLayout] = useState<string>()
  const [tab, setTab] = useState<'ready' | 'held'>()
  const [written, setWritten] = useState<Output<'uploads.write'>>()
  const { uploads } = useDeclared()
  const { list, subject, layoutName, layoutNote, sheetNote, fieldName } = uploads[kind] ?? {}
  const note = written?.sheet ? sheetNote?.() : undefined
  const openThing = useOpen()
  const open = ({ orderId, subjectRow }: { orderId: string; subjectRow?: number | undefined }) =>
    void (subject === undefined || subjectRow === undefined
      ? openThing('order', orderId)
      : openThing(subject, subjectRow))
  if (!data) return null
  const back = list && (
    <Button
      variant="subtle"
      leftSection={<ArrowLeft size={16} />}
      onClick={() => void navigate({ to: list, search: {} })}
    >
      {t('common.backToList')}
    </Button>
  )
  const { groups } = data
  const group = groups.find((g) => g.marketplaceId === chosen) ?? groups.find((g) => g.ready > 0) ?? groups[0]
  if (!group)
    return (
      <Page fill title={t(`uploads.of.${kind}.name`)} text={t(`uploads.of.${kind}.where`)} actions={back}>
        {written && <WrittenFile written={written} note={note} />}
        <EmptyState
          icon={<FileUp size={40} strokeWidth={1.5} />}
          title={t('uploads.nothing')}
          text={t('uploads.nothingText')}
        />
      </Page>
    )
  const { marketplaceId } = group
  const shown = tab ?? (group.ready > 0 ? 'ready' : 'held')
  const used = group.layouts.find((id) => id === layout) ?? group.layouts[0] ?? ''
  return (
    <Page
      fill
      title={t(`uploads.of.${kind}.name`)}
      text={[t(`uploads.of.${kind}.where`), layoutNote?.(used)].filter(Boolean).join(' ')}
      actions={
        <>
          {back}
          {group.layouts.length > 1 && (
            <Select
              aria-label={t('uploads.layout')}
              w={230}
              allowDeselect={false}
              data={group.layouts.map((id) => ({ value: id, label: layoutName?.(id) ?? id }))}
              value={used}
              onChange={(id) => setLayout(id ?? undefined)}
            />
          )}
          <WriteFileButtons
            key={kind + marketplaceId}
            ready={group.ready}
            label={t('uploads.write')}
            write={(template) => runJob('uploads.write', { kind, marketplaceId, layout: used, ...template })}
            onWritten={setWritten}
          />
        </>
      }
    >
      {written && <WrittenFile written={written} note={note} />}
      {groups.length > 1 && (
        <Tabs
          label={t('orders.marketplace')}
          active={marketplaceId}
          onChange={(id) => setChosen(id as MarketplaceId)}
          tabs={groups.map((g) => ({
            id: g.marketplaceId,
            label: marketName(g.marketplaceId),
            count: number(g.ready),
          }))}
        />
      )}
      <Tabs
        label={t(`uploads.of.${kind}.name`)}
        active={shown}
        onChange={(id) => setTab(id as 'ready' | 'held')}
        tabs={[
          { id: 'ready', label: t('confirm.ready'), count: number(group.ready) },
          { id: 'held', label: t('confirm.held'), count: number(group.held) },
        ]}
      />
      {shown === 'ready' ? (
        <PlannedRows key={kind + marketplaceId + used} {...{ kind, marketplaceId, layout: used, onOpen: open }} />
      ) : (
        <HeldRows key={kind + marketplaceId} {...{ kind, marketplaceId, fieldName, onOpen: open }} />
      )}
    </Page>
  )
}
