import { describe, expect, it } from 'vitest'
import type { ProcessingReportRow, WrittenLine } from './processing-report'
import { fits, settle } from './settle'

const id = (n: number) => `111-000000${n}-0000000`
/** Three orders; the second is split over lines 2 and 3. */
const LINES: WrittenLine[] = [
  { line: 1, orderId: id(1), orderItemId: '', trackingNumber: 'A' },
  { line: 2, orderId: id(2), orderItemId: '1', trackingNumber: 'B' },
  { line: 3, orderId: id(2), orderItemId: '2', trackingNumber: 'C' },
  { line: 4, orderId: id(3), orderItemId: '', trackingNumber: 'D' },
]
const row = (recordNumber: number | null, orderId = '', type = 'Error'): ProcessingReportRow => ({
  line: 5,
  recordNumber,
  orderId,
  code: '18028',
  type,
  message: 'incomplete',
})
const answers = (processed: number | null, successful: number | null, rows: ProcessingReportRow[]) =>
  settle(LINES, { processed, successful, rows }).map((line) => line.answer)

describe('settling a file by its processing report', () => {
  it.each<[string, number | null, number | null, ProcessingReportRow[], string[]]>([
    ['all went well', 4, 4, [], ['accepted', 'accepted', 'accepted', 'accepted']],
    ['a failed record is named by its number', 4, 3, [row(3)], ['accepted', 'accepted', 'failed', 'accepted']],
    ['by number and order id', 4, 3, [row(3, id(2))], ['accepted', 'accepted', 'failed', 'accepted']],
    ['by order id alone', 4, 3, [row(null, id(3))], ['accepted', 'accepted', 'accepted', 'failed']],
    ['a number that counts header rows is corrected by the order id', 4, 3, [row(2, id(1))], ['failed', 'accepted', 'accepted', 'accepted']],
    ['two errors of one record', 4, 3, [row(1), row(1)], ['failed', 'accepted', 'accepted', 'accepted']],
    ['a warning refuses nothing, and is looked at', 4, 4, [row(1, id(1), 'Warning')], ['unknown', 'accepted', 'accepted', 'accepted']],
    ['so is a German one', 4, 4, [row(1, id(1), 'Warnung')], ['unknown', 'accepted', 'accepted', 'accepted']],
    ['beside a line that failed', 4, 3, [row(1, id(1), 'Warning'), row(4)], ['unknown', 'accepted', 'accepted', 'failed']],
    ['what only informs is accepted', 4, 4, [row(1, id(1), 'Info')], ['accepted', 'accepted', 'accepted', 'accepted']],
    ['a French error does', 4, 3, [row(1, id(1), 'Erreur')], ['failed', 'accepted', 'accepted', 'accepted']],
    ['Amazon does not say which failed', 4, 3, [], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['it names one of two that failed', 4, 2, [row(1)], ['failed', 'unknown', 'unknown', 'unknown']],
    ['an order on two lines, without a number: not guessed', 4, 3, [row(null, id(2))], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['an error of the file as a whole, none of four', 4, 0, [row(0)], ['failed', 'failed', 'failed', 'failed']],
    ['a Fatal before any row was counted', 0, 0, [row(0, '', 'Fatal')], ['failed', 'failed', 'failed', 'failed']],
    ['a Fatal and a warning of the file', 0, 0, [row(0, '', 'Fatal'), row(0, '', 'Warning')], ['failed', 'failed', 'failed', 'failed']],
    ['a Fatal without a summary', null, null, [row(0, '', 'Fatal')], ['failed', 'failed', 'failed', 'failed']],
    ['a Fatal that names no record at all', null, null, [row(null, '', 'Fatal')], ['failed', 'failed', 'failed', 'failed']],
    ['none of four, whatever is named', 4, 0, [row(2)], ['failed', 'failed', 'failed', 'failed']],
    ['a Fatal, and rows that went well all the same: not guessed', 4, 4, [row(0, '', 'Fatal')], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['nothing was processed and nothing is said', 0, 0, [], ['unknown', 'unknown', 'unknown', 'unknown']],
    ['a warning of the file is a warning of every line', 4, 4, [row(0, '', 'Warning')], ['unknown', 'unknown', 'unknown', 'unknown']],
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

  it('keeps what Amazon said of the file with every line, apart from what it said of the line', () => {
    const report = { processed: 4, successful: 0, rows: [{ ...row(0, '', 'Fatal'), code: '90012' }, row(2)] }
    const [first, second] = settle(LINES, report)
    const ofFile = { code: '90012', type: 'Fatal', message: 'incomplete', ofFile: true }
    expect(first?.errors).toEqual([ofFile])
    expect(second?.errors).toEqual([ofFile, { code: '18028', type: 'Error', message: 'incomplete' }])
  })
})

it.each<[string, number | null, ProcessingReportRow[], boolean]>([
  ['as many records', 4, [], true],
  ['another number of records', 5, [], false],
  ['orders of the file', 4, [row(1, id(1))], true],
  ['an order that is not in it', 4, [row(1, id(9))], false],
  ['a record that is not in it', 4, [row(5)], false],
  ['no summary, orders of the file', null, [row(null, id(2))], true],
  ['a file that was not taken at all: no record was counted', 0, [row(0, '', 'Fatal')], true],
  ['none was counted, and nothing says why', 0, [], false],
])('a report fits a file: %s', (_, processed, rows, expected) => {
  expect(fits(LINES, { processed, successful: processed, rows })).toBe(expected)
})
