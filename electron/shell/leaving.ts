import type { Input } from '@shared/contract'
import type { DeskWindow } from './windows'

/** So long a page may take to keep what is typed. One that hangs keeps no window open. */
const LIMIT_MS = 5_000

export type CloseAnswer = Input<'app.answerClose'>['answer']

/** Asks the page of a window, before it closes, to keep what stands in open cells; where that cannot be, it asks the operator. */
export function pageLeaving() {
  const asked = new Map<DeskWindow, (answer: CloseAnswer) => void>()

  return {
    /** Whether the window may close. Asked while a question stands, it is the same question. */
    mayClose(desk: DeskWindow): Promise<boolean> {
      if (!desk.isListening()) return Promise.resolve(true)
      return new Promise((resolve) => {
        const end = (may: boolean) => {
          clearTimeout(hung)
          asked.delete(desk)
          desk.window.off('closed', closed)
          resolve(may)
        }
        const closed = () => end(true)
        const hung = setTimeout(() => end(true), LIMIT_MS)
        desk.window.once('closed', closed)
        asked.set(desk, (answer) => {
          if (answer !== 'asks') return end(answer === 'close')
          clearTimeout(hung)
          if (desk.window.isMinimized()) desk.window.restore()
          desk.window.show()
        })
        desk.send({ type: 'closeAsked' })
      })
    },
    answer: (desk: DeskWindow, answer: CloseAnswer): void => asked.get(desk)?.(answer),
  }
}
