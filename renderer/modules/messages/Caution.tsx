import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShownMail } from '@shared/contract/messages'
import styles from './Messages.module.css'

/** Above a mail that is probably not Amazon's, what that rests on; above one that says a reply did not arrive, what to do. */
export function Caution({ mail: { kind, signals } }: { mail: ShownMail }) {
  const { t } = useTranslation()
  if (kind === 'not-delivered' || kind === 'buyer-opted-out')
    return (
      <Alert color="red" title={t(`messages.undelivered.${kind}`)}>
        {t(`messages.undeliveredHow.${kind}`)}
      </Alert>
    )
  if (kind !== 'suspect') return null
  return (
    <Alert color="red" title={t('messages.suspect')}>
      {t('messages.suspectHow')}
      <ul className={styles.signals}>
        {signals.map(({ signal, words }) => (
          <li key={`${signal} ${words}`}>
            {t(`messages.signal.${signal}`)} <q>{words}</q>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
