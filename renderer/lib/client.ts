import { type Argument, endpoint, type EndpointName, type Output } from '@shared/contract'
import type { AnswerAhead } from '@shared/contract/bridge'
import { type Answer, deskErrorOf } from '@shared/contract/errors'

/** Commands that were said and not yet answered. */
const pending = new Set<Promise<unknown>>()

/** The answers that the desk gave ahead, by their questions. */
const ahead = new Map<string, { number: number; answer: Answer<unknown> }>()
const used: number[] = []

/** Waits for what the desk gives ahead: whoever asks for it then has it at once. */
export function hearAnswersAhead(): void {
  const given = JSON.parse(window.desk.answersAhead()) as readonly AnswerAhead[]
  given.forEach(([name, input, answer], number) => ahead.set(JSON.stringify([name, input]), { number, answer }))
}

/** An answer that was given ahead, for the first who asks. */
function takeAhead(name: string, input: unknown): Answer<unknown> | undefined {
  const key = JSON.stringify([name, input])
  const found = ahead.get(key)
  if (!found) return undefined
  ahead.delete(key)
  used.push(found.number)
  return found.answer
}

/** Says that the page was drawn and listens: no answer that was given ahead is good any more. */
export function listen(): void {
  ahead.clear()
  window.desk.ready(used)
}

/** Asks the desk; throws a DeskError where the answer is a refusal. */
export async function ask<N extends EndpointName>(name: N, input: Argument<N>): Promise<Output<N>> {
  const answer = takeAhead(name, input) ?? (await invoke(name, input))
  if (!answer.ok) throw deskErrorOf(answer.error)
  return answer.data as Output<N>
}

function invoke(name: EndpointName, input: unknown): Promise<Answer<unknown>> {
  const invoked = window.desk.invoke(name, input)
  if (endpoint(name)?.kind === 'command') {
    pending.add(invoked)
    void invoked.finally(() => pending.delete(invoked))
  }
  return invoked
}

/** Once every command said so far was answered. */
export const commandsAnswered = (): Promise<unknown> => Promise.allSettled(pending)
