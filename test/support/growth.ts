/** A short piece of work is done again and again for so long, a long one so often. */
const LONG_ENOUGH_MS = 300
const OFTEN_ENOUGH = 3

/**
 * Processor time that a piece of work takes, in ms: what other programs do meanwhile does not count. The least of its runs is
 * taken: what comes between (compiling, collecting garbage) only makes a run longer, and of a short one many times as long.
 */
async function processorTime(work: () => unknown): Promise<number> {
  let least = Infinity
  const end = performance.now() + LONG_ENOUGH_MS
  for (let runs = 0; runs < OFTEN_ENOUGH || performance.now() < end; runs++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/**
 * How many times as long work takes for four times as much: about 4 where it looks at everything once, 16 where it goes
 * through all of it again for each piece. A slow or busy machine is slow for both.
 */
export async function growthByFour(size: number, work: (size: number) => unknown): Promise<number> {
  // The first run pays for what is made once.
  await work(size)
  const small = await processorTime(() => work(size))
  const large = await processorTime(() => work(4 * size))
  return large / small
}

/** Between what is expected and what must not be. */
export const MOST_GROWTH = 8
