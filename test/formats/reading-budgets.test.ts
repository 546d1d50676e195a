import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { DeskError } from '@shared/contract/errors'
import { fileReading } from '@backend/intake/reading'
import { READERS } from '@backend/engine/readers'
import { BOMBS, rowsOf, workbook } from '@test/support/bombs'
import { growthByFour, MOST_GROWTH } from '@test/support/growth'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '@test/support/report-builder'

/**
 * Small files made to use up memory or time, as the files thread reads them. Large ones of the same kinds are in
 * `npm run campaign -- bombs`.
 */
const readFile = fileReading(READERS)
const folder = mkdtempSync(join(tmpdir(), 'shopdesk-budgets-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const written = (bytes: Uint8Array | string) => {
  const path = join(folder, `${++files}.bin`)
  writeFileSync(path, bytes)
  return path
}

/** The pieces in which a file is handed on, or why it is not. */
async function pieces(path: string): Promise<string[] | string> {
  const sent: string[] = []
  const end = { head: () => Promise.resolve(true), batch: (json: string) => Promise.resolve(sent.push(json) > 0) }
  try {
    await readFile({ path }, { japan: false, chinese: true, folder }, end)
    return sent
  } catch (error) {
    return ((error as DeskError).params as { code: string }).code
  }
}
const HEADER = ALL_ORDERS_33.join('\t')
const good = buildReport(ALL_ORDERS_33, [...syntheticOrders(3)]).toString()

test.each([
  ['3,000 cells that share a text of 32,000 characters', 'sheetTooLarge'],
  ['a row at place 1,000,000,000', 'sheetTooLarge'],
  ['a cell at place 1,000,000,000', 'sheetTooLarge'],
  ['columns 1,000,000,000 wide', 'sheetTooLarge'],
  ['rows of which each says a million', 'sheetTooLarge'],
  ['a web page with a cell over 1,000,000,000 columns', 'sheetTooLarge'],
  ['a named pipe', 'notAFile'],
  ['a device without end', 'notAFile'],
])('%s: refused as %s', async (name, code) => {
  const path = join(folder, `${++files}.${BOMBS[name]!.extension}`)
  BOMBS[name]!.write(path)
  expect(await pieces(path)).toBe(code)
})

test('cells that share a long text are handed on in pieces that the receiver has room for', async () => {
  const text = { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` }
  const sent = await pieces(
    written(
      workbook(
        rowsOf(900, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
        text,
      ),
    ),
  )
  const lengths = (sent as string[]).map((json) => json.length)
  expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThan(28e6)
  expect(Math.max(...lengths)).toBeLessThan(5e6)
})

test('a number format longer than Excel takes is no date, and is looked at once', async () => {
  const format = `[$${'['.repeat(3000)}yyyy${'&quot;'.repeat(1000)}`
  const styles = { 'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs>${'<xf numFmtId="164"/>'.repeat(20_000)}</cellXfs></styleSheet>` } // prettier-ignore
  const sent = await pieces(
    written(
      workbook(
        rowsOf(2, (row) => `<c r="A${row}" s="1"><v>46085</v></c>`),
        styles,
      ),
    ),
  )
  expect((JSON.parse(sent[0]!) as { rows: [{ rows: unknown }] }).rows[0].rows).toEqual([
    [{ text: '46085', kind: 'number' }],
    [{ text: '46085', kind: 'number' }],
  ])
})

describe('texts', () => {
  test('a row of more columns than any sheet has is refused', async () => {
    expect(await pieces(written(`订单号,运单号\n${','.repeat(100_000)}`))).toBe('sheetTooLarge')
  })
  test('a line of tabs behind a report is blank; a line of cells without end is refused, and the rows around it are read', async () => {
    const sent = await pieces(written(`${good}${'\t'.repeat(3e6)}\n${'x\t'.repeat(1e6)}\n`))
    const { rows } = JSON.parse(sent[0]!) as { rows: { line: number; cells?: string[]; issues?: { code: string }[] }[] }
    const last = rows.at(-1)!
    expect(rows.slice(0, -1).every((row) => !row.issues)).toBe(true)
    expect(last).toMatchObject({ line: rows.length + 2, cells: [], issues: [{ code: 'textTooLong' }] })
  })
  test('a file of rows that are none is no report', async () => {
    expect(await pieces(written(`${HEADER}\n${'a\n'.repeat(100_001)}`))).toBe('tooManyRows')
    expect(await pieces(written(`sku\tfnsku\tafn-fulfillable-quantity\n${'a\tb\tc\n'.repeat(100_001)}`))).toBe('tooManyRows')
  })
  test('a header repeated thousands of times does not take longer and longer', async () => {
    const growth = await growthByFour(4_000, async (headers) => {
      const sent = await pieces(written(`${HEADER}\n`.repeat(headers)))
      expect((JSON.parse(sent.at(-1) as string) as { rows: unknown[] }).rows).toEqual([])
    })
    expect(growth).toBeLessThan(MOST_GROWTH)
  })
}) // prettier-ignore
