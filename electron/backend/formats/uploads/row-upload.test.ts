import { expect, it } from 'vitest'
import { layoutOfColumns, type RowLayout } from './row-upload'

const layout = (id: string, columns: readonly string[]): RowLayout => ({ id, encoding: 'utf-8', above: [], columns })
const wide = layout('wide', ['OrderID', 'SKU', 'Quantity', 'Box'])
const narrow = layout('narrow', ['OrderID', 'SKU', 'Quantity'])
const japan = layout('japan', ['OrderID', 'SKU', 'COD'])
const of = (columns: readonly string[], given: RowLayout) => layoutOfColumns(columns, [wide, narrow, japan], given).id

it('an old workbook keeps the layout it has the columns of, whatever the newest is', () => {
  expect(of(['orderid', 'sku', 'quantity'], wide)).toBe('narrow')
  expect(of(['orderid', 'sku', 'quantity', 'box'], narrow)).toBe('wide')
  expect(of(['cod', 'sku', 'orderid'], wide)).toBe('japan')
})

it('one that has the columns of none is written in the layout that was chosen', () => {
  expect(of(['something', 'else'], japan)).toBe('japan')
  expect(of(['orderid', 'sku'], narrow)).toBe('narrow')
})
