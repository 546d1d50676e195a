import { describe, expect, it } from 'vitest'
import type { RowIssueCode } from '../files/issue'
import { applyMapping } from './apply'
import { SHEET_FIELDS, type SheetField, type SheetMapping } from './mapping'
import type { Cell } from './sheet'

const HEADER = [...SHEET_FIELDS]
const ID = '111-0000001-1234567'
const MAPPING: SheetMapping = {
  sheet: 0,
  headerLine: 1,
  headerLines: 1,
  columns: Object.fromEntries(SHEET_FIELDS.map((field, i) => [field, i])),
  weightUnit: 'g',
  currency: 'CNY',
}
const AT = { now: Date.UTC(2026, 2, 20), timeZone: 'Asia/Shanghai' }
type Cells = Partial<Record<SheetField, Cell>>
const rowOf = (cells: Cells): Cell[] => SHEET_FIELDS.map((field) => cells[field] ?? '')
const read = (...rows: Cell[][]) => applyMapping({ name: '', hidden: false, rows: [HEADER, ...rows] }, MAPPING, AT)
/** What one row became: its fields that are not blank, and its issues. */
function one(cells: Cells) {
  const [row] = read(rowOf({ orderId: ID, trackingNumber: 'YT1234567890', ...cells }))
  if (!row) throw new Error('no row')
  const issues = (row.ok ? row.warnings : row.issues).map(({ code, column }) => [code, column])
  return { ok: row.ok, issues, record: row.ok ? row.record : undefined }
}

describe('rows that are taken', () => {
  it('hold every field as it is meant', () => {
    const cells: Cells = {
      orderId: ' 111-0000001-1234567 ', reference: 'SO-1', trackingNumber: "'YT1234567890", carrier: '云途', carrierName: 'Yun', shipMethod: '专线',
      shipDate: { text: '2026-03-04T15:00', kind: 'date' }, recipient: 'Ann', postalCode: { text: '02139', kind: 'number' }, sku: 'A', quantity: '2.0', weight: '350',
      cost: '12.5', currency: 'USD',
    } // prettier-ignore
    const [row] = read(rowOf(cells))
    expect(row).toEqual({
      line: 2,
      cells: rowOf(cells).map((cell) => (typeof cell === 'string' ? cell : cell.text)),
      ok: true,
      record: {
        orderId: ID, reference: 'SO-1', trackingNumber: 'YT1234567890', carrier: '云途', carrierName: 'Yun', shipMethod: '专线', shippedOn: '2026-03-04',
        shippedAt: Date.UTC(2026, 2, 4, 7), recipient: 'Ann', postalCode: '02139', sku: 'A', quantity: 2, weightGrams: 350, cost: 1250, costCurrency: 'USD',
      },
      warnings: [],
    }) // prettier-ignore
  })
  it.each<[string, string]>([
    ['111-0000001-1234567_1', ID],
    ['Amazon：111-0000001-1234567', ID],
    ['111‑0000001‑1234567', ID],
    ['１１１-0000001-1234567', ID],
    ['S01-0000001-1234567', 'S01-0000001-1234567'],
  ])('%s is the order %s', (orderId, wanted) => expect(one({ orderId }).record?.orderId).toBe(wanted))
  it.each(['-', 'N/A', 'null', '未知', '/'])('%s is nobody’s name (policy.md §6)', (recipient) =>
    expect(one({ recipient }).record?.recipient).toBe(''),
  )
  it('may name the order by reference, or by recipient, postal code and SKU', () => {
    expect(one({ orderId: '', reference: 'SO-1' }).ok).toBe(true)
    expect(one({ orderId: '', recipient: 'Ann', postalCode: '02139', sku: 'A' }).ok).toBe(true)
  })
  it.each<[Cells, RowIssueCode, SheetField]>([
    [{ shipDate: '3/4' }, 'notADate', 'shipDate'],
    [{ shipDate: { text: '18:00', kind: 'date' } }, 'notADate', 'shipDate'],
    [{ quantity: 'two' }, 'notANumber', 'quantity'],
    [{ weight: 'light' }, 'notAWeight', 'weight'],
    [{ cost: '1,234' }, 'notACost', 'cost'],
    [{ carrier: { text: '#N/A', kind: 'error' } }, 'errorCell', 'carrier'],
    [{ reference: { text: '1234567890123456', kind: 'number', damaged: true } }, 'damagedInSheet', 'reference'],
    [{ sku: '1.2E+12' }, 'damagedInSheet', 'sku'],
    [{ recipient: 'M\uFFFDller' }, 'replacementCharacter', 'recipient'],
  ])('without what cannot be read: %j', (cells, code, field) =>
    expect(one(cells)).toMatchObject({ ok: true, issues: [[code, field]] }),
  )
})

