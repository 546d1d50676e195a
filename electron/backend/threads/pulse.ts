const [WORKING, BEAT, END] = [0, 1, 2]

/** Why a files thread was ended from outside. Died by itself: it was refused more memory. */
const ENDS = ['died', 'cancelled', 'takesTooLong'] as const
export type FilesEnd = (typeof ENDS)[number]

/**
 * Signs of life of the files thread, in memory that it shares with those who wait for it: a thread that hangs in one file
 * sends no messages, and one that is dead gives no reasons.
 */
export interface Pulse {
  readonly memory: SharedArrayBuffer
  /** Said by the files thread: it works on something, or waits. */
  beat(isWorking: boolean): void
  /** `beats` that stand still while it works: it hangs, or has very much to do. */
  read(): { isWorking: boolean; beats: number }
  /** Why it is ended, said before it is. */
  endBecause(end: FilesEnd): void
  end(): FilesEnd
}

export function pulseIn(memory: SharedArrayBuffer = new SharedArrayBuffer(12)): Pulse {
  const cells = new Int32Array(memory)
  return {
    memory,
    beat(isWorking) {
      Atomics.add(cells, BEAT, 1)
      Atomics.store(cells, WORKING, Number(isWorking))
    },
    read: () => ({ isWorking: Atomics.load(cells, WORKING) !== 0, beats: Atomics.load(cells, BEAT) }),
    endBecause: (end) => void Atomics.store(cells, END, ENDS.indexOf(end)),
    end: () => ENDS[Atomics.load(cells, END)] ?? 'died',
  }
}
