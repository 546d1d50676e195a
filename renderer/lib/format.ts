import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import { currencyDecimals } from '@shared/domain/money'
import { timeLeft } from '@shared/domain/time'
import { marketplaceName } from '@shared/i18n/marketplaces'
import { i18n } from './i18n'

/** Made once for each language and name: making one costs more than a hundred uses, and a list makes thousands. */
function remembered<T>(make: (language: string, name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const key = `${i18n.language}|${name}`
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = make(i18n.language, name)))
    return found
  }
}

/** A form of date and time; gives the formatter of a zone. */
const inZone = (options: Intl.DateTimeFormatOptions) =>
  remembered(
    (language, timeZone) =>
      new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', { timeZone, hourCycle: 'h23', ...options }),
  )

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
const SHORT: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', ...TIME }
const minute = inZone({ year: 'numeric', month: '2-digit', day: '2-digit', ...TIME })
const short = inZone(SHORT)
const shortWithZone = inZone({ ...SHORT, timeZoneName: 'short' })
const dayAndTime = inZone({ day: 'numeric', ...TIME })
const time = inZone(TIME)

const isoDay = remembered(
  (_, timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
)
/** As `dayIn` of the rules, whose calendar takes twenty times as long: each row of a list asks four times. */
export const dayOf = (at: number, timeZone: string) => isoDay(timeZone).format(at)

export const dateTime = (at: number, timeZone: string) => minute(timeZone).format(at)
/** Without the year while it is the present one. */
export function shortDateTime(at: number, timeZone: string): string {
  const isThisYear = dayOf(at, timeZone).slice(0, 4) === dayOf(Date.now(), timeZone).slice(0, 4)
  return isThisYear ? short(timeZone).format(at) : dayOf(at, timeZone)
}
export const clock = (at: number, timeZone: string) => time(timeZone).format(at)

/** Marketplace time, with the zone's short name. */
export function marketTime(at: number, id: MarketplaceId): string {
  return shortWithZone(marketplace(id).timeZone).format(at)
}

/** The same moment by the operator's clock: the time alone where the day is the same, else with its day. */
export function shortTime(at: number, id: MarketplaceId, timeZone: string): string {
  const isSameDay = dayOf(at, timeZone) === dayOf(at, marketplace(id).timeZone)
  return isSameDay ? clock(at, timeZone) : dayAndTime(timeZone).format(at)
}

/** Names one after another, as the operator's language parts them. */
export const listed = (names: readonly string[]): string => names.join(i18n.t('common.comma'))
/** What something is called, and what it is. */
export const named = (name: string, value: string): string => `${name}${i18n.t('common.colon')}${value}`

/** A text, and in brackets what is said beside it. */
export const aside = (what: string, beside: string): string => i18n.t('common.aside', { what, aside: beside })

/** A marketplace as the operator's language names it. */
export const marketName = (id: string) => marketplaceName(i18n.language, id)

const amountIn = remembered(
  (language, currency) => new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }),
)
const plainNumber = remembered((language) => new Intl.NumberFormat(language))

export function money(minor: number | null, currency: string): string {
  if (minor === null) return '—'
  if (currency === '') return String(minor)
  return amountIn(currency)
    .format(minor / 10 ** currencyDecimals(currency))
    .replace(/\u00a0/g, ' ')
}

export const number = (n: number) => plainNumber('').format(n)

export function bytes(n: number): string {
  return n < 1_000_000 ? `${number(Math.ceil(n / 1000))} kB` : `${number(Math.round(n / 100_000) / 10)} MB`
}

/** Time left, or overdue counting up: two units at most, none of them 0. */
export function timeLeftText(at: number, now: number): string {
  const { overdue, ...parts } = timeLeft(at, now)
  const units = parts.days > 0 ? (['days', 'hours'] as const) : (['hours', 'minutes'] as const)
  const shown = units.filter((unit, i) => parts[unit] > 0 || (i === 1 && parts[units[0]] === 0))
  const time = shown.map((unit) => i18n.t(`orders.timeLeft.${unit}`, { n: parts[unit] })).join(' ')
  return i18n.t(`orders.timeLeft.${overdue ? 'over' : 'left'}`, { time })
}

/** What a language is called in the operator's language. */
export const languageName = (language: string) =>
  new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) ?? language
