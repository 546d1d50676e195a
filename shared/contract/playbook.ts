import { z } from 'zod'
import { SCREENS } from '../domain/playbook/article'
import { command, once, query } from './define'
import { instant, nothing } from './paging'

declare module './define' {
  interface Topics {
    playbook: true
  }
}

const articleId = once(() => z.number().int())

const words = once(() =>
  z.object({
    title: z.string().trim().min(1).max(200),
    /** A step a line. */
    steps: z.string().trim().max(20_000),
    rule: z.string().trim().max(4_000),
    source: z.string().trim().max(400),
    /** The page it concerns; null: none. */
    screen: z.enum(SCREENS).nullable(),
  }),
)

const article = once(() => words().extend({ articleId: articleId(), updatedAt: instant() }))
export type OwnArticle = z.output<ReturnType<typeof article>>

/** The shop's own articles, beside ours. */
export const playbook = {
  own: query(nothing, () => z.object({ articles: z.array(article()) }), { reads: ['playbook'] }),
  /** Writes one, or changes it: `articleId` null is a new one. Throws `followUpUnknown`. */
  save: command(
    () => words().extend({ articleId: articleId().nullable() }),
    () => z.object({ articleId: articleId() }),
  ),
  /** Throws `followUpUnknown`. */
  remove: command(() => z.object({ articleId: articleId() }), nothing),
}
