import type { NamesOf } from '@shared/contract'
import { type DeskApp, inMain } from './app'

interface Held {
  held: (() => void)[]
}

/** Answers to one query wait from now on until they are let go. */
export async function holdAnswers(desk: DeskApp, query: NamesOf<'query'>) {
  await inMain(
    desk,
    ({ ipcMain }, name) => {
      const kept = globalThis as unknown as Held
      kept.held = []
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => unknown> })
        ._invokeHandlers
      for (const [channel, answer] of handlers)
        handlers.set(channel, async (...given) => {
          const answered = await answer(...given)
          if (given.includes(name)) await new Promise<void>((go) => kept.held.push(go))
          return answered
        })
    },
    query,
  )
  return {
    waiting: () => inMain(desk, () => (globalThis as unknown as Held).held.length),
    letGo: () => inMain(desk, () => (globalThis as unknown as Held).held.splice(0).forEach((go) => go())),
  }
}
