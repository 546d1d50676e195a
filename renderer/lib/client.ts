import { type Argument, endpoint, type EndpointName, type Output } from '@shared/contract'
import { deskErrorOf } from '@shared/contract/errors'

/** Commands that were said and not yet answered. */
const pending = new Set<Promise<unknown>>()

/** Asks the desk; throws a DeskError where the answer is a refusal. */
export async function ask<N extends EndpointName>(name: N, input: Argument<N>): Promise<Output<N>> {
  const invoked = window.desk.invoke(name, input)
  if (endpoint(name)?.kind === 'command') {
    pending.add(invoked)
    void invoked.finally(() => pending.delete(invoked))
  }
  const answer = await invoked
  if (!answer.ok) throw deskErrorOf(answer.error)
  return answer.data as Output<N>
}

/** Once every command said so far was answered. */
export const commandsAnswered = (): Promise<unknown> => Promise.allSettled(pending)
