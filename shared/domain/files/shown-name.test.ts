import { expect, test } from 'vitest'
import { shownName } from './shown-name'

test.each([
  ['sredro\u202Etxt.exe', 'sredro\uFFFDtxt.exe'],
  ['orders\u2066.txt\u2069', 'orders\uFFFD.txt\uFFFD'],
  ['orders.txt\u200B\u200B.exe', 'orders.txt\uFFFD\uFFFD.exe'],
  ['two\nlines.txt', 'two\uFFFDlines.txt'],
  ['所有订单 – Zoë “1”.txt', '所有订单 – Zoë “1”.txt'],
  ['تقرير.txt', 'تقرير.txt'],
])('a file name that turns round or hides its letters is shown with them in place: %j', (name, shown) =>
  expect(shownName(name)).toBe(shown),
)
