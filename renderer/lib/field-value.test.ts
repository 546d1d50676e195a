import { deskTexts } from '@test/support/desk-texts'
import { beforeAll, expect, it } from 'vitest'
import { WHOLE_ORDER } from '@shared/domain/orders/whole-order'
import { texts as en } from '@shared/i18n/en'
import { texts as zh } from '@shared/i18n/zh-CN'
import { fieldName } from './field-name'
import { codeOf, fieldValueBy, wordOf, yesOrNo } from './field-value'
import { i18n } from './i18n'

beforeAll(() => deskTexts('en'))

const fieldValue = fieldValueBy({
  'problem.kind': wordOf('problems.kind'),
  'refund.reasonCode': codeOf('refund.code'),
  'order.isPrime': yesOrNo,
})

it('a field reads as what it is of: only of a problem is a kind a kind of problem', async () => {
  for (const [language, name, kind] of [['en', 'problem', en.problems.kind.faulty], ['zh-CN', '问题', zh.problems.kind.faulty]] as const) {
    await i18n.changeLanguage(language)
    expect(fieldName('problem', 'kind')).toBe(name)
    expect(fieldValue('problem', 'kind', 'faulty', 'UTC')).toBe(kind)
    expect(fieldName('claim', 'kind')).toBe('kind')
    expect(fieldValue('claim', 'kind', 'faulty', 'UTC')).toBe('faulty')
  }
  // Both have Amazon’s codes, each with its own words.
  await i18n.changeLanguage('en')
  expect(fieldValue('refund', 'reasonCode', 'CouldNotShip', 'UTC')).toBe(`CouldNotShip · ${en.refund.code.CouldNotShip}`)
  expect(fieldValue('stock', 'reasonCode', 'CouldNotShip', 'UTC')).toBe('CouldNotShip')
}) // prettier-ignore

it('what has no word reads as it stands, flags as yes and no, moments as times, nothing as a dash', () => {
  expect(fieldValue('problem', 'kind', 'ofTomorrow', 'UTC')).toBe('ofTomorrow')
  expect(fieldValue('refund', 'reasonCode', 'OfTomorrow', 'UTC')).toBe('OfTomorrow')
  expect([fieldValue('order', 'isPrime', '1', 'UTC'), fieldValue('order', 'isPrime', '0', 'UTC')]).toEqual([
    'Yes',
    'No',
  ])
  expect(fieldValue('order', 'paidAt', String(Date.UTC(2026, 2, 4, 10, 5)), 'UTC')).toContain('10:05')
  expect(fieldValue('order', 'paidAt', '', 'UTC')).toBe('—')
  expect(fieldValue('cancellation', 'items', WHOLE_ORDER, 'UTC')).toBe('Whole order')
  expect(fieldValue('reply', 'language', 'de', 'UTC')).toBe('German')
  expect(fieldValue('byHand', 'answer', 'refused', 'UTC')).toBe('contradicted')
  expect(fieldValue('answer', 'answer', 'failed · 18028 Incomplete', 'UTC')).toBe('failed · 18028 Incomplete')
})

it('what a report says of a line is in the operator’s language, with Amazon’s own words behind it', async () => {
  await i18n.changeLanguage('zh-CN')
  expect(fieldValue('answer', 'answer', 'failed · 18028 Incomplete', 'UTC')).toBe(`${zh.answer.failed} · 18028 Incomplete`)
}) // prettier-ignore
