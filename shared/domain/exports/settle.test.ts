import { describe, expect, it } from 'vitest'
import type { AnswerRow, WrittenLine } from './processing-report'
import { fits, settle } from './settle'

const id = (n: number) => `111-000000${n}-0000000`
/** Three orders; the second is split over lines 2 and 3. */
const LINES: WrittenLine[] = [
  { line: 1, orderId: id(1), orderItemId: '', trackingNumber: 'A' },
  { line: 2, orderId: id(2), orderItemId: '1', trackingNumber: 'B' },
  { line: 3, orderId: id(2), orderItemId: '2', trackingNumber: 'C' },
  { line: 4, orderId: id(3), orderItemId: '', trackingNumber: 'D' },
]
const row = (recordNumber: number | null, orderId = '', type = 'Error'): AnswerRow => ({
  line: 5,
  recordNumber,
  orderId,
  code: '18028',
  type,
  message: 'incomplete',
})
const answers = (processed: number | null, successful: number | null, rows: AnswerRow[]) =>
  settle(LINES, { processed, successful, rows }).map((line) => line.answer)

describe('settling a file by its processing report', () => {
  it.each<[string, number | null, number | null, AnswerRow[], string[]]>([
    ['all went well', 4, 4, [], ['accepted', 'accepted', 'accepted', 'accepted']],
    ['a failed record is named by its number', 4, 3, [row(3)], ['accepted', 'accepted', 'failed', 'accepted']],
    ['by number and order id', 4, 3, [row(3, id(2))], ['accepted', 'accepted', 'failed', 'accepted']],
    ['by order id alone', 4, 3, [row(null, id(3))], ['accepted', 'accepted', 'accepted', 'failed']],
    ['a number that counts header rows is corrected by the order id', 4, 3, [row(2, id(1))], ['failed', 'accepted', 'accepted', 'accepted']],
    ['two errors of one record', 4, 3, [row(1), row(1)], ['failed', 'accepted', 'accepted', 'accepted']],
    ['a warning refuses nothing', 4, 4, [row(1, id(1), 'Warning')], ['accepted', 'accepted', 'accepted', 'accepted']],
    ['nor does a German one', 4, 4, [row(1, id(1), 'Warnung')], ['accepted', 'accepted', 'accepted', 'accepted']],
    ['a French error does', 4, 3, [row(1, id(1), 'Erreur')], ['failed', 'accepted', 'accepted', 'accepted']],
    ['Amazon does not say which failed', 4, 3, [], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['it names one of two that failed', 4, 2, [row(1)], ['failed', 'unknown', 'unknown', 'unknown']],
    ['an order on two lines, without a number: not guessed', 4, 3, [row(null, id(2))], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['an error of the file as a whole', 4, 0, [row(0)], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['no summary: nothing is proven of the others', null, null, [row(1)], ['failed', 'unknown', 'unknown', 'unknown']],
    ['fewer records than lines', 3, 3, [], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['more named than counted', 4, 4, [row(1)], ['failed', 'unknown', 'unknown', 'unknown']],
  ])('%s', (_, processed, successful, rows, expected) => {
    expect(answers(processed, successful, rows)).toEqual(expected)
  }) // prettier-ignore

  it('keeps what Amazon said with the line, warnings too', () => {
    const report = { processed: 4, successful: 3, rows: [row(1), { ...row(4, id(3), 'Warning'), code: '99' }] }
    expect(settle(LINES, report).map((line) => line.errors.map((error) => error.code))).toEqual([
      ['18028'],
      [],
      [],
      ['99'],
    ])
  })
})

it.each<[string, number | null, AnswerRow[], boolean]>([
  ['as many records', 4, [], true],
  ['another number of records', 5, [], false],
  ['orders of the file', 4, [row(1, id(1))], true],
  ['an order that is not in it', 4, [row(1, id(9))], false],
  ['a record that is not in it', 4, [row(5)], false],
  ['no summary, orders of the file', null, [row(null, id(2))], true],
])('a report fits a file: %s', (_, processed, rows, expected) => {
  expect(fits(LINES, { processed, successful: processed, rows })).toBe(expected)
})
