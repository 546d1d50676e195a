import { useRef, useState } from 'react'
import type { Output } from '@shared/contract'
import type { FileDecisions } from '@shared/contract/file-kinds'
import { ask } from '@renderer/lib/client'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'

type Preview = Output<'imports.preview'>
export type Decide<Id extends keyof FileDecisions> = (
  decision: FileDecisions[Id] | ((now: Preview) => FileDecisions[Id]),
) => void

/**
 * Tells the desk decisions about a staged file of a kind, one after another. One that builds on what was decided before is made
 * from the preview as it is when its turn comes: of two quick corrections the second must not take the first back.
 */
export function useDecide<Id extends keyof FileDecisions>(
  importId: number,
  kind: Id,
): { decide: Decide<Id>; isBusy: boolean } {
  const { inTurn, isBusy } = useTurns()
  return {
    isBusy,
    decide: (decision) =>
      inTurn(async () => {
        const decided = typeof decision === 'function' ? decision(await ask('imports.preview', { importId })) : decision
        const decisions: Partial<FileDecisions> = { [kind]: decided }
        await runJob('imports.decide', { importId, ...decisions })
      }),
  }
}

/** Answers a question of a preview by one of its choices; `isBusy`: the last answer is on its way. */
export function useAnswer(importId: number, question: string): { choose: (choice: string) => void; isBusy: boolean } {
  const { inTurn, isBusy } = useTurns()
  return { isBusy, choose: (choice) => inTurn(() => runJob('imports.answer', { importId, question, choice })) }
}

function useTurns(): { inTurn: (work: () => Promise<unknown>) => void; isBusy: boolean } {
  const [running, setRunning] = useState(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return {
    isBusy: running > 0,
    inTurn(work) {
      setRunning((n) => n + 1)
      last.current = last.current
        .then(work)
        .catch(showError)
        .finally(() => setRunning((n) => n - 1))
    },
  }
}
