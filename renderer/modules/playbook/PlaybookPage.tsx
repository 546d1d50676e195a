import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { found } from '@shared/domain/playbook/search'
import { hasDraft } from '@renderer/lib/use-draft'
import { Page } from '@renderer/ui/Page'
import { SearchBox } from '@renderer/ui/SearchBox'
import { AboveList, ENTRY, NoEntries, Split } from '@renderer/ui/Split'
import { ArticleText } from './ArticleText'
import { draftOf, EditArticle } from './EditArticle'
import { OwnArticleText } from './OwnArticle'
import styles from './Playbook.module.css'
import { NAME_OF } from './screens'
import { aboutScreen, GROUPS, idOfOwn, type ShownArticle, useArticles } from './use-articles'

const route = getRouteApi('/desk/playbook')

/** What to do when something happens: found as one types on the left, read and written on the right. */
export function PlaybookPage() {
  const { t } = useTranslation()
  const { open, search = '', screen } = route.useSearch()
  const navigate = route.useNavigate()
  const articles = useArticles()
  const those = found(screen === undefined ? articles : aboutScreen(articles, screen), search)
  const show = (change: { open?: string | undefined; edit?: true | undefined }) =>
    void navigate({ search: (was) => ({ ...was, edit: undefined, ...change }), replace: true })
  return (
    <Page
      title={t('playbook.title')}
      text={t('playbook.text')}
      fill
      actions={
        <Button
          size="sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => show({ open: 'new' })}
        >
          {t('playbook.new')}
        </Button>
      }
    >
      <Split
        label={t('playbook.list')}
        open={{ id: open, label: articles.find(({ id }) => id === open)?.words.title ?? t('playbook.title') }}
        above={
          <AboveList
            onSubmit={() => {
              if (those[0]) show({ open: those[0].id })
            }}
          >
            <SearchBox
              className={styles.search}
              label={t('playbook.search')}
              placeholder={t('playbook.search')}
              clearLabel={t('playbook.clear')}
              value={search}
              onType={(text) => () =>
                void navigate({ search: (was) => ({ ...was, search: text || undefined }), replace: true })
              }
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
          </AboveList>
        }
        list={
          <>
            {search.trim() === '' && screen === undefined ? (
              GROUPS.map((group) => (
                <Entries
                  key={group}
                  title={t(`playbook.group.${group}`)}
                  those={those.filter((one) => one.group === group)}
                  open={open}
                />
              ))
            ) : (
              <Entries those={those} open={open} />
            )}
            {articles.length > 0 && those.length === 0 && <NoEntries>{t('playbook.nothing')}</NoEntries>}
          </>
        }
      >
        <Reading articles={articles} show={show} />
      </Split>
    </Page>
  )
}

interface ReadingProps {
  articles: readonly ShownArticle[]
  show: (change: { open?: string | undefined; edit?: true }) => void
}

/** The article that is open, or the form it is written in. */
function Reading({ articles, show }: ReadingProps) {
  const { t } = useTranslation()
  const { open, edit } = route.useSearch()
  const opened = articles.find(({ id }) => id === open)
  const own = opened?.own
  const done = (articleId: number | undefined) =>
    show({ open: articleId === undefined ? undefined : idOfOwn(articleId) })
  if (open === 'new') return <EditArticle key="new" article={undefined} onDone={done} />
  if (!opened) return <p className="muted">{t('playbook.choose')}</p>
  if (!own) return <ArticleText article={opened} />
  if (edit) return <EditArticle key={open} article={own} onDone={done} />
  return (
    <OwnArticleText
      article={opened}
      own={own}
      onEdit={() => show({ open, edit: true })}
      onRemoved={() => show({ open: undefined })}
    />
  )
}

/** Links to articles, below what they are about. */
function Entries({ title, those, open }: { title?: string; those: readonly ShownArticle[]; open: string | undefined }) {
  if (those.length === 0) return null
  return (
    <>
      {title !== undefined && <h2>{title}</h2>}
      <ul>
        {those.map(({ id, words, own }) => (
          <li key={id}>
            <Link
              to="/playbook"
              // One that was begun is gone on with.
              search={(was) => ({ ...was, open: id, edit: (own && hasDraft(draftOf(own.articleId))) || undefined })}
              aria-current={id === open ? 'page' : undefined}
              className={ENTRY}
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
