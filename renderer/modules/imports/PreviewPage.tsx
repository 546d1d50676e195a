import { Alert, Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ComponentType, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskError } from '@shared/contract/errors'
import type { Output } from '@shared/contract'
import { refusedNameOf } from '@shared/domain/files/file-name'
import { ask } from '@renderer/lib/client'
import { errorText } from '@renderer/lib/error-text'
import { fieldName } from '@renderer/lib/field-name'
import { dateTime, listed, marketName, number } from '@renderer/lib/format'
import { useDeclared, useFieldValue } from '@renderer/lib/declared'
import { decided, useWaitingFiles } from '@renderer/lib/intake'
import type { Language } from '@shared/contract/app'
import { i18n } from '@renderer/lib/i18n'
import { runJob } from '@renderer/lib/jobs'
import { inFolder, showDone, showError } from '@renderer/lib/notify'
import { importBack } from '@renderer/lib/import-back'
import { queryClient, queryOf, useDesk } from '@renderer/lib/query'
import { useAnswer } from '@renderer/lib/use-decide'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { DataTable } from '@renderer/ui/DataTable'
import { SaveList } from '@renderer/lib/save-list'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Bar } from '@renderer/ui/Bar'
import { Notes } from '@renderer/ui/Notes'
import styles from './Preview.module.css'
import { FileQuestion } from 'lucide-react'
import { AskedRow } from './AskedRow'
import { previewColumns } from './preview-columns'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type Preview = Output<'imports.preview'>
type Verdict = keyof Pick<Preview['import']['counts'], 'new' | 'changed' | 'same' | 'refused' | 'asks'>
const VERDICTS: readonly Verdict[] = ['new', 'changed', 'asks', 'refused', 'same']

/** What a report would do, row by row; nothing is written before the operator says so. */
export function PreviewPage() {
  const { t } = useTranslation()
  const params = useParams({ from: '/desk/imports/$importId' })
  const importId = Number(params.importId)
  const { data, error } = useDesk('imports.preview', { importId })
  if (error) return <EmptyState icon={<FileQuestion size={40} />} title={t('imports.empty')} text={errorText(error)} />
  if (data?.import.importId !== importId) return null
  return <Decide key={importId} preview={data} />
}

