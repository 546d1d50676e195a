import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { found } from '@shared/domain/playbook/search'
import type { Found } from '@renderer/lib/chapter'
import { useArticles } from './use-articles'

const MOST = 6

/** Articles by what they say, in both languages. */
export function useFoundArticles(text: string): { found: readonly Found[]; isSearching: boolean } {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const articles = useArticles()
  const those = text === '' ? [] : found(articles, text).slice(0, MOST)
  return {
    found: those.map(({ id, words, group }) => ({
      key: `article ${id}`,
      label: words.title,
      detail: t(`playbook.group.${group}`),
      run: () => void navigate({ to: '/playbook', search: { open: id } }),
    })),
    isSearching: false,
  }
}