describe('rows that are refused', () => {
  it.each<[Cells, RowIssueCode, SheetField]>([
    [{ trackingNumber: '' }, 'missingValue', 'trackingNumber'],
    [{ trackingNumber: '-' }, 'missingValue', 'trackingNumber'],
    [{ orderId: '' }, 'missingValue', 'orderId'],
    [{ orderId: '', recipient: 'Ann', sku: 'A' }, 'missingValue', 'orderId'],
    [{ orderId: '12-34567-89012' }, 'notAnOrderId', 'orderId'],
    [{ orderId: '111-0000001-1234567, 111-0000002-1234567' }, 'severalValues', 'orderId'],
    [{ trackingNumber: 'YT1234567890, YT1234567891' }, 'severalValues', 'trackingNumber'],
    [{ trackingNumber: '9.4E+21' }, 'damagedInSheet', 'trackingNumber'],
    [{ trackingNumber: '9400111899223190000000' }, 'damagedInSheet', 'trackingNumber'],
    [{ trackingNumber: { text: '9400111899223197428490', kind: 'number', damaged: true } }, 'damagedInSheet', 'trackingNumber'],
    [{ trackingNumber: { text: '#REF!', kind: 'error' } }, 'errorCell', 'trackingNumber'],
  ])('%j', (cells, code, field) => expect(one(cells)).toEqual({ ok: false, issues: [[code, field]], record: undefined })) // prettier-ignore
  /** Of a sheet with these columns alone. */
  const among = (fields: readonly SheetField[], cells: Cells) => {
    const sheet = { name: '', hidden: false, rows: [[...fields], fields.map((field) => cells[field] ?? '')] }
    const columns = Object.fromEntries(fields.map((field, i) => [field, i]))
    const [row] = applyMapping(sheet, { ...MAPPING, columns }, AT)
    return row?.ok === false ? row.issues : row
  }
  const NUMBER = { trackingNumber: 'YT1234567890' }
  it.each<[SheetField[], RowIssueCode, SheetField?]>([
    [['trackingNumber', 'carrier'], 'noOrderColumn'],
    [['trackingNumber', 'recipient', 'postalCode'], 'noOrderColumn'],
    [['trackingNumber', 'reference', 'sku'], 'missingValue', 'reference'],
    [['trackingNumber', 'recipient', 'postalCode', 'sku'], 'missingValue', 'recipient'],
  ])('that name no order, of a sheet with %j: the reason says which column, or that none is chosen', (fields, code, column) =>
    expect(among(fields, NUMBER)).toEqual([{ code, severity: 'refuse', column }])) // prettier-ignore
  it('that lack only the SKU by which an order would be found', () => {
    const cells = { ...NUMBER, recipient: 'Ann', postalCode: '02139' }
    expect(among(['trackingNumber', 'recipient', 'postalCode', 'sku'], cells)).toMatchObject([
      { code: 'missingValue', column: 'sku' },
    ])
  })
  it('of a sheet without a column for tracking numbers', () => {
    expect(among(['orderId', 'carrier'], { orderId: ID })).toEqual([{ code: 'noTrackingColumn', severity: 'refuse' }])
  })
  it('a number in groups is one number', () =>
    expect(one({ trackingNumber: '9400 1118 9922 3197 4284 90' }).ok).toBe(true))
  it('one bad row stops no other', () => {
    const rows = [...read(rowOf({ orderId: 'x' }), rowOf({ orderId: ID, trackingNumber: 'YT1234567890' }))]
    expect(rows.map(({ line, ok }) => [line, ok])).toEqual([[2, false], [3, true]]) // prettier-ignore
  })
})

describe('rows that are passed over', () => {
  it('blank ones, the header again and sums; the counts say so', () => {
    const good = rowOf({ orderId: ID, trackingNumber: 'YT1234567890' })
    const rows = read(good, [], ['', ' '], HEADER, good, rowOf({ orderId: '合计', cost: '25' }), rowOf({ reference: 'Total:', cost: '25' }), HEADER)
    expect([...rows].map(({ line }) => line)).toEqual([2, 6])
    expect(rows.notes()).toEqual([
      { code: 'repeatedHeader', count: 2, line: 5 },
      { code: 'totalRows', count: 2, line: 7 },
    ])
  }) // prettier-ignore
  it('not a row that names an order or a number', () => {
    expect([...read(rowOf({ orderId: ID, recipient: 'Total' }))]).toHaveLength(1)
    expect([...read(rowOf({ reference: 'Total', trackingNumber: 'YT1234567890' }))]).toHaveLength(1)
  })
})
