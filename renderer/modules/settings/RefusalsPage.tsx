import { useTranslation } from 'react-i18next'
import { Page } from '@renderer/ui/Page'
import styles from '@renderer/ui/Page.module.css'

const TOPICS = ['orders', 'reviews', 'votes', 'change'] as const

/** What the desk will not help with, why, and what is allowed instead (policy.md §1.7). */
export function RefusalsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('refusals.title')} text={t('refusals.intro')}>
      <table className={styles.table} style={{ maxWidth: 1000 }}>
        <thead>
          <tr>
            <th>{t('refusals.never')}</th>
            <th>{t('refusals.why')}</th>
            <th>{t('refusals.instead')}</th>
          </tr>
        </thead>
        <tbody>
          {TOPICS.map((topic) => (
            <tr key={topic}>
              <td>
                <strong>{t(`refusals.${topic}.never`)}</strong>
              </td>
              <td>{t(`refusals.${topic}.why`)}</td>
              <td>{t(`refusals.${topic}.instead`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('refusals.source')}</p>
    </Page>
  )
}
