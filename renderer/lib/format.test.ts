import { deskTexts } from '@test/support/desk-texts'
import { beforeAll, expect, it } from 'vitest'
import { dayIn } from '@shared/domain/time'
import { dayOf, marketName, timeLeftText } from './format'
import { i18n } from './i18n'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 28)
/** By how much the time lies ahead, and how both languages say it. */
const TIMES: readonly [number, string, string][] = [
  [-6 * HOUR, '已逾期 6 小时', '6 h overdue'],
  [-(6 * HOUR + 5 * MINUTE), '已逾期 6 小时 5 分', '6 h 5 min overdue'],
  [-(2 * DAY), '已逾期 2 天', '2 d overdue'],
  [20 * MINUTE, '剩 20 分', '20 min left'],
  [DAY + 3 * HOUR, '剩 1 天 3 小时', '1 d 3 h left'],
  [0, '剩 0 分', '0 min left'],
]

beforeAll(() => deskTexts('en'))

it('no unit of 0 stands in a time left, such as “6 h 0 min overdue”', async () => {
  for (const [language, place] of [['zh-CN', 1], ['en', 2]] as const) {
    await i18n.changeLanguage(language)
    expect(TIMES.map(([ahead]) => timeLeftText(NOW + ahead, NOW))).toEqual(TIMES.map((row) => row[place]))
  }
}) // prettier-ignore

it('a marketplace is not two letters alone in Chinese', async () => {
  await i18n.changeLanguage('zh-CN')
  expect(['US', 'DE', 'UK', 'EU'].map(marketName)).toEqual(['美国 US', '德国 DE', '英国 UK', '欧洲 EU'])
  expect(marketName('')).toBe('')
  await i18n.changeLanguage('en')
  expect(marketName('US')).toBe('US')
})

it('a day is the day of the rules, whatever the zone and the language', async () => {
  // Either side of midnight, of summer time's turns, and of a year; zones with half hours and without a midnight.
  const zones = [
    'Asia/Shanghai',
    'America/Los_Angeles',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Africa/Cairo',
    'Pacific/Apia',
  ]
  const moments = ['2026-03-29T00:59:59Z', '2026-10-25T01:00:00Z', '2026-12-31T15:59:59Z', '2027-01-01T07:59:59Z', '2026-04-23T22:00:00Z', '2026-11-01T09:00:00Z'] // prettier-ignore
  for (const language of ['zh-CN', 'en']) {
    await i18n.changeLanguage(language)
    for (const zone of zones)
      for (const moment of moments)
        expect(dayOf(Date.parse(moment), zone), `${moment} ${zone}`).toBe(dayIn(Date.parse(moment), zone))
  }
})
