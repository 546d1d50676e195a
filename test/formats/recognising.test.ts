import { describe, expect, test } from 'vitest'
import { lookAt } from '@backend/formats/tables/looked-at'
import { openTable } from '@backend/formats/tables/open-table'
import type { TableFormat } from '@backend/formats/tables/format'
import type { FileReader } from '@backend/intake/reading'
import { recognise } from '@backend/intake/reading/recognise'
import { INTAKE } from '@backend/engine/chapters'
import { READERS as ALL, WHOLE_FILE_READERS as READERS } from '@backend/engine/readers'
import { rowsOf, workbook } from '@test/support/bombs'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '@test/support/report-builder'

const HINTS = { japan: false, chinese: true }
const found = (content: string | Uint8Array, readers: readonly FileReader[] = READERS, fileName = 'x.txt') => {
  const opened = recognise(Buffer.from(content), { fileName, hints: HINTS }, readers)
  return 'code' in opened ? opened : { kind: opened.kind, reportId: opened.reportId, rows: [...opened.rows()] }
}

/** Columns of the documented headers `fba-fulfilled-shipments.header-48` and `inventory-fba.header-myi-21` (test/fixtures/stock-headers). */
const SHIPMENTS = ['amazon-order-id', 'merchant-order-id', 'shipment-id', 'shipment-item-id', 'sku', 'quantity-shipped', 'carrier', 'tracking-number'] // prettier-ignore
const SHIPPED = ['S01-1234567-1234567', 'SHOP-1', 'D1', 'I1', 'Ab-1', '2', 'UPS', '1Z999AA10123456784']
const FBA = ['sku', 'fnsku', 'asin', 'product-name', 'afn-fulfillable-quantity']
const STOCKED = ['Ab-1', 'X0012', 'B0TEST0001', 'Lamp, "small"', '7']
const SHIPMENT = {
  amazonOrderId: 'S01-1234567-1234567',
  merchantOrderId: 'SHOP-1',
  shipmentId: 'D1',
  sku: 'Ab-1',
  quantity: 2,
  carrier: 'UPS',
  trackingNumber: '1Z999AA10123456784',
}
const STOCK = { sku: 'Ab-1', fnsku: 'X0012', asin: 'B0TEST0001', title: 'Lamp, "small"', fulfillable: 7 }

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const inlineCell = (cell: string) => `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`
/** One table, saved in each way that programs save tables. */
const SAVED: Readonly<Record<string, (...rows: string[][]) => string | Uint8Array>> = {
  'divided by tabs': (...rows) => rows.map((row) => row.join('\t')).join('\r\n'),
  'divided by tabs, all in quotes': (...rows) => rows.map((row) => row.map(quoted).join('\t')).join('\n'),
  'divided by commas': (...rows) => rows.map((row) => row.map(quoted).join(',')).join('\n'),
  'divided by semicolons': (...rows) => rows.map((row) => row.map(quoted).join(';')).join('\r\n'),
  'as a workbook': (...rows) =>
    workbook(rowsOf(rows.length, (line) => (rows[line - 1] ?? []).map(inlineCell).join(''))),
  'as a web page': (...rows) =>
    `<html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
}

describe.each(Object.entries(SAVED))('a report %s is what it is', (_how, saved) => {
  test('shipments of Amazon’s, whose tracking numbers make it no list of parcels', () => {
    expect(found(saved(SHIPMENTS, SHIPPED))).toEqual({
      kind: 'amazonShipments',
      reportId: 'amazonFulfilledShipments',
      rows: [{ line: 2, record: SHIPMENT }],
    })
  })

  test('stock at Amazon', () => {
    expect(found(saved(FBA, STOCKED))).toEqual({
      kind: 'stock',
      reportId: 'fbaManageInventory',
      rows: [{ line: 2, record: STOCK }],
    })
  })
})

test('a list of parcels that somebody made from a report of stock stays one', () => {
  const own = [
    [...FBA, 'Tracking number'],
    [...STOCKED, '1Z999AA10123456784'],
  ]
  expect(found(own.map((row) => row.map(quoted).join(',')).join('\n'), READERS, 'x.csv')).toMatchObject({
    kind: 'sheet',
  })
})

test('an order report is downloaded as text: saved as a workbook it is no report of orders', () => {
  expect(found(buildReport(ALL_ORDERS_33, [...syntheticOrders(1)]))).toMatchObject({ kind: 'orders' })
  expect(found(workbook(rowsOf(1, () => ALL_ORDERS_33.map(inlineCell).join(''))))).toMatchObject({ kind: 'sheet' })
})

describe('kinds that claim the same file', () => {
  const claiming = (kind: string, by: FileReader['by']): FileReader => ({
    kind,
    by,
    recognise: () => ({
      reportId: `${kind}Report`,
      encoding: '',
      header: [],
      told: null,
      rows: () => [],
      progress: () => 1,
    }),
  })
  const refusing: FileReader = { kind: 'c', by: 'header', recognise: () => ({ refused: { code: 'missingColumns' } }) }

  test('the surest way of knowing counts', () => {
    const readers = [claiming('a', 'table'), claiming('b', 'header'), claiming('c', 'signature')]
    expect(found('x', readers)).toMatchObject({ kind: 'c' })
    expect(found('x', readers.slice(0, 2))).toMatchObject({ kind: 'b' })
    expect(found('x', readers.slice(0, 1))).toMatchObject({ kind: 'a' })
  })

  test('by the same way are not guessed between: both are named', () => {
    expect(found('x', [claiming('a', 'header'), claiming('b', 'header')])).toEqual({
      code: 'ambiguousReport',
      columns: ['aReport', 'bReport'],
    })
    expect(found('x', [claiming('a', 'header'), refusing])).toEqual({
      code: 'ambiguousReport',
      columns: ['aReport', 'c'],
    })
  })

  test('one that knows the file and cannot read it says so before a table of whatever columns', () => {
    expect(found('x', [claiming('a', 'table'), refusing])).toEqual({ code: 'missingColumns' })
  })

  test('what nobody claims is called what the first who looked took it for', () => {
    const unlike: FileReader = { kind: 'd', by: 'header', recognise: () => ({ unlike: { code: 'noHeader', line: 3 } }) }
    expect(found('x', [unlike])).toEqual({ code: 'noHeader', line: 3 })
    expect(found('x', [])).toEqual({ code: 'unknownReport' })
  })
})

test('two formats of one kind that fit the same header are named, not guessed between', () => {
  const of = (id: string): TableFormat => ({ id, marks: ['a', 'b'], not: [], columns: {}, filled: [] })
  expect(openTable(looked('title\na\tb\n1\t2'), [of('one'), of('two')])).toEqual({
    refused: { code: 'ambiguousReport', line: 2, columns: ['one', 'two'] },
  })
})

const looked = (text: string) =>
  lookAt(Buffer.from(text), { fileName: '', hints: HINTS, knowsName: (cell) => cell === 'comment' })

describe('a cell in quotes with line breaks', () => {
  const format: TableFormat<{ stars: string; comment: string }> = {
    id: 'feedback',
    marks: ['stars', 'comment'],
    not: [],
    columns: {
      stars: { field: 'stars', parse: (text) => text },
      comment: { field: 'comment', parse: (text) => text },
    },
    filled: ['stars'],
  }
  const read = (more: Partial<typeof format>, text: string) => {
    const table = openTable(looked(text), [{ ...format, ...more }])
    return table && 'rows' in table ? [...table.rows()] : table
  }
  const saved = [
    ['commas', 'stars,comment\n1,"Late.\r\n\nAnd ""broken"""\n\n2,fine'],
    ['tabs', 'stars\tcomment\n1\t"Late.\r\n\nAnd ""broken"""\n\n2\tfine'],
    ['tabs, every cell in quotes', '"stars"\t"comment"\n"1"\t"Late.\r\n\nAnd ""broken"""\n\n"2"\t"fine"'],
  ] as const

  test.each(saved)(
    'keeps them where the format says so; lines are counted as they stand in the file: %s',
    (_, text) => {
      expect(read({ keepsLineBreaks: true }, text)).toEqual([
        { line: 2, record: { stars: '1', comment: 'Late.\n\nAnd "broken"' } },
        { line: 6, record: { stars: '2', comment: 'fine' } },
      ])
    },
  )

  test.each(saved)('has blanks for them anywhere else: %s', (_, text) => {
    expect(read({}, text)).toMatchObject([{ line: 2, record: { comment: 'Late. And "broken"' } }, { line: 6 }])
  })

  test('a quote that is not closed swallows none of the rows behind it', () => {
    expect(read({ keepsLineBreaks: true }, 'stars\tcomment\n1\tfine\n2\t"never closed\n3\tlamp 12"\n4\tlate')).toEqual([
      { line: 2, record: { stars: '1', comment: 'fine' } },
      { line: 3, record: { stars: '2', comment: '"never closed' } },
      { line: 4, record: { stars: '3', comment: 'lamp 12"' } },
      { line: 5, record: { stars: '4', comment: 'late' } },
    ])
  })
})

test('the files thread reads every kind that a chapter declares, and no other', () => {
  expect(ALL.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual(
    INTAKE.kinds.map(({ reader }) => reader).toSorted((a, b) => a.kind.localeCompare(b.kind)),
  )
})
