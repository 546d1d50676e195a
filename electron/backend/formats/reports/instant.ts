const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2200
const LONGEST_OFFSET_HOURS = 14
/** What may stand behind a time: Z and its names, or an offset. */
const ZONE = /^ ?(?:(z|utc|gmt)|([+-])(\d\d):?(\d\d))$/i

/** The number that `length` digits from `at` make, or NaN. */
function digits(text: string, at: number, length: number): number {
  let value = 0
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Midnight UTC of `yyyy-mm-dd` at the start of the text, or NaN. */
function midnight(text: string): number {
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  if (text[4] !== '-' || text[7] !== '-' || !(year >= EARLIEST_YEAR && year <= LATEST_YEAR)) return NaN
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days ? Date.UTC(year, month - 1, day) : NaN
}

/** Milliseconds a zone is ahead of UTC, or NaN. */
function zoneMs(text: string): number {
  // The usual one first: 400,000 times in a report of 200,000 rows.
  if (text === '+00:00') return 0
  const found = ZONE.exec(text)
  if (!found) return NaN
  if (found[1]) return 0
  const hours = Number(found[3])
  const minutes = Number(found[4])
  if (hours > LONGEST_OFFSET_HOURS || minutes > 59) return NaN
  return (found[2] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/**
 * ISO date and time in ms UTC: with seconds, fractions of them, or neither; undefined where the text is none. The offset is
 * honoured, and a time without one is refused, since it could be any of many moments. A bare day is its midnight UTC
 * (formats.md §0; help G201648780: dates are yyyy-mm-dd). By hand: a regular expression takes three times as long.
 */
export function parseInstant(text: string): number | undefined {
  const day = midnight(text)
  if (Number.isNaN(day)) return undefined
  if (text.length === 10) return day
  const hours = digits(text, 11, 2)
  const minutes = digits(text, 14, 2)
  if (!/[tT ]/.test(text[10] ?? '') || text[13] !== ':' || !(hours <= 23 && minutes <= 59)) return undefined
  let at = 16
  let ms = 0
  if (text[at] === ':') {
    const seconds = digits(text, 17, 2)
    if (!(seconds <= 59)) return undefined
    ms = seconds * 1000
    at = 19
    if (text[at] === '.' || text[at] === ',') {
      const start = ++at
      while (!Number.isNaN(digits(text, at, 1))) at += 1
      if (at === start) return undefined
      ms += Number(text.slice(start, Math.min(at, start + 3)).padEnd(3, '0'))
    }
  }
  const instant = day + (hours * 60 + minutes) * 60_000 + ms - zoneMs(text.slice(at))
  return Number.isNaN(instant) ? undefined : instant
}
