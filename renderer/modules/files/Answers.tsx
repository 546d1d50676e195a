import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { OfFile, Remarks } from '@renderer/lib/remarks'
import styles from '@renderer/ui/Page.module.css'
import { Dialog } from '@renderer/ui/Dialog'

type File = Output<'exports.list'>['exports'][number]

/** “wrote 120, accepted 118, failed 2”, and the way to what Amazon said. */
export function Answered({ file, onOpen }: { file: File; onOpen: () => void }) {
  const { t } = useTranslation()
  if (!file.answered) return null
  const { accepted, failed, look, unknown } = file.answered
  const counts = { rows: number(file.rows), accepted: number(accepted), failed: number(failed) }
  return (
    <div className={styles.row}>
      <span className={failed > 0 ? styles.reason : undefined}>
        {t('answer.ofFile', counts)}
        {look > 0 && ` · ${t('answer.andLook', { look: number(look) })}`}
        {unknown > 0 && ` · ${t('answer.andUnknown', { unknown: number(unknown) })}`}
      </span>
      <Button size="compact-xs" variant="subtle" onClick={onOpen}>
        {t('answer.show')}
      </Button>
    </div>
  )
}

const MOST_SHOWN = 200

const TONES: Readonly<Record<Output<'exports.answers'>['lines'][number]['answer'], Tone>> = {
  accepted: 'good',
  failed: 'late',
  look: 'soon',
  unknown: 'soon',
}

interface AnswersProps {
  /** The file that is open; its window closes by itself, so that the keyboard goes back to the button. */
  exportId: number | undefined
  onClose: () => void
}

/** What Amazon said of the lines of a file, failed ones first. */
export function Answers({ exportId, onClose }: AnswersProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={exportId !== undefined}
      onClose={onClose}
      size={900}
      title={t('answer.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      {exportId !== undefined && <Lines exportId={exportId} onClose={onClose} />}
    </Dialog>
  )
}

function Lines({ exportId, onClose }: { exportId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const { remarks = [], lines = [], total = 0 } = useDesk('exports.answers', { exportId, limit: MOST_SHOWN }).data ?? {}
  return (
    <>
      {remarks.length > 0 && (
        <OfFile remarks={remarks} tookNothing={lines.length > 0 && lines.every(({ answer }) => answer === 'failed')} />
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('imports.line')}</th>
            <th>{t('orders.column.order')}</th>
            <th>{t('orders.column.tracking')}</th>
            <th>{t('files.result')}</th>
            <th>{t('answer.show')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, orderId, trackingNumber, answer, errors }) => (
            <tr key={line}>
              <td>{number(line)}</td>
              <td>
                <Link to="/orders" search={{ tab: 'all', search: orderId, order: orderId }} onClick={onClose}>
                  {orderId}
                </Link>
              </td>
              <td>{trackingNumber}</td>
              <td>
                <Badge tone={TONES[answer]}>{t(`answer.${answer}`)}</Badge>
              </td>
              <td>
                <Remarks remarks={errors} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > lines.length && (
        <p className="muted">{t('answer.firstLines', { shown: number(lines.length), total: number(total) })}</p>
      )}
    </>
  )
}
