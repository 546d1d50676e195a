import { Alert, Button } from '@mantine/core'
import { FileCheck2, FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { ask } from './client'
import { number } from './format'
import type { NoteAction } from './notes'
import { showDone, showError } from './notify'
import { useCommand } from './query'
import styles from './parts.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type Written = Output<'exports.write'>

interface WriteFileButtonsProps {
  /** How many lines are ready; none: nothing can be written. */
  ready: number
  label: string
  write: (template: { template?: string }) => Promise<Written>
  onWritten: (written: Written) => void
}

const actionsOf = ({ exportId }: Written): NoteAction[] => [
  { is: 'open', run: () => ask('exports.openFile', { exportId }) },
  { is: 'openFolder', run: () => ask('exports.showInFolder', { exportId }) },
]

/** Writes the text file, or fills the template the operator picks. */
export function WriteFileButtons({ ready, label, write, onWritten }: WriteFileButtonsProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const run = (template: { template?: string }) => {
    setBusy(true)
    write(template)
      .then((written) => {
        onWritten(written)
        showDone(t('confirm.written', { fileName: written.fileName }), actionsOf(written))
      })
      .catch(showError)
      .finally(() => setBusy(false))
  }
  const fill = () => {
    ask('app.pickFiles', { what: 'template' })
      .then(({ files: [file] }) => file && run({ template: file.file }))
      .catch(showError)
  }
  return (
    <>
      <ReasonButton
        variant="default"
        leftSection={<FileSpreadsheet size={16} />}
        loading={isBusy}
        whyNot={ready === 0 && t('whyNot.nothingReady')}
        title={t('confirm.templateHint')}
        onClick={fill}
      >
        {t('confirm.fillTemplate')}
      </ReasonButton>
      <ReasonButton
        leftSection={<FileCheck2 size={16} />}
        whyNot={ready === 0 && t('whyNot.nothingReady')}
        loading={isBusy}
        onClick={() => run({})}
      >
        {label}
      </ReasonButton>
    </>
  )
}

/** What was written, and what is to be done with it. */
export function WrittenFile({ written, note }: { written: Written; note?: string | undefined }) {
  const { t } = useTranslation()
  const { exportId } = written
  const open = useCommand('exports.openFile')
  const show = useCommand('exports.showInFolder')
  const mark = useCommand('exports.markUploaded')
  return (
    <div className={styles.notes}>
      <Alert color="teal" variant="light" title={t('confirm.written', { fileName: written.fileName })} role="status">
        <p style={{ margin: '0 0 8px' }}>
          {t('confirm.writtenText', { count: written.rows, rows: number(written.rows) })}{' '}
          {written.oldXls
            ? t('confirm.oldXls')
            : written.sheet
              ? t('confirm.writtenSheet', { sheet: written.sheet })
              : ''}{' '}
          {note}
        </p>
        <div className={styles.row}>
          <Button size="compact-sm" variant="default" onClick={() => show.mutate({ exportId })}>
            {t('confirm.showInFolder')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => open.mutate({ exportId })}>
            {t('confirm.openFile')}
          </Button>
          <ReasonButton
            size="compact-sm"
            whyNot={mark.isSuccess && mark.variables?.exportId === exportId && t('whyNot.marked')}
            onClick={() => mark.mutate({ exportId, uploaded: true })}
          >
            {t('confirm.markUploaded')}
          </ReasonButton>
        </div>
      </Alert>
    </div>
  )
}
