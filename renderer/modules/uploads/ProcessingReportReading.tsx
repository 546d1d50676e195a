import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FileReading } from '@renderer/lib/chapter'
import { dateTime, number } from '@renderer/lib/format'
import { OfFile } from '@renderer/lib/remarks'
import { Bar } from '@renderer/ui/Bar'
import { Notes } from '@renderer/ui/Notes'
import { Select } from '@renderer/ui/Select'
import { useDecide } from '@renderer/lib/use-decide'

/** Which file a processing report answers, and what it says of its lines. */
export const ProcessingReportReading: FileReading<'answer'> = ({ importId, reading, timeZone }) => {
  const { t } = useTranslation()
  const { decide } = useDecide(importId, 'answer')
  const { processed, successful, exportId, fitting, exports, remarks, accepted, failed, look, unknown } = reading
  const shown = fitting.length > 0 ? exports.filter((file) => fitting.includes(file.exportId) || file.exportId === exportId) : exports // prettier-ignore
  return (
    <Notes label={t('answer.title')}>
      <span>
        {processed === null
          ? t('answer.noSummary')
          : t('answer.summary', { processed: number(processed), successful: number(successful ?? 0) })}
      </span>
      {exportId === null && (
        <Alert color="yellow" variant="light" py={6}>
          {t(fitting.length > 1 ? 'answer.fitsSeveral' : 'answer.fitsNone')}
        </Alert>
      )}
      <Bar>
        <span>{t('answer.file')}</span>
        <Select
          size="xs"
          w={440}
          clearable
          aria-label={t('answer.file')}
          placeholder={t('answer.choose')}
          data={shown.map((file) => ({
            value: String(file.exportId),
            label: `${file.fileName} · ${number(file.rows)} · ${dateTime(file.writtenAt, timeZone)}`,
          }))}
          value={exportId === null ? null : String(exportId)}
          onChange={(value) => decide({ exportId: value === null ? null : Number(value) })}
        />
      </Bar>
      {exportId !== null && (
        <span>
          {t('answer.counts', { accepted: number(accepted), failed: number(failed), unknown: number(unknown) })}
          {look > 0 && ` · ${t('answer.andLook', { look: number(look) })}`}
        </span>
      )}
      {remarks.length > 0 && <OfFile remarks={remarks} tookNothing={failed > 0 && accepted + look + unknown === 0} />}
      {look > 0 && <small className="muted">{t('answer.lookWhy')}</small>}
      {unknown > 0 && <small className="muted">{t('answer.unknownWhy')}</small>}
    </Notes>
  )
}
