import { useTranslation } from 'react-i18next'
import type { ArticleSource } from '@shared/domain/playbook/article'
import { daysSinceChecked, isStale } from '@shared/domain/policy/policy-rules'
import { CopyText } from '@renderer/lib/copy-text'
import { sourceText } from '@renderer/lib/policy'
import { useNow } from '@renderer/lib/use-now'
import { Badge } from '@renderer/ui/Badge'
import styles from './Playbook.module.css'
import { NAME_OF } from './screens'
import type { ShownArticle } from './use-articles'

const SURE: readonly ArticleSource['mark'][] = ['A', 'B']
const lineOf = (source: ArticleSource) => sourceText({ ...source, from: null }, '')

/** An article of ours: what to do, by which rule, where the rule stands and how sure that is. */
export function ArticleText({ article }: { article: ShownArticle }) {
  const { t } = useTranslation()
  const now = useNow()
  const { words, subject, screens } = article
  // One page can be the source of several numbers.
  const sources = [...new Map(article.sources.map((source) => [lineOf(source), source]))]
  const whole = [
    words.title,
    ...words.steps.map((step, i) => `${String(i + 1)}. ${step}`),
    `${t('playbook.rule')}${t('common.colon')}${words.rule}`,
    ...sources.map(([line]) => line),
  ]
  return (
    <>
      <header className={styles.head}>
        <h2>{words.title}</h2>
        <CopyText variant="default" label={t('playbook.copy')} text={whole.join('\n')} />
      </header>
      <p className="muted">
        {t(`playbook.subject.${subject}`)} · {t('playbook.concerns')}
        {t('common.colon')}
        {screens.map((screen) => t(NAME_OF[screen])).join(t('common.comma'))}
      </p>
      <h3>{t('playbook.steps')}</h3>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t('playbook.rule')}</h3>
      <p className={styles.rule}>{words.rule}</p>
      <h3>{t('playbook.sources')}</h3>
      <ul className={styles.sources}>
        {sources.map(([line, source]) => (
          <li key={line}>
            {line}{' '}
            {SURE.includes(source.mark) ? (
              <small className="muted">{t(`playbook.mark.${source.mark}`)}</small>
            ) : (
              <Badge tone="soon">{t(`playbook.mark.${source.mark}`)}</Badge>
            )}
            {isStale(source, now) && (
              <Badge tone="late">{t('policy.stale', { days: daysSinceChecked(source, now) })}</Badge>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
