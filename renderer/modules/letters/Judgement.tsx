import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isBlocked } from '@shared/domain/letters/findings'
import type { TemplateJudgement } from '@shared/domain/letters/template'
import { FindingItem, FindingList } from '@renderer/lib/finding'
import { listed } from '@renderer/lib/format'

/** What stands against a template, and whether letters can be begun with it: what keeps it a draft is said. */
export function Judgement({ isEmpty, judged }: { isEmpty: boolean; judged: TemplateJudgement }) {
  const { t } = useTranslation()
  const { wrong, findings, isReady } = judged
  const why = [
    isEmpty && t('templates.isEmpty'),
    wrong.length > 0 && t('templates.hasWrong'),
    isBlocked(findings) && t('templates.hasBlocked'),
  ].filter((reason) => reason !== false)
  return (
    <div role="status">
      {wrong.map((one) => (
        <Alert key={`${String(one.line)} ${String(one.column)}`} color="red" variant="light" p="xs" mb={4}>
          {t('templates.wrongBlank', { ...one })}
        </Alert>
      ))}
      {findings.length > 0 && (
        <FindingList>
          {findings.map((finding) => (
            <FindingItem key={finding.rule} finding={finding} />
          ))}
        </FindingList>
      )}
      <small className="muted">{isReady ? t('templates.isReady') : `${t('templates.isDraft')} ${listed(why)}`}</small>
    </div>
  )
}
