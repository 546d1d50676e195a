import { useSyncExternalStore } from 'react'
import { MOST_FILES } from '@shared/contract/bridge'
import { ask } from '@renderer/lib/client'
import { i18n } from '@renderer/lib/i18n'
import { addNote } from '@renderer/lib/notes'
import { showError } from '@renderer/lib/notify'
import { runJob } from '@renderer/lib/jobs'
import type { Address, Navigate } from './navigate'

interface Chosen {
  file: string
  name: string
}
/** Tokens of the files that make one import. */
type Waiting = readonly [first: string, ...others: string[]]

/** Files are looked at one after another: each is read when the preview before it was decided or left. */
let queue: readonly Waiting[] = []
let isReading = false
const isPreviewOpen = () => window.location.hash.startsWith('#/imports/')
const listeners = new Set<() => void>()

function setQueue(next: readonly Waiting[]): void {
  queue = next
  listeners.forEach((listener) => listener())
}

/** Lets the operator pick reports, sheets and mails, and takes them in. */
export function pickReports(navigate: Navigate): void {
  ask('app.pickFiles', { what: 'reports' })
    .then(({ files }) => takeInFiles(files, navigate))
    .catch(showError)
}

/** Lets the operator pick a folder of mails, and takes them in. */
export function pickMailFolder(navigate: Navigate): void {
  ask('app.pickFolder', { what: 'mails' })
    .then(({ folder }) => folder && takeInFiles([{ file: folder.file, name: folder.path }], navigate))
    .catch(showError)
}

/** Takes files in, no more than may wait; those beyond, and those that never got here, are said to be left out. */
export function takeInFiles(files: readonly Chosen[], navigate: Navigate, leftOut = 0): void {
  void inImports(files.slice(0, MOST_FILES)).then((imports) => {
    const room = Math.max(0, MOST_FILES - queue.length)
    const beyond = imports.slice(room).flat().length + Math.max(0, files.length - MOST_FILES)
    sayLeftOut(beyond + leftOut)
    setQueue([...queue, ...imports.slice(0, room)])
    if (!isReading && !isPreviewOpen()) void nextFile(navigate)
  })
}

/** Those that hold mails are one import, where the first of them stands; each of the others is one of its own. */
async function inImports(files: readonly Chosen[]): Promise<Waiting[]> {
  const tokens = files.map(({ file }) => file)
  const { together } = tokens.length < 2 ? { together: [] } : await runJob('imports.together', { files: tokens }).catch(() => ({ together: [] })) // prettier-ignore
  const [first, ...others] = tokens.filter((_, i) => together[i])
  return tokens.flatMap((token, i): Waiting[] =>
    !together[i] ? [[token]] : token === first ? [[first, ...others]] : [],
  )
}

export function sayLeftOut(count: number): void {
  if (count > 0) addNote('failed', i18n.t('imports.leftOut', { count, most: MOST_FILES }))
}

/** Reads the next waiting file that can be read and shows its preview. False where nothing waits. */
async function nextFile(navigate: Navigate): Promise<boolean> {
  for (let next = queue[0]; next; next = queue[0]) {
    setQueue(queue.slice(1))
    isReading = true
    const [file, ...others] = next
    try {
      const { importId } = await runJob('imports.stage', { file, ...(others.length > 0 && { others }) })
      await navigate({ to: '/imports/$importId', params: { importId: String(importId) } })
      return true
    } catch (error) {
      showError(error)
    } finally {
      isReading = false
    }
  }
  return false
}

/** The preview on screen was decided: on to the next file, or to where its chapter shows what came in, else to the orders. */
export async function decided(navigate: Navigate, to: Address = { to: '/orders', search: {} }): Promise<void> {
  if (!(await nextFile(navigate))) await navigate(to)
}

export async function takeInText(text: string, navigate: Navigate): Promise<void> {
  const { importId } = await runJob('imports.stagePaste', { text })
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
