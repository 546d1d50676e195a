/** When a mail was written, and what had to be assumed for it. */
export interface MailMoment {
  /** Ms UTC. */
  at: number
  hasZone: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The zones that have names in mails (RFC 5322 §4.3), in minutes. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
  BST: 60, CET: 60, CEST: 120, JST: 540,
} // prettier-ignore

const LONGEST = 200

/** `Tue, 03 Mar 2026 09:12:44 +0000`, also without day, seconds or zone, with a year of two digits, dots for colons. */
const RFC =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3})\p{L}*\.?[\s-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(.*)$/u
/** `Tue Mar  3 09:12:44 2026`, as C's asctime and mbox files have it, the zone before or behind the year. */
const ASCTIME =
  /^\p{L}{3}\p{L}*,?\s+(\p{L}{3})\p{L}*\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([+-]\d{4}|[A-Z]{2,4})\s+)?(\d{4})\s*(.*)$/u
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?)?\s*(.*)$/

/**
 * The moment that a Date field names (RFC 5322 §3.3 and §4.3, ISO 8601, C's asctime). A moment without a zone is taken as UTC, never as
 * this machine's. Undefined where it names none.
 */
export function mailMoment(value: string): MailMoment | undefined {
  const text = value
    .slice(0, LONGEST)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  const [, day, month = '', year = '', hour, minute, second, zone] = RFC.exec(text) ?? []
  if (day !== undefined) return momentOf(fullYear(year), monthOf(month), [day, hour, minute, second], zone)
  const [, name = '', date, h, m, s, zoneBefore, asYear, zoneBehind] = ASCTIME.exec(text) ?? []
  if (asYear !== undefined) return momentOf(Number(asYear), monthOf(name), [date, h, m, s], zoneBefore ?? zoneBehind)
  const [, isoYear, isoMonth, ...rest] = ISO.exec(text) ?? []
  if (isoYear !== undefined) return momentOf(Number(isoYear), Number(isoMonth) - 1, rest.slice(0, 4), rest[4])
  return undefined
}

/** The moment of the topmost Received field, which the own mail server wrote: behind its last semicolon. */
export const receivedMoment = (value: string): MailMoment | undefined =>
  mailMoment(value.slice(value.lastIndexOf(';') + 1))

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase())

/** RFC 5322 §4.3: two digits up to 49 are of this century, and three count from 1900. */
const fullYear = (text: string) =>
  (text.length >= 4 ? 0 : text.length === 2 && Number(text) < 50 ? 2000 : 1900) + Number(text)

function momentOf(
  year: number,
  month: number,
  rest: readonly (string | undefined)[],
  zone: string | undefined,
): MailMoment | undefined {
  const [day = 0, hour = 0, minute = 0, second = 0] = rest.map((text) => Number(text ?? 0))
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60 || year < 1970)
    return undefined
  const offset = offsetOf(zone ?? '')
  const at = Date.UTC(year, month, day, hour, minute, Math.min(second, 59)) - (offset ?? 0) * 60_000
  return { at, hasZone: offset !== undefined }
}

/** In minutes; undefined where there is no zone, or none that is known. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})/i.exec(zone.trim()) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return ZONES[/^[A-Za-z]+/.exec(zone.trim())?.[0].toUpperCase() ?? '']
}
