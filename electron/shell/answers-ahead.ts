import type { Answer } from '@shared/contract/errors'
import type { Question, ShopBackend } from '../backend/backend'

/** The answers to a page's first questions. */
export interface AnswersAhead {
  /** The answer to a question, where it was asked ahead and not given yet. */
  take(name: string, input: unknown): Promise<Answer<unknown>> | undefined
  /** The page was drawn: what was not taken is dropped. Returns all that was asked until then. */
  end(): readonly Question[]
}

/**
 * Asks what a page will ask first as soon as its shop is open, while the page itself is still being read: its first drawing then
 * waits for nobody. What changes meanwhile is told to the page when it listens, as ever.
 */
export function answersAhead(known: readonly Question[], backend: Promise<ShopBackend>): AnswersAhead {
  const ahead = new Map<string, Promise<Answer<unknown>>>()
  const asked: Question[] = []
  let isOver = false
  backend.then(
    ({ invoke }) => {
      if (!isOver) for (const [name, input] of known) ahead.set(JSON.stringify([name, input]), invoke(name, input))
    },
    () => undefined,
  )
  return {
    take(name, input) {
      if (isOver) return undefined
      asked.push([name, input])
      const key = JSON.stringify([name, input])
      const answer = ahead.get(key)
      ahead.delete(key)
      return answer
    },
    end() {
      isOver = true
      ahead.clear()
      return asked
    },
  }
}
