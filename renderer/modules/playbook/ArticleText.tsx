import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSource } from '@shared/domain/playbook/article'
import { daysSinceChecked, isStale } from '@shared/domain/policy/policy-rules'
import { CopyText } from '@renderer/lib/copy-text'
import { dayOf, listed, named } from '@renderer/lib/format'
import { i18n } from '@renderer/lib/i18n'
import { placeText } from '@renderer/lib/policy'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { Badge } from '@renderer/ui/Badge'
import styles from './Playbook.module.css'
import { NAME_OF } from './screens'
import type { ShownArticle } from './use-articles'

const SURE: readonly ArticleSource['mark'][] = ['A', 'B']
const lineOf = ({ source, checkedOn }: ArticleSource) =>
  i18n.t('playbook.checked', { source: placeText(source), checkedOn })

interface ArticleProps {
  article: ShownArticle
  /** What can be done with it. */
  actions?: ReactNode
}

/** What to do, by which rule, where the rule stands, when that was looked at and how sure it is. */
export function ArticleText({ article, actions }: ArticleProps) {
  const { t } = useTranslation()
  const { words, group, screens, own } = article
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  // One page can be the source of several numbers.
  const sources = [...new Map(article.sources.map((source) => [lineOf(source), source]))]
  const changed = own && t('playbook.changedOn', { day: dayOf(own.updatedAt, timeZone) })
  const whole = [
    words.title,
    ...words.steps.map((step, i) => `${String(i + 1)}. ${step}`),
    words.rule && named(t('playbook.rule'), words.rule),
    ...[own?.source, ...sources.map(([line]) => line)].map((line) => line && named(t('playbook.sources'), line)),
  ]
  return (
    <>
      <header className={styles.head}>
        <h2>{words.title}</h2>
        <div className={styles.actions}>
          {actions}
          <CopyText variant="default" label={t('playbook.copy')} text={whole.filter(Boolean).join('\n')} />
        </div>
      </header>
      <p className="muted">
        {t(`playbook.group.${group}`)}
        {screens.length > 0 &&
          ` · ${named(t('playbook.concerns'), listed(screens.map((screen) => t(NAME_OF[screen]))))}`}
      </p>
      {words.steps.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('playbook.steps')}</h3>
          <ol className={styles.steps}>
            {words.steps.map((step, i) => (
              <li key={i}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {words.rule !== '' && (
        <>
          <h3 className={styles.heading}>{t('playbook.rule')}</h3>
          <p className={styles.rule}>{words.rule}</p>
        </>
      )}
      <h3 className={styles.heading}>{t('playbook.sources')}</h3>
      <ul className={styles.sources}>
        {own && own.source !== '' && <li>{own.source}</li>}
        {changed && <li>{changed}</li>}
        {sources.map(([line, source]) => (
          <li key={line}>
            {line} <Sureness source={source} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How sure a source is, and that it is old. */
function Sureness({ source }: { source: ArticleSource }) {
  const { t } = useTranslation()
  const now = useNow()
  const said = t(`playbook.mark.${source.mark}`)
  return (
    <>
      {SURE.includes(source.mark) ? <small className="muted">{said}</small> : <Badge tone="soon">{said}</Badge>}
      {isStale(source, now) && <Badge tone="late">{t('policy.stale', { days: daysSinceChecked(source, now) })}</Badge>}
    </>
  )
}
