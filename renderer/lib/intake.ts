import type { useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { showError } from '@renderer/lib/notify'
import { runJob } from '@renderer/lib/jobs'

type Navigate = ReturnType<typeof useNavigate>
interface Waiting {
  file: string
  name: string
}

/** Files are looked at one after another: each preview is made when the one before it was decided. */
let queue: readonly Waiting[] = []
let busy = false
const listeners = new Set<() => void>()

function setQueue(next: readonly Waiting[]): void {
  queue = next
  listeners.forEach((listener) => listener())
}

export function takeInFiles(files: readonly Waiting[], navigate: Navigate): void {
  setQueue([...queue, ...files])
  if (!busy) void nextFile(navigate)
}

/** Reads the next waiting file and shows its preview; where nothing waits, goes to the orders. */
export async function nextFile(navigate: Navigate): Promise<void> {
  const [first, ...rest] = queue
  busy = first !== undefined
  if (!first) {
    await navigate({ to: '/orders', search: {} })
    return
  }
  setQueue(rest)
  try {
    const { importId } = await runJob('imports.stage', { file: first.file })
    await navigate({ to: '/imports/$importId', params: { importId: String(importId) } })
  } catch (error) {
    showError(error)
    busy = false
    if (rest.length > 0) await nextFile(navigate)
  }
}

/** The preview on screen was decided. */
export function decided(navigate: Navigate): void {
  busy = false
  void nextFile(navigate)
}

export async function takeInText(text: string, navigate: Navigate): Promise<void> {
  const { importId } = await runJob('imports.stagePaste', { text })
  busy = true
  await navigate({ to: '/imports/$importId', params: { importId: String(importId) } })
}

export function useWaitingFiles(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => queue.length,
  )
}
