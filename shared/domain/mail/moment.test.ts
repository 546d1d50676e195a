import { expect, it } from 'vitest'
import { mailMoment, receivedMoment } from './moment'

const AT = Date.UTC(2026, 2, 3, 9, 12, 44)

it.each([
  ['Tue, 03 Mar 2026 09:12:44 +0000', AT],
  ['Tue, 3 Mar 2026 10:12:44 +0100 (CET)', AT],
  ['3 Mar 26 01:12:44 -0800', AT],
  ['Tue, 03 Mar 2026 09:12:44 GMT', AT],
  ['Tue, 03 Mar 2026 18:12:44 JST', AT],
  ['Tue, 03-Mar-2026 09:12:44 Z', AT],
  ['2026-03-03T09:12:44Z', AT],
  ['2026-03-03 17:12:44 +08:00', AT],
  ['Tue Mar  3 09:12:44 +0000 2026', AT],
  ['Tue Mar  3 09:12:44 2026 +0000', AT],
  ['Tue, 03 Mar 2026 09:12 +0000', AT - 44_000],
])('%s', (text, at) => expect(mailMoment(text)).toEqual({ at, hasZone: true }))

it.each(['Tue, 03 Mar 2026 09:12:44', 'Tue Mar  3 09:12:44 2026', '2026-03-03 09:12:44', '3 Mar 2026 09.12.44'])(
  '%s has no zone: it is UTC, never the zone of this machine',
  (text) => expect(mailMoment(text)).toEqual({ at: AT, hasZone: false }),
)

it.each([
  '',
  'yesterday',
  '32 Mar 2026 09:12:44 +0000',
  '3 Mir 2026 09:12:44 +0000',
  '3 Mar 2026',
  `${' '.repeat(9999)}x`,
])('"%s" is no moment', (text) => expect(mailMoment(text)).toBeUndefined())

it('a Received field names its moment behind the last semicolon', () =>
  expect(receivedMoment('from a (b; c) by mx.example with ESMTP id 1; Tue, 03 Mar 2026 09:12:44 +0000')?.at).toBe(AT))
