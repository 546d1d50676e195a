const TODAY = 3
/** Of those made while the clock was ahead. */
const FUTURE = 3
const DAYS = 14
const WEEKS = 8
const DAY_MS = 86_400_000

/**
 * The backups to keep: the newest three of today, the newest of each of the fourteen days before, and the newest of each of
 * the eight weeks (Monday to Sunday) before this one. The newest of all is always kept, however old. Those dated after now
 * were made with a wrong clock: the newest three stay, and none takes the place of another. `dayOf` gives the operator's
 * calendar day (yyyy-mm-dd) of an instant.
 */
export function backupsToKeep<T extends { madeAt: number }>(
  backups: readonly T[],
  now: number,
  dayOf: (at: number) => string,
): Set<T> {
  const today = dayNumber(dayOf(now))
  const sorted = mostTrusted(backups, now)
  const newestFirst = sorted.filter(({ madeAt }) => !isFromFuture(madeAt, now))
  const keep = new Set<T>([...newestFirst.slice(0, 1), ...sorted.slice(newestFirst.length).slice(0, FUTURE)])
  const days = new Set<number>()
  const weeks = new Set<number>()
  let ofToday = 0
  for (const backup of newestFirst) {
    const day = dayNumber(dayOf(backup.madeAt))
    const age = today - day
    const weeksAgo = weekNumber(today) - weekNumber(day)
    if (age <= 0) {
      if (ofToday++ < TODAY) keep.add(backup)
      continue
    }
    if (age <= DAYS && !days.has(day)) {
      days.add(day)
      keep.add(backup)
    }
    if (weeksAgo >= 1 && weeksAgo <= WEEKS && !weeks.has(weeksAgo)) {
      weeks.add(weeksAgo)
      keep.add(backup)
    }
  }
  return keep
}

/** Whether a backup cannot have been made when its name says: names hold whole seconds. */
export function isFromFuture(madeAt: number, now: number): boolean {
  return madeAt > now
}

/** Newest first; those dated after now come last, because nobody knows when they were really made. */
export function mostTrusted<T extends { madeAt: number }>(backups: readonly T[], now: number): T[] {
  const later = (backup: T) => Number(isFromFuture(backup.madeAt, now))
  return [...backups].sort((a, b) => later(a) - later(b) || b.madeAt - a.madeAt)
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

/** 1970-01-01 was a Thursday: three days later weeks begin on Mondays. */
function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7)
}

/** The calendar day of an instant in an IANA zone. */
export function dayIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => format.format(at)
}
