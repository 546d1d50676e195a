import { Button, CloseButton, TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SUBJECTS } from '@shared/domain/playbook/article'
import { found } from '@shared/domain/playbook/search'
import { Page } from '@renderer/ui/Page'
import { ArticleText } from './ArticleText'
import styles from './Playbook.module.css'
import { NAME_OF } from './screens'
import { aboutScreen, type ShownArticle, useArticles } from './use-articles'

const route = getRouteApi('/desk/playbook')

/** What to do when something happens: found as one types on the left, read on the right. */
export function PlaybookPage() {
  const { t } = useTranslation()
  const { open, search = '', screen } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(search)
  const articles = useArticles()
  const those = found(screen === undefined ? articles : aboutScreen(articles, screen), typed)
  const opened = articles.find(({ id }) => id === open)
  const type = (text: string) => {
    setTyped(text)
    void navigate({ search: (was) => ({ ...was, search: text || undefined }), replace: true })
  }
  return (
    <Page title={t('playbook.title')} text={t('playbook.text')} fill>
      <div className={styles.split}>
        <div className={styles.left}>
          <div className={styles.above}>
            <TextInput
              data-search
              size="xs"
              type="search"
              aria-label={t('playbook.search')}
              placeholder={t('playbook.search')}
              leftSection={<Search size={14} aria-hidden />}
              rightSection={
                typed === '' ? null : (
                  <CloseButton size="xs" aria-label={t('playbook.clear')} onClick={() => type('')} />
                )
              }
              value={typed}
              onChange={(event) => type(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && type('')}
            />
            {screen && (
              <Button
                size="compact-xs"
                variant="light"
                rightSection={<X size={12} aria-hidden />}
                title={t('playbook.allScreens')}
                onClick={() => void navigate({ search: (was) => ({ ...was, screen: undefined }), replace: true })}
              >
                {t('playbook.about', { screen: t(NAME_OF[screen]) })}
              </Button>
            )}
          </div>
          <nav className={styles.list} aria-label={t('playbook.list')}>
            {typed.trim() === '' && screen === undefined ? (
              SUBJECTS.map((subject) => (
                <Entries
                  key={subject}
                  title={t(`playbook.subject.${subject}`)}
                  those={those.filter((one) => one.subject === subject)}
                  open={open}
                />
              ))
            ) : (
              <Entries those={those} open={open} />
            )}
            {articles.length > 0 && those.length === 0 && <p className={styles.none}>{t('playbook.nothing')}</p>}
          </nav>
        </div>
        <article className={styles.reading} tabIndex={0} aria-label={opened?.words.title ?? t('playbook.title')}>
          {opened ? <ArticleText key={opened.id} article={opened} /> : <p className="muted">{t('playbook.choose')}</p>}
        </article>
      </div>
    </Page>
  )
}

/** Links to articles, below what they are about. */
function Entries({ title, those, open }: { title?: string; those: readonly ShownArticle[]; open: string | undefined }) {
  if (those.length === 0) return null
  return (
    <>
      {title !== undefined && <h2>{title}</h2>}
      <ul>
        {those.map(({ id, words }) => (
          <li key={id}>
            <Link
              to="/playbook"
              search={(was) => ({ ...was, open: id })}
              aria-current={id === open ? 'page' : undefined}
              className={styles.entry}
              replace
            >
              {words.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
