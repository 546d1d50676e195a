import type { Argument, EndpointName, Output } from '@shared/contract'
import { deskErrorOf } from '@shared/contract/errors'

/** Asks the desk; throws a DeskError where the answer is a refusal. */
export async function ask<N extends EndpointName>(name: N, input: Argument<N>): Promise<Output<N>> {
  const answer = await window.desk.invoke(name, input)
  if (!answer.ok) throw deskErrorOf(answer.error)
  return answer.data as Output<N>
}
