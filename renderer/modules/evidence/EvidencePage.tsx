import { Alert, Textarea } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Link2, Link2Off, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceInfo, EvidencePeriod } from '@shared/contract/evidence'
import { ask } from '@renderer/lib/client'
import { runJob } from '@renderer/lib/jobs'
import { inFolder, showDone, showError } from '@renderer/lib/notify'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useRowMenu } from '@renderer/lib/row-menu'
import { SaveList } from '@renderer/lib/save-list'
import { useList } from '@renderer/lib/use-list'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListPage } from '@renderer/ui/ListPage'
import { Days } from './Days'
import { entryColumns } from './entries'
import styles from './Evidence.module.css'
import { OpenEntry } from './OpenEntry'
import { ReasonButton } from '@renderer/ui/ReasonButton'

const route = getRouteApi('/desk/evidence')

/** The log that can be shown to others, by days. */
export function EvidencePage() {
  const { t } = useTranslation()
  const period = route.useSearch()
  const navigate = route.useNavigate()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const list = useList('evidence.list', period)
  const menu = useRowMenu<EvidenceInfo>()
  const [open, setOpen] = useState<EvidenceInfo>()
  const nothing = list.total === 0 && t('whyNot.noEntries')
  return (
    <ListPage
      title={t('evidence.title')}
      text={t('evidence.text')}
      actions={
        <>
          <SaveList
            size="sm"
            isEmpty={list.total === 0}
            choices={[{ label: t('lists.shownRows'), list: { of: 'evidence', ...period }, columns: null }]}
          />
          <ReasonButton size="sm" variant="default" whyNot={nothing} onClick={() => void saveLines(period)}>
            {t('evidence.saveLines')}
          </ReasonButton>
          <ReasonButton size="sm" whyNot={nothing} onClick={() => void savePdf(period)}>
            {t('evidence.savePdf')}
          </ReasonButton>
        </>
      }
      filter={
        <div className={styles.above}>
          <Chain />
          <Note />
          <Days
            period={period}
            timeZone={timeZone}
            onChange={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
          />
        </div>
      }
      label={t('evidence.title')}
      listKey={`${period.from ?? ''} ${period.to ?? ''}`}
      list={list}
      lines={2}
      menu={menu}
      rowKey={({ id }) => String(id)}
      onOpen={setOpen}
      columns={entryColumns(t, timeZone)}
      empty={
        <EmptyState
          icon={<ScrollText size={40} strokeWidth={1.5} />}
          title={t('evidence.empty')}
          text={t('evidence.emptyText')}
        />
      }
    >
      <OpenEntry entry={open} timeZone={timeZone} onClose={() => setOpen(undefined)} />
    </ListPage>
  )

  async function savePdf(days: EvidencePeriod): Promise<void> {
    try {
      const { target } = await ask('app.pickTarget', { suggestedName: nameOf(days, 'pdf') })
      if (!target) return
      await ask('evidence.savePdf', { ...days, target: target.file })
      showDone(t('evidence.pdfSaved'), [inFolder(target.file)])
    } catch (error) {
      showError(error)
    }
  }

  async function saveLines(days: EvidencePeriod): Promise<void> {
    try {
      const { target } = await ask('app.pickTarget', { suggestedName: nameOf(days, 'jsonl') })
      if (!target) return
      const { entries } = await runJob('evidence.saveLines', { ...days, file: target.file })
      showDone(t('evidence.linesSaved', { count: entries }), [inFolder(target.file)])
    } catch (error) {
      showError(error)
    }
  }
}

const nameOf = ({ from = '', to = '' }: EvidencePeriod, extension: string) =>
  `evidence_${from}_${to}.${extension}`.replace(/_+(?=\.)/, '')

/** Whether the whole chain of hashes holds. */
function Chain() {
  const { t } = useTranslation()
  const chain = useDesk('evidence.verify', {}).data
  if (!chain) return null
  const { broken } = chain
  return broken ? (
    <Alert color="red" mb="sm" icon={<Link2Off size={18} />}>
      {t('evidence.broken', { id: broken.id, why: t(`evidence.why.${broken.why}`) })}
    </Alert>
  ) : (
    <div className={styles.chain}>
      <Link2 size={16} aria-hidden />
      <span>{t('evidence.whole', { count: chain.entries })}</span>
      {chain.entries > 0 && (
        <span className={styles.last} title={chain.lastHash}>
          {t('evidence.lastHash')} <span className={styles.hash}>{chain.lastHash}</span>
        </span>
      )}
    </div>
  )
}

function Note() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = useCommand('evidence.addNote', () => {
    setText('')
    showDone(t('evidence.noted'))
  })
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ text })
      }}
    >
      <Textarea
        className={styles.noteText}
        size="sm"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        aria-label={t('evidence.note')}
        placeholder={t('evidence.notePlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ReasonButton type="submit" size="sm" whyNot={text.trim() === '' && t('whyNot.noText')} loading={add.isPending}>
        {t('evidence.addNote')}
      </ReasonButton>
    </form>
  )
}
