import { DeskError } from '@shared/contract/errors'
import type { HandlersOf } from '../../context'
import type { Reader } from '../../db/access'
import { recordChanges } from '../../record'

/** Throws DeskError `followUpUnknown`. */
function checkArticle(db: Reader, articleId: number): void {
  if (!db.get(db.build.selectFrom('articles').select('id').where('id', '=', articleId)))
    throw new DeskError('followUpUnknown', {})
}

export const handlers: HandlersOf<'playbook'> = {
  'playbook.own': ({ db }) => {
    const articles = db.build
      .selectFrom('articles')
      .select(['id as articleId', 'title', 'steps', 'rule', 'source', 'screen', 'updatedAt'])
      .orderBy('id')
    return {
      articles: db
        .all(articles)
        .map(({ screen, ...article }) => ({ ...article, screen: screen === '' ? null : screen })),
    }
  },
  'playbook.save': (write, { articleId, screen, ...article }) => {
    const row = { ...article, screen: screen ?? '' } as const
    const recorder = recordChanges(write, { kind: 'article' })
    if (articleId === null) return { articleId: recorder.add('articles', 0, row) }
    checkArticle(write.db, articleId)
    recorder.change('articles', articleId, row)
    return { articleId }
  },
  'playbook.remove': (write, { articleId }) => {
    checkArticle(write.db, articleId)
    recordChanges(write, { kind: 'article' }).remove('articles', articleId)
    return {}
  },
}
