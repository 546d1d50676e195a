import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { number } from '@renderer/lib/format'
import { useAddressOf, useOpen } from '@renderer/lib/open-thing'
import { type RowOf, useList } from '@renderer/lib/use-list'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { ListTable } from '@renderer/ui/ListPage'
import { OfFile, Remarks } from '@renderer/lib/remarks'
import { Dialog } from '@renderer/ui/Dialog'
import styles from './ReportDialog.module.css'

type File = RowOf<'exports.list'>

/** “wrote 120, accepted 118, failed 2”. */
export function ReportedCounts({ file }: { file: File }) {
  const { t } = useTranslation()
  if (!file.answered) return null
  const { accepted, failed, look, unknown } = file.answered
  const counts = { rows: number(file.rows), accepted: number(accepted), failed: number(failed) }
  const said = [
    t('answer.ofFile', counts),
    look > 0 && t('answer.andLook', { look: number(look) }),
    unknown > 0 && t('answer.andUnknown', { unknown: number(unknown) }),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className={`ellipsis ${failed > 0 ? 'late' : ''}`} title={said}>
      {said}
    </div>
  )
}

type Line = RowOf<'exports.answers'>

const TONES: Readonly<Record<Line['answer'], Tone>> = {
  accepted: 'good',
  failed: 'late',
  look: 'soon',
  unknown: 'soon',
}

interface ReportDialogProps {
  /** The file that is open; its window closes by itself, so that the keyboard goes back to the button. */
  exportId: number | undefined
  onClose: () => void
}

/** What Amazon said of the lines of a file, failed ones first. */
export function ReportDialog({ exportId, onClose }: ReportDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={exportId !== undefined}
      onClose={onClose}
      size={1180}
      title={t('answer.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {exportId !== undefined && <Lines exportId={exportId} onClose={onClose} />}
    </Dialog>
  )
}

function Lines({ exportId, onClose }: { exportId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const open = useOpen()
  const addressOf = useAddressOf()
  const list = useList('exports.answers', { exportId })
  const { remarks = [] } = list.answer ?? {}
  const { counts, total } = list
  const openOrder = ({ orderId }: Line) => {
    onClose()
    void open('order', orderId)
  }
  return (
    <>
      {remarks.length > 0 && <OfFile remarks={remarks} tookNothing={total > 0 && counts?.failed === total} />}
      <div className={styles.window}>
        <ListTable
          label={t('answer.title')}
          lines={2}
          list={list}
          listKey={String(exportId)}
          rowKey={({ line }) => String(line)}
          onOpen={openOrder}
          empty={null}
          columns={[
            { id: 'line', header: t('imports.line'), width: '64px', end: true, cell: ({ line }) => number(line) },
            {
              id: 'order',
              header: t('orders.column.order'),
              width: '180px',
              cell: ({ orderId }) => (
                <Link {...addressOf('order', orderId)} onClick={onClose}>
                  {orderId}
                </Link>
              ),
            },
            {
              id: 'tracking',
              header: t('orders.column.tracking'),
              width: '200px',
              cell: ({ trackingNumber }) => trackingNumber,
            },
            {
              id: 'result',
              header: t('files.result'),
              width: '110px',
              cell: ({ answer }) => <Badge tone={TONES[answer]}>{t(`answer.${answer}`)}</Badge>,
            },
            {
              id: 'said',
              header: t('answer.show'),
              width: 'minmax(300px, 1fr)',
              cell: ({ errors }) => (
                <div className={styles.said} title={errors.map(({ code, message }) => `${code} ${message}`).join('\n')}>
                  <Remarks remarks={errors} />
                </div>
              ),
            },
          ]}
        />
      </div>
    </>
  )
}
