import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { Language } from '@shared/contract/app'
import { explainProcessingError } from '@shared/i18n/processing-errors'
import { i18n } from './i18n'

type Remark = Output<'exports.answers'>['remarks'][number]

/** What Amazon said, in its words, each with what is known of its code. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  return remarks.map(({ code, message }, i) => {
    const explained = explainProcessingError(i18n.language as Language, code)
    return (
      <div key={i}>
        {code} {message}
        {explained && <small className="muted"> {explained}</small>}
      </div>
    )
  })
}

/** What Amazon said of a file as a whole. */
export function OfFile({ remarks, tookNothing }: { remarks: readonly Remark[]; tookNothing: boolean }) {
  const { t } = useTranslation()
  const title = t(tookNothing ? 'answer.tookNothing' : 'answer.ofWholeFile')
  return (
    <Alert color={tookNothing ? 'red' : 'yellow'} variant="light" title={title} py={8} mb="sm">
      {tookNothing && <p className="muted">{t('answer.tookNothingText')}</p>}
      <Remarks remarks={remarks} />
    </Alert>
  )
}
