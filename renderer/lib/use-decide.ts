import { useRef, useState } from 'react'
import type { Argument, Output } from '@shared/contract'
import { ask } from '@renderer/lib/client'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'

type Decision = Omit<Argument<'imports.decide'>, 'importId' | 'jobId'>
type Preview = Output<'imports.preview'>
export type Decide = (decision: Decision | ((now: Preview) => Decision)) => void

/**
 * Tells the desk decisions about a staged file, one after another. One that builds on what was decided before is made from
 * the preview as it is when its turn comes: of two quick corrections the second must not take the first back.
 */
export function useDecide(importId: number): { decide: Decide; isBusy: boolean } {
  const [running, setRunning] = useState(0)
  const last = useRef(Promise.resolve())
  return {
    isBusy: running > 0,
    decide(decision) {
      setRunning((n) => n + 1)
      last.current = last.current
        .then(async () => {
          const decided =
            typeof decision === 'function' ? decision(await ask('imports.preview', { importId })) : decision
          await runJob('imports.decide', { importId, ...decided })
        })
        .catch(showError)
        .finally(() => setRunning((n) => n - 1))
    },
  }
}
