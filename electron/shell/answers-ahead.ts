import { endpoint } from '@shared/contract'
import type { AnswerAhead } from '@shared/contract/bridge'
import type { Answer } from '@shared/contract/errors'
import type { Question, ShopBackend } from '../backend/backend'

/** The answers to a page's first questions. */
export interface AnswersAhead {
  /** All of them, once they are there; none the second time, and where they are not there in time. */
  all(): Promise<readonly AnswerAhead[]>
  /** Nothing is known yet of what the page will ask. */
  isEmpty: boolean
  /** The answer to a question, where it was asked ahead and not given yet. */
  take(name: string, input: unknown): Promise<Answer<unknown>> | undefined
  /**
   * The page was drawn: what was not taken is dropped. `used`: which of the answers given to it at once the page asked for, by
   * their numbers, as it says itself. Returns all that was asked until then.
   */
  end(used: unknown): readonly Question[]
}

/** So long a page waits for its answers before it goes on without them. */
const PATIENCE_MS = 300

const keyOf = (name: string, input: unknown) => JSON.stringify([name, input])
/** A file's token is made for the window that asks. */
const isPlain = (name: string) => endpoint(name)?.gives === undefined

/**
 * Asks what a page will ask first as soon as its shop is open, while the page itself is still being read: its first drawing then
 * waits for nobody. What changes meanwhile is told to the page when it listens, as ever.
 */
export function answersAhead(
  known: readonly Question[],
  backend: Promise<ShopBackend>,
  patienceMs = PATIENCE_MS,
): AnswersAhead {
  const ahead = new Map<string, Promise<Answer<unknown>>>()
  const asked: Question[] = []
  let given: readonly AnswerAhead[] | undefined
  let isOver = false
  const begun = backend.then(
    ({ invoke }) => {
      if (!isOver) for (const [name, input] of known) ahead.set(keyOf(name, input), invoke(name, input))
    },
    () => undefined,
  )

  async function answered(): Promise<readonly AnswerAhead[]> {
    await begun
    const all = known.map(async ([name, input]) => [name, input, await ahead.get(keyOf(name, input))] as const)
    return (await Promise.all(all)).flatMap(([name, input, answer]) =>
      answer?.ok && isPlain(name) ? [[name, input, answer] as const] : [],
    )
  }

  return {
    async all() {
      if (given) return []
      given = []
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<typeof given>((resolve) => (timer = setTimeout(() => resolve([]), patienceMs)))
      // The page stands still until it is told: a shop whose threads end meanwhile tells it nothing, but tells it so.
      given = await Promise.race([answered().catch(() => []), late])
      clearTimeout(timer)
      for (const [name, input] of given) ahead.delete(keyOf(name, input))
      return given
    },
    isEmpty: known.length === 0,
    take(name, input) {
      if (isOver) return undefined
      asked.push([name, input])
      const key = keyOf(name, input)
      const answer = ahead.get(key)
      ahead.delete(key)
      return answer
    },
    end(used) {
      isOver = true
      ahead.clear()
      const numbers: readonly unknown[] = Array.isArray(used) ? used : []
      const atOnce = (given ?? []).filter((_, number) => numbers.includes(number))
      return [...atOnce.map(([name, input]): Question => [name, input]), ...asked]
    },
  }
}
