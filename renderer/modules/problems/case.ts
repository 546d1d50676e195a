import type { Output } from '@shared/contract'
import type { Letter } from '@shared/contract/letters'
import type { LettersAbout } from '@renderer/lib/letters'
import { useDesk } from '@renderer/lib/query'

/** All that is known of one case. */
export type Case = Output<'problems.get'>
type Problem = Pick<Case['problem'], 'problemId'>

/** What letters of a case are about. */
export const lettersAbout = ({ problemId }: Problem): LettersAbout => ({ entity: 'problem', key: String(problemId) })

/** Letters of a case, the oldest first; undefined until they are known. */
export const useReplies = (problem: Problem): Letter[] | undefined =>
  useDesk('letters.about', lettersAbout(problem)).data?.letters