function Decide({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const waiting = useWaitingFiles()
  const { importId, fileName, reportId, encoding, asOf, counts } = preview.import
  const [verdict, setVerdict] = useState<Verdict>()
  const [isBusy, setBusy] = useState(false)
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const toTake = counts.new + counts.changed
  const name = fileName || t('imports.pastedRows')
  const { kind } = preview.import
  const reading = new Map(Object.entries(preview)).get(kind)
  const { fileReadings, takenInTo } = useDeclared()
  // What a kind says of how its file was read is shown by its own chapter.
  const Reading = new Map(Object.entries(fileReadings)).get(kind) as
    ComponentType<{ importId: number; reading: unknown; timeZone: string }> | undefined
  const whyNot = preview.isBlocked
    ? t('whyNot.questions')
    : toTake === 0 && t(counts.asks > 0 ? 'whyNot.asks' : 'whyNot.nothingNew')

  async function takeIn(): Promise<void> {
    setBusy(true)
    try {
      const done = await runJob('imports.commit', { importId })
      showDone(t('imports.done', { new: number(done.counts.new), changed: number(done.counts.changed) }), [
        importBack(importId, name),
      ])
      await decided(navigate, takenInTo[kind])
    } catch (problem) {
      if (problem instanceof DeskError && problem.code === 'previewOutdated') await queryClient.invalidateQueries()
      showError(problem)
    } finally {
      setBusy(false)
    }
  }
  async function discard(): Promise<void> {
    await ask('imports.discard', { importId }).catch(showError)
    await decided(navigate)
  }
  async function saveRefused(): Promise<void> {
    try {
      const { target } = await ask('app.pickTarget', { suggestedName: refusedNameOf(name) })
      if (!target) return
      const { rows } = await runJob('imports.saveRefused', {
        importId,
        target: target.file,
        language: i18n.language as Language,
      })
      showDone(t('imports.refusedSaved', { count: rows }), [inFolder(target.file)])
    } catch (problem) {
      showError(problem)
    }
  }

  return (
    <Page
      fill
      title={name}
      text={
        <span title={t('imports.asOfHint')}>
          {[
            t(`imports.report.${reportId}`),
            encoding === 'workbook' ? t('imports.workbook') : encoding,
            t('imports.asOf', { when: dateTime(asOf, timeZone) }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {waiting > 0 && ` · ${t('imports.queue', { count: waiting })}`}
        </span>
      }
      actions={
        <>
          {counts.refused > 0 && (
            <SaveList
              size="sm"
              isEmpty={false}
              label={t('lists.refusedRows')}
              choices={[{ label: t('lists.refusedRows'), list: { of: 'refused', importId }, columns: null }]}
            />
          )}
          {counts.refused > 0 && (
            <Button variant="default" size="sm" onClick={() => void saveRefused()}>
              {t('imports.saveRefused')}
            </Button>
          )}
          <Button variant="default" size="sm" onClick={() => void discard()}>
            {t('imports.discard')}
          </Button>
          <ReasonButton
            size="sm"
            data-autofocus
            autoFocus
            loading={isBusy}
            whyNot={whyNot}
            onClick={() => void takeIn()}
          >
            {toTake === 0
              ? t(counts.asks > 0 ? 'imports.verdict.asks' : 'imports.nothingNew')
              : t('imports.takeIn', { count: toTake })}
          </ReasonButton>
        </>
      }
    >
      <div className={styles.tiles}>
        {VERDICTS.filter((id) => counts[id] > 0 || id === 'new').map((id) => (
          <button
            key={id}
            type="button"
            className={styles.tile}
            aria-pressed={verdict === id}
            onClick={() => setVerdict(verdict === id ? undefined : id)}
          >
            <strong>{number(counts[id])}</strong>
            {t(`imports.verdict.${id}`)}
          </button>
        ))}
      </div>
      <AboutFile preview={preview} timeZone={timeZone} />
      {Reading && reading !== undefined && (
        <Suspense fallback={null}>
          <Reading importId={importId} reading={reading} timeZone={timeZone} />
        </Suspense>
      )}
      <Rows
        importId={importId}
        preview={preview}
        verdict={verdict}
        timeZone={timeZone}
        total={verdict ? counts[verdict] : counts.rows}
        empty={counts.rows > 0 ? t('imports.emptyVerdict') : t(preview.empty as never)}
      />
    </Page>
  )
}

function AboutFile({ preview, timeZone }: { preview: Preview; timeZone: string }) {
  const { t } = useTranslation()
  const { sameFile, notes, header, questions, changedFields } = preview
  const unknown = header.unknownColumns
  const lines = [
    ...(unknown.length > 0 ? [t('imports.unknownColumns', { columns: listed(unknown) })] : []),
    ...notes.map((note) =>
      t(`imports.note.${note.code}`, {
        count: note.count,
        line: note.line ?? '',
        columns: listed(note.columns ?? []),
      }),
    ),
    ...(changedFields.length > 0 ? [t('imports.changedMost', { fields: listed(changedFields.slice(0, 8).map(({ field, count }) => `${fieldName(preview.entity, field)} ${number(count)}`)) })] : []), // prettier-ignore
  ]
  if (!sameFile && lines.length === 0 && questions.length === 0) return null
  return (
    <Notes>
      {sameFile && (
        <Alert color="yellow" variant="light" py={6}>
          {t('imports.sameFile', { when: dateTime(sameFile.committedAt, timeZone) })}
        </Alert>
      )}
      {questions.map((question) => (
        <Question key={question.id} importId={preview.import.importId} question={question} />
      ))}
      {lines.map((line) => (
        <small key={line} className="muted">
          {line}
        </small>
      ))}
    </Notes>
  )
}

function Question({ importId, question }: { importId: number; question: Preview['questions'][number] }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState('')
  const { choose, isBusy } = useAnswer(importId, question.id)
  return (
    <Alert color="blue" variant="light" py={8}>
      <Bar>
        <span>{t(question.text as never, question.params)}</span>
        {question.choices.map(({ value, text }) => (
          <Button
            key={value}
            size="compact-sm"
            variant={question.chosen === value ? 'filled' : 'default'}
            aria-pressed={question.chosen === value}
            loading={isBusy && chosen === value}
            onClick={() => {
              setChosen(value)
              choose(value)
            }}
          >
            {text === undefined ? marketName(value) : t(text as never)}
          </Button>
        ))}
      </Bar>
    </Alert>
  )
}

function Rows({
  importId,
  preview,
  verdict,
  timeZone,
  total,
  empty,
}: {
  importId: number
  empty: string
  preview: Preview
  verdict: Verdict | undefined
  timeZone: string
  total: number
}) {
  const { t } = useTranslation()
  const query = useCallback(
    (offset: number, limit: number) =>
      queryOf('imports.previewRows', { importId, offset, limit, ...(verdict && { verdict }) }),
    [importId, verdict],
  )
  const rows = useWindowedRows({ total, query })
  const fieldValue = useFieldValue()
  const [asked, setAsked] = useState<Output<'imports.previewRows'>['rows'][number]>()
  return (
    <>
      <DataTable
        label={t('imports.title')}
        columns={previewColumns(t, timeZone, fieldValue, preview)}
        total={total}
        row={rows.row}
        rowKey={(row) => String(row.line)}
        onRange={rows.onRange}
        listKey={`${importId} ${verdict ?? ''}`}
        onOpen={(row) => row.question && setAsked(row)}
        empty={<EmptyState icon={<FileQuestion size={32} />} title={empty} />}
      />
      <AskedRow importId={importId} kind={preview.import.kind} row={asked} onClose={() => setAsked(undefined)} />
    </>
  )
}
