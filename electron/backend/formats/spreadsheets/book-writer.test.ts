import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { cellText } from '@shared/domain/sheets/sheet'
import { hasOffice, OFFICE_MS, shownByOffice } from '@test/support/office'
import { readSheets } from '@test/support/open-files'
import { bookWriter } from './book-writer'
import type { BookCell, BookOrder, CellKind } from './cells'
import { sheetName } from './text'

const KINDS: readonly CellKind[] = ['id', 'text', 'number', 'money', 'instant', 'day']
const order = (kinds: readonly CellKind[], more: Partial<BookOrder> = {}): BookOrder => ({
  sheet: '订单',
  title: '订单 · 店',
  timeZone: 'America/Los_Angeles',
  writtenAt: Date.UTC(2026, 2, 8, 12),
  columns: kinds.map((kind) => ({ header: kind, kind, width: 12 })),
  about: { sheet: '说明', facts: [{ label: 'Shop', value: '店', kind: 'text' }] },
  ...more,
})
async function written(book: BookOrder, rows: BookCell[][]): Promise<Buffer> {
  const out = new PassThrough()
  const bytes = buffer(out)
  const writer = bookWriter(book, out)
  await writer.addRows(rows)
  await writer.end()
  return bytes
}
/** Text of the cells of the first sheet, by the reader that knows nothing of the writer, and by the project's own. */
function textsOf(bytes: Buffer) {
  const sheet = read(bytes, { cellNF: true }).Sheets['订单']!
  const found = readSheets(bytes, 'list.xlsx', { japan: false, chinese: false })
  if (!found.ok) throw new Error(found.error.code)
  return {
    theirs: utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' }),
    ours: found.sheets[0]!.rows.map((row) => row.map(cellText)),
    cells: sheet as Record<string, { t: string; v: unknown; z: string; f?: string }>,
  }
}

