import type { Generated } from 'kysely'
import type { Screen } from '@shared/domain/playbook/article'

interface ArticlesTable {
  id: Generated<number>
  title: string
  /** A step a line. */
  steps: string
  rule: string
  source: string
  screen: Screen | ''
  createdAt: number
  updatedAt: number
}

/** The shop's own articles in the playbook. */
export interface ArticleTables {
  articles: ArticlesTable
}
