import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { BLANKS_FOR_TABS, JSON_ANSWER, JSON_FEED, LONG_FIGURES, XML_ANSWER } from '@test/fixtures/processing-reports'
import { readProcessingReport } from './processing-report'

const HINTS = { japan: false, chinese: true }
const read = (text: string) => readProcessingReport(Buffer.from(text), HINTS)
const SUMMARY = 'Feed Processing Summary:\n\tNumber of records processed\t\t3\n\tNumber of records successful\t\t2\n\n'
const HEADER = 'original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message'

describe('a processing report', () => {
  it('is a summary and a line for each remark', () => {
    const read1 = read(`${SUMMARY}${HEADER}\n2\t111-0000001-0000000\t\t18028\tError\tThe data is incomplete, or "invalid".\n`)
    expect(read1).toEqual({
      ok: true,
      encoding: 'utf-8',
      issues: [],
      report: {
        processed: 3,
        successful: 2,
        rows: [
          { line: 6, recordNumber: 2, orderId: '111-0000001-0000000', code: '18028', type: 'Error', message: 'The data is incomplete, or "invalid".' },
        ],
      },
    })
  }) // prettier-ignore

  it.each([
    ['a summary alone', SUMMARY, 3, 2, 0],
    ['figures behind a colon, as the help page prints them', 'Feed Processing Summary Number of records processed: 1,045\nNumber of records successful: 1,030\n', 1045, 1030, 0],
    ['columns in another order, without an order id', `${SUMMARY}original-record-number\tsku\terror-type\terror-code\terror-message\r\n4\tW-1\tError\t8541\tMissing\r\n`, 3, 2, 1],
    ['without a summary', `${HEADER}\n1\t111-0000001-0000000\t\t1\tError\tx`, null, null, 1],
  ])('is known by %s', (_, text, processed, successful, rows) => {
    const answer = read(text)
    expect(answer).toMatchObject({ ok: true, report: { processed, successful } })
    expect(answer?.ok && answer.report.rows).toHaveLength(rows)
  }) // prettier-ignore

  it('comes in the encodings of Amazon’s other files', () => {
    const text = `${SUMMARY}${HEADER}\n1\t111-0000001-0000000\t\t5\t警告\t配送日が正しくありません。\n`
    const answer = readProcessingReport(iconv.encode(text, 'cp932'), { japan: true, chinese: false })
    expect(answer).toMatchObject({
      ok: true,
      report: { rows: [{ type: '警告', message: '配送日が正しくありません。' }] },
    })
  })

  it('has a remark with line breaks as one, where a spreadsheet saved it in quotes', () => {
    const answer = read(`${SUMMARY}${HEADER}\n2\t111-0000001-0000000\t\t18028\tError\t"Incomplete,\nor invalid."\n3\t\t\t1\tError\tb\n`)
    expect(answer).toMatchObject({
      ok: true,
      issues: [],
      report: { rows: [{ line: 6, recordNumber: 2, message: 'Incomplete, or invalid.' }, { line: 8, recordNumber: 3 }] },
    })
  }) // prettier-ignore

  it('sets aside a remark whose record number is none, and keeps the others', () => {
    const answer = read(`${SUMMARY}${HEADER}\nx\t\t\t1\tError\ta\n2\t\t\t1\tError\tb\n`)
    expect(answer).toMatchObject({
      ok: true,
      issues: [{ line: 6, issues: [{ code: 'notANumber', column: 'original-record-number', value: 'x' }] }],
      report: { rows: [{ line: 7, recordNumber: 2 }] },
    })
  })

  it('sets aside a figure that no file of orders has, and breaks nothing by it', () => {
    expect(read(LONG_FIGURES)).toMatchObject({
      ok: true,
      report: { processed: null, successful: null },
      issues: [
        { line: 2, issues: [{ code: 'notANumber', column: 'Number of records processed', value: '12345678901234567890' }] },
        { line: 3, issues: [{ code: 'notANumber', column: 'Number of records successful' }] },
      ],
    })
  }) // prettier-ignore

  it.each([
    ['the interface’s XML', XML_ANSWER, 'answerOfInterface', 'XML'],
    ['in UTF-16', Buffer.from(`\uFEFF${XML_ANSWER}`, 'utf16le'), 'answerOfInterface', 'XML'],
    ['the interface’s JSON', JSON_ANSWER, 'answerOfInterface', 'JSON'],
    ['with room between', JSON.stringify(JSON.parse(JSON_ANSWER), null, 2), 'answerOfInterface', 'JSON'],
    ['the state of a feed', JSON_FEED, 'answerOfInterface', 'JSON'],
    ['blanks where tabs were', BLANKS_FOR_TABS, 'answerWithoutTabs', undefined],
  ])('is named where it cannot be read: %s', (_, text, code, found) => {
    const answer = readProcessingReport(Buffer.from(text as string), HINTS)
    expect(answer).toMatchObject({ ok: false, error: { code, ...(found && { found }) } })
  })

  it.each([
    ['nothing', ''],
    [
      'another XML of Amazon’s',
      '<?xml version="1.0"?><AmazonEnvelope><MessageType>OrderReport</MessageType></AmazonEnvelope>',
    ],
    ['another JSON', '{"orders":[{"AmazonOrderId":"111-0000001-0000000"}]}'],
    ['a summary that a letter quotes in JSON', '{"text":"Number of records"}'],
    ['an order report', 'order-id\torder-item-id\tsku\n1\t2\t3\n'],
    ['a letter', 'Dear seller, the number of records is large.'],
    ['a forwarder’s sheet', '订单号,跟踪号\n111-0000001-0000000,YT1\n'],
  ])('is not %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it('never crashes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(SUMMARY, HEADER, '\n', '\t', '1'))), (parts) => {
        const answer = read(parts.join(''))
        expect(answer === undefined || answer.ok || answer.error.code === 'answerWithoutTabs').toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
