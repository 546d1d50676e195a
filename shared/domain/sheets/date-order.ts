/** How a column writes its days where the year stands last: 11/28/2026 or 28/11/2026. */
export const DATE_ORDERS = ['mdy', 'dmy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** `11/28/2026`, `28.11.26`, each with or without a time, of 24 or of 12 hours. */
const YEAR_LAST =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|[23]\d)(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?)?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME = String.raw`(${MONTHS.join('|')})[a-z]{0,6}\.?`
/** `28 Nov 2026`, `28-Nov-2026` and `Nov 28, 2026`. */
const DAY_AND_NAME = new RegExp(String.raw`^(\d{1,2})[- ]${MONTH_NAME}[-, ]+(\d{4})$`, 'i')
const NAME_AND_DAY = new RegExp(String.raw`^${MONTH_NAME} (\d{1,2}),? (\d{4})$`, 'i')

const two = (text: string | number) => String(text).padStart(2, '0')

function dayText(year: string, month: string | number, day: string): string | undefined {
  const text = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
  const at = new Date(`${text}T00:00:00Z`)
  // No such day, 2026-02-30, is none or comes back as another.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : text
}

const monthOf = (name: string) => MONTHS.indexOf(name.toLowerCase()) + 1

/** `yyyy-mm-dd`, with ` hh:mm:ss` where there is a time; undefined where the text is no such date, or none in this order. */
export function yearFirst(text: string, order: DateOrder | undefined): string | undefined {
  const named = DAY_AND_NAME.exec(text)
  if (named) return dayText(named[3] ?? '', monthOf(named[2] ?? ''), named[1] ?? '')
  const american = NAME_AND_DAY.exec(text)
  if (american) return dayText(american[3] ?? '', monthOf(american[1] ?? ''), american[2] ?? '')
  const found = order && YEAR_LAST.exec(text)
  if (!found) return undefined
  const [, first = '', , second = '', year = '', hour, minute = '00', seconds = '00', half] = found
  const day = order === 'mdy' ? dayText(year, first, second) : dayText(year, second, first)
  if (day === undefined || hour === undefined) return day
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${day} ${two(hours)}:${minute}:${seconds}`
}

/** Whether a text is a date whose year stands last, or whose month is a word. */
export function looksYearLast(text: string): boolean {
  return DATE_ORDERS.some((order) => yearFirst(text, order) !== undefined)
}

export interface DecidedOrder {
  /** Undefined: no date of the column needs it, or only the operator can say it. */
  order: DateOrder | undefined
  /** Both orders are possible, or neither is for all: a date that could be either, for showing. */
  asks: string | undefined
}

/**
 * The order of a whole column: one date that has no other order decides for all. Days parted by dots come first, as wherever
 * they are parted so; where every date could be either, or some are one and some the other, nobody can tell.
 */
export function decideDateOrder(cells: Iterable<string>): DecidedOrder {
  const fits = { mdy: true, dmy: true }
  let either: string | undefined
  let isDotted = true
  let example: string | undefined
  for (const text of cells) {
    if (!YEAR_LAST.test(text)) continue
    const days = { mdy: yearFirst(text, 'mdy'), dmy: yearFirst(text, 'dmy') }
    if (days.mdy === undefined && days.dmy === undefined) continue
    example ??= text
    isDotted &&= text.includes('.') && !text.includes('/')
    for (const order of DATE_ORDERS) fits[order] &&= days[order] !== undefined
    if (days.mdy !== undefined && days.dmy !== undefined && days.mdy !== days.dmy) either ??= text
  }
  if (example === undefined) return { order: undefined, asks: undefined }
  if (fits.mdy !== fits.dmy) return { order: fits.mdy ? 'mdy' : 'dmy', asks: undefined }
  if (fits.mdy && either === undefined) return { order: 'mdy', asks: undefined }
  if (fits.dmy && isDotted) return { order: 'dmy', asks: undefined }
  return { order: undefined, asks: either ?? example }
}
