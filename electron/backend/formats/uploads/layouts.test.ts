import { expect, it } from 'vitest'
import { layoutOfColumns, UPLOAD_LAYOUTS } from './layouts'

const lower = (columns: readonly string[]) => columns.map((name) => name.toLowerCase())

it('an old workbook keeps the layout it has the columns of, whatever the newest is', () => {
  expect(layoutOfColumns(lower(UPLOAD_LAYOUTS.mcf23.columns), 'mcf26')).toBe('mcf23')
  expect(layoutOfColumns(lower(UPLOAD_LAYOUTS.mcf26.columns), 'mcf23')).toBe('mcf26')
  expect(layoutOfColumns(lower(UPLOAD_LAYOUTS.mcfJapan25.columns), 'mcf26')).toBe('mcfJapan25')
  expect(layoutOfColumns(['merchantfulfillmentorderid'], 'mcfCancellation')).toBe('mcfCancellation')
  expect(layoutOfColumns(['something', 'else'], 'refund')).toBe('refund')
})
