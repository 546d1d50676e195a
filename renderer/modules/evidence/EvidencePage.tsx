import { Alert, Button, Textarea, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Link2, Link2Off, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidencePeriod } from '@shared/contract/evidence'
import { ask } from '@renderer/lib/client'
import { number } from '@renderer/lib/format'
import { runJob } from '@renderer/lib/jobs'
import { inFolder, showDone, showError } from '@renderer/lib/notify'
import { useCommand, useDesk } from '@renderer/lib/query'
import { SaveList } from '@renderer/lib/save-list'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { EntryTable } from './EntryTable'
import styles from './Evidence.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'

const NEWEST = { offset: 0, limit: 200 }
const route = getRouteApi('/desk/evidence')

/** The log that can be shown to others, by days. */
export function EvidencePage() {
  const { t } = useTranslation()
  const period = route.useSearch()
  const data = useDesk('evidence.list', { ...NEWEST, ...period }).data
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  return (
    <Page
      place="evidence"
      title={t('evidence.title')}
      text={t('evidence.text')}
      actions={
        <>
          <SaveList
            size="sm"
            isEmpty={!data?.total}
            choices={[{ label: t('lists.shownRows'), list: { of: 'evidence', ...period }, columns: null }]}
          />
          <ReasonButton
            size="sm"
            variant="default"
            whyNot={!data?.total && t('whyNot.noEntries')}
            onClick={() => void saveLines(period)}
          >
            {t('evidence.saveLines')}
          </ReasonButton>
          <ReasonButton size="sm" whyNot={!data?.total && t('whyNot.noEntries')} onClick={() => void savePdf(period)}>
            {t('evidence.savePdf')}
          </ReasonButton>
        </>
      }
    >
      <Chain />
      <Note />
      <Days period={period} />
      {data?.entries.length === 0 && (
        <EmptyState
          icon={<ScrollText size={40} strokeWidth={1.5} />}
          title={t('evidence.empty')}
          text={t('evidence.emptyText')}
        />
      )}
      {data && data.entries.length > 0 && <EntryTable entries={data.entries} timeZone={timeZone} />}
      {data && data.total > data.entries.length && (
        <p className="muted">{t('evidence.newestOnly', { count: data.entries.length, total: number(data.total) })}</p>
      )}
    </Page>
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

function Days({ period }: { period: EvidencePeriod }) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const set = (change: EvidencePeriod) => void navigate({ search: { ...period, ...change }, replace: true })
  return (
    <div className={styles.days}>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          size="xs"
          label={t(`evidence.${end}`)}
          value={period[end] ?? ''}
          onChange={(event) => set({ [end]: event.currentTarget.value || undefined })}
        />
      ))}
      {(period.from ?? period.to) && (
        <Button size="xs" variant="subtle" onClick={() => set({ from: undefined, to: undefined })}>
          {t('evidence.allDays')}
        </Button>
      )}
    </div>
  )
}
