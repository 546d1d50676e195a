import { useState } from 'react'
import type { Argument } from '@shared/contract'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'

export type Decision = Omit<Argument<'imports.decide'>, 'importId' | 'jobId'>

/** Tells the desk a decision about a staged file; one after another. */
export function useDecide(importId: number): { decide: (decision: Decision) => void; isBusy: boolean } {
  const [running, setRunning] = useState(0)
  return {
    isBusy: running > 0,
    decide(decision) {
      setRunning((n) => n + 1)
      void runJob('imports.decide', { importId, ...decision })
        .catch(showError)
        .finally(() => setRunning((n) => n - 1))
    },
  }
}
