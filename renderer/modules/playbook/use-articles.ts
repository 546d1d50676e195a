import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '@shared/contract/app'
import type { OwnArticle } from '@shared/contract/playbook'
import {
  type Article,
  type ArticleSource,
  type ArticleWords,
  filled,
  numbersOf,
  rowOf,
  type Screen,
  SUBJECTS,
} from '@shared/domain/playbook/article'
import { type Searched, searched } from '@shared/domain/playbook/search'
import { dayIn } from '@shared/domain/time'
import { usePolicy } from '@renderer/lib/policy'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { amountText } from './amount'

/** What articles are listed under. */
export const GROUPS = ['own', ...SUBJECTS] as const

/** An article as it is read: in the operator's language, its numbers filled in. */
export interface ShownArticle extends Searched {
  id: string
  group: (typeof GROUPS)[number]
  /** The shop's own, as it is kept. */
  own?: OwnArticle
  screens: readonly Screen[]
  words: ArticleWords
  sources: readonly ArticleSource[]
}

let loaded: readonly Article[] | undefined
const load = async () => (loaded ??= (await import('@shared/i18n/playbook/articles')).ARTICLES)

const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** Our articles, which are loaded when they are first asked for; empty until then. They are searched in both languages. */
function useOurs(): readonly ShownArticle[] {
  const { t, i18n } = useTranslation()
  const [articles, setArticles] = useState(loaded ?? [])
  const policy = usePolicy()
  const today = dayIn(useNow(), 'UTC')
  useEffect(() => {
    let isHere = true
    void load().then((all) => isHere && setArticles(all))
    return () => {
      isHere = false
    }
  }, [])
  return useMemo(() => {
    const rows = policy?.rows ?? []
    const say = (ref: string) => {
      const row = rowOf(rows, ref, today)
      return row ? amountText(row) : t('playbook.notKnown')
    }
    const said = ({ title, steps, rule }: ArticleWords): ArticleWords => ({
      title: filled(title, say),
      steps: steps.map((step) => filled(step, say)),
      rule: filled(rule, say),
    })
    return articles.map((article): ShownArticle => {
      const { id, subject, screens, sources = [] } = article
      const inAll = LANGUAGES.map((language) => said(article[language]))
      return {
        id,
        group: subject,
        screens,
        words: inAll[LANGUAGES.findIndex((language) => language === i18n.language)] ?? said(article.en),
        sources: [...sources, ...numbersOf(article).flatMap((ref) => rowOf(rows, ref, today) ?? [])],
        ...searched(
          inAll.map(({ title }) => title),
          inAll.flatMap(({ steps, rule }) => [...steps, rule]),
        ),
      }
    })
  }, [articles, policy, today, t, i18n.language])
}

/** By what an article of the shop's own is opened. */
export const idOfOwn = (articleId: number): string => `own${String(articleId)}`

function shownOwn(own: OwnArticle): ShownArticle {
  const { articleId, title, rule, screen } = own
  const steps = own.steps.split('\n').filter((step) => step.trim() !== '')
  return {
    id: idOfOwn(articleId),
    group: 'own',
    own,
    screens: screen === null ? [] : [screen],
    words: { title, steps, rule },
    sources: [],
    ...searched([title], [...steps, rule, own.source]),
  }
}

/** All articles: the shop's own, and ours. */
export function useArticles(): readonly ShownArticle[] {
  const ours = useOurs()
  const own = useDesk('playbook.own', {}).data?.articles
  return useMemo(() => [...(own ?? []).map(shownOwn), ...ours], [own, ours])
}

/** Those that concern a page, the ones it is named first in before the others. */
export function aboutScreen<T extends { screens: readonly Screen[] }>(all: readonly T[], screen: Screen): T[] {
  const at = ({ screens }: T) => screens.indexOf(screen)
  return all.filter((one) => at(one) >= 0).sort((a, b) => at(a) - at(b))
}
