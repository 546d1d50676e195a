import { app, dialog } from 'electron'
import { menuTexts } from '@shared/i18n/menu'
import type { ShopBackend } from '../backend/backend'
import type { DeskWindow } from './windows'

/** So long a shop may take to close before the operator is told. */
const SILENT_MS = 2_000
/** So long the operator is waited for. Nothing is lost then: what was saved is on the disk, and the next opening checks it. */
const LIMIT_MS = 120_000

/**
 * Closes shops and their windows. One that takes long shows its window again and says what it waits for, with a way to close
 * it anyway: a process that stays without a window could never be started again.
 */
export function shopClosing(language: () => 'zh-CN' | 'en') {
  const closing = new Map<DeskWindow, { ask(): void }>()
  let isAbandoned = false

  async function close(desk: DeskWindow, backend: ShopBackend): Promise<void> {
    const done = new AbortController()
    const wait = waiting(desk, backend, done.signal)
    closing.set(desk, wait)
    desk.window.hide()
    const forced = Promise.race([wait.isForced, after(LIMIT_MS, done.signal)]).then(() => 'forced' as const)
    const silent = setTimeout(wait.ask, SILENT_MS)
    const end = await Promise.race([backend.close().then(() => 'closed' as const, () => 'closed' as const), forced]) // prettier-ignore
    clearTimeout(silent)
    done.abort()
    closing.delete(desk)
    // Its threads cannot be ended from here without danger to those of other shops: they end with the process.
    if (end === 'forced') isAbandoned = true
  }

  function waiting(desk: DeskWindow, backend: ShopBackend, signal: AbortSignal) {
    let isAsking = false
    let force = () => {}
    const isForced = new Promise<void>((resolve) => (force = resolve))
    async function ask(): Promise<void> {
      if (isAsking || desk.window.isDestroyed()) return
      isAsking = true
      desk.window.show()
      const t = menuTexts[language()]
      const answer = await dialog.showMessageBox(desk.window, {
        type: 'info',
        title: 'Shopdesk',
        message: t.stillClosing,
        detail: `${t[`closing_${backend.closingStep() ?? 'database'}`]}\n${t.closingIsSafe}`,
        buttons: [t.keepWaiting, t.closeAnyway],
        defaultId: 0,
        cancelId: 0,
        signal,
      })
      isAsking = false
      if (answer.response === 1) return force()
      if (!signal.aborted) setTimeout(() => !signal.aborted && void ask(), 5 * SILENT_MS)
    }
    return { isForced, ask: () => void ask() }
  }

  return {
    close,
    /** Shows what is being closed, where something is; false where nothing is. */
    show(): boolean {
      for (const { ask } of closing.values()) ask()
      return closing.size > 0
    },
    /** Ends the program: at once where a shop's threads did not end, else as usual. */
    quit(): void {
      if (isAbandoned) process.kill(process.pid, 'SIGKILL')
      else app.quit()
    },
  }
}

function after(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}