describe('a list written as a workbook', () => {
  it('has numbers, money, moments and days as such, by the clock of the zone, and ids as text', async () => {
    // 2026-03-08: Los Angeles goes from −8 to −7 hours at 10:00 UTC.
    const rows: BookCell[][] = [
      ['0012345', 'Ann', 3, [128_050, 'USD'], Date.UTC(2026, 2, 8, 9, 30), '2026-03-04'],
      ['9400111899223100001234', 'Bo', 0, [1280, 'JPY'], Date.UTC(2026, 2, 8, 10, 30), '2026-02-30'],
    ]
    const { cells } = textsOf(await written(order(KINDS), rows))
    expect(cells.A2).toMatchObject({ t: 's', v: '0012345', z: '@' })
    expect(cells.A3).toMatchObject({ t: 's', v: '9400111899223100001234', z: '@' })
    expect(cells.C2).toMatchObject({ t: 'n', v: 3 })
    expect(cells.D2).toMatchObject({ t: 'n', v: 1280.5, z: '#,##0.00' })
    expect(cells.D3).toMatchObject({ t: 'n', v: 1280, z: '#,##0' })
    // Day 46089 is 2026-03-08; 01:30 and 03:30 by the clocks there.
    expect(cells.E2).toMatchObject({ t: 'n', z: 'yyyy-mm-dd hh:mm' })
    expect(cells.E2!.v).toBeCloseTo(46_089 + 1.5 / 24, 9)
    expect(cells.E3!.v).toBeCloseTo(46_089 + 3.5 / 24, 9)
    expect(cells.F2).toMatchObject({ t: 'n', v: 46_085, z: 'yyyy-mm-dd' })
    expect(cells.F3).toMatchObject({ t: 's', v: '2026-02-30' })
  })

  it('has its header in row 1, frozen, with filters, and says in a second sheet what it is', async () => {
    const bytes = await written(order(KINDS), [['1', 'a', 1, [1, 'USD'], 0, '2026-01-01']])
    const parts = unzipSync(bytes)
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString()
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:F1"/>')
    expect(textsOf(bytes).theirs[0]).toEqual(KINDS)
    const book = read(bytes)
    expect(book.SheetNames).toEqual(['订单', '说明'])
    expect(utils.sheet_to_json(book.Sheets['说明']!, { header: 1 })).toEqual([['Shop', '店']])
    expect(book.Props).toMatchObject({ Title: '订单 · 店', Author: 'Shopdesk' })
  })

  it('a cell that a program would take for a formula is text, also after it was edited', async () => {
    const signs = ['=cmd|’/C calc’!A0', '+1-2', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '1E5', '2026-03-04', '00123']
    const { cells, theirs, ours } = textsOf(await written(order(['text']), signs.map((sign) => [sign]))) // prettier-ignore
    signs.forEach((sign, i) => {
      expect(cells[`A${i + 2}`], sign).toMatchObject({ t: 's', v: sign, z: '@' })
      expect(cells[`A${i + 2}`]!.f).toBeUndefined()
    })
    expect(theirs.slice(1).flat()).toEqual(signs)
    expect(ours.slice(1).flat()).toEqual(signs)
  })

  it.skipIf(!hasOffice('saved lists are not opened with it'))(
    'is shown by LibreOffice as it is meant: ids whole, days as days, money with its decimals, formulas as text',
    async () => {
      const shown = shownByOffice(
        await written(order(KINDS), [
          ['9400111899223100001234', '=1+1', 3, [128_050, 'USD'], Date.UTC(2026, 2, 8, 9, 30), '2026-03-04'],
          ['0012345', '-Shade', 0, [1280, 'JPY'], Date.UTC(2026, 2, 8, 10, 30), '2026-12-24'],
        ]),
      )
      expect(shown['订单']!.slice(1).map((row) => row.split('\t'))).toEqual([
        ['9400111899223100001234', '=1+1', '3', '1,280.50', '2026-03-08 01:30', '2026-03-04'],
        ['0012345', '-Shade', '0', '1,280', '2026-03-08 03:30', '2026-12-24'],
      ])
      expect(shown['说明']).toEqual(['Shop\t店'])
    },
    OFFICE_MS,
  )

  it('any text comes back as it was, in every kind of column that holds text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[ \t\r\n=_x0-9A-F<&"'\]>-]{1,20}$/),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((t) => t !== ''),
          { minLength: 1, maxLength: 30 },
        ),
        async (texts) => {
          const { theirs, ours } = textsOf(await written(order(['id', 'text', 'day']), texts.map((t) => [t, t, `${t}.`]))) // prettier-ignore
          expect(ours.slice(1).map((row) => row.slice(0, 2))).toEqual(texts.map((t) => [t, t]))
          // That reader makes one sign of the two of a line's end.
          const folded = texts.map((t) => t.replaceAll('\r\n', '\n'))
          expect(theirs.slice(1).map((row) => row.slice(0, 2))).toEqual(folded.map((t) => [t, t]))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a text longer than a cell holds ends in …, and half a character is told as lost', async () => {
    const { ours } = textsOf(await written(order(['text']), [['a'.repeat(40_000)], ['x\ud83dy']]))
    expect(ours[1]![0]).toHaveLength(32_767)
    expect(ours[1]![0]!.at(-1)).toBe('…')
    expect(ours[2]![0]).toBe('x\ufffdy')
  })

  it('fails with what the disk said, not by waiting for ever', async () => {
    const out = new PassThrough()
    const writer = bookWriter(order(['text']), out)
    out.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    const work = (async () => {
      for (let i = 0; i < 100; i++) await writer.addRows(Array.from({ length: 500 }, () => ['some text']))
      await writer.end()
    })()
    await expect(work).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

it.each([
  ['Orders', 'Orders'],
  ["a[b]:c*?/\\d'", 'a b  c    d'],
  ['History', 'History 1'],
  ['', '1'],
  ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四', '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一'],
])('the sheet of %j is called %j', (name, expected) => expect(sheetName(name)).toBe(expected)) // prettier-ignore
