import { useTranslation } from 'react-i18next'
import { Page } from '@renderer/ui/Page'
import { PlainTable } from '@renderer/ui/PlainTable'

const TOPICS = ['orders', 'reviews', 'votes', 'change'] as const

/** What the desk will not help with, why, and what is allowed instead (policy.md §1.7). */
export function RefusalsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('refusals.title')} text={t('refusals.intro')}>
      <PlainTable maxWidth={1000} head={[t('refusals.never'), t('refusals.why'), t('refusals.instead')]}>
        {TOPICS.map((topic) => (
          <tr key={topic}>
            <td>
              <strong>{t(`refusals.${topic}.never`)}</strong>
            </td>
            <td>{t(`refusals.${topic}.why`)}</td>
            <td>{t(`refusals.${topic}.instead`)}</td>
          </tr>
        ))}
      </PlainTable>
      <p className="muted">{t('refusals.source')}</p>
    </Page>
  )
}
