import { expect, test } from 'vitest'
import { buyerReason } from '@shared/domain/cancellations/buyer-reasons'
import { texts as en } from '@shared/i18n/en'
import { texts as zh } from '@shared/i18n/zh-CN'

test.each([
  ['ORDERED_BY_MISTAKE', 'Ordered by mistake', '误购'],
  ['FOUND_CHEAPER', 'Found it cheaper', '找到更低价格'],
  ['ITEMS_ARRIVING_LATE', 'Would arrive too late', '送达太晚'],
  ['BOUGHT_FOR_A_FRIEND', 'BOUGHT_FOR_A_FRIEND', 'BOUGHT_FOR_A_FRIEND'],
  ['Je n’en ai plus besoin', 'Je n’en ai plus besoin', 'Je n’en ai plus besoin'],
  ['toString', 'toString', 'toString'],
  ['', '', ''],
])('“%s” reads “%s” and “%s”', (reported, english, chinese) => {
  expect(buyerReason(reported, (known) => en.cancel.buyerReason[known])).toBe(english)
  expect(buyerReason(reported, (known) => zh.cancel.buyerReason[known])).toBe(chinese)
})
