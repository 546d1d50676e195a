/// <reference path="./workbook-writer.d.ts" />
import type { Cell, Style, Worksheet } from 'exceljs'
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js'
import type { Writable } from 'node:stream'
import { currencyDecimals } from '@shared/domain/money'
import { serialClock } from './serial'
import type { BookCell, BookOrder, CellKind } from './cells'
import { cellText, sheetName, wantsTextFormat } from './text'

/** Rows of a sheet, the header among them (Excel specifications and limits). */
const MOST_ROWS = 1_048_576

const AS_TEXT = '@'
const GENERAL = 'General'
const FORMATS: Readonly<Record<Exclude<CellKind, 'money'>, string>> = {
  text: GENERAL,
  id: AS_TEXT,
  number: GENERAL,
  instant: 'yyyy-mm-dd hh:mm',
  day: 'yyyy-mm-dd',
}

export interface BookWriter {
  /** Resolves when the rows are on their way to the disk and more may come. Throws what writing threw. */
  addRows(rows: readonly (readonly BookCell[])[]): Promise<void>
  /** Adds the sheet that says what this is, and resolves when all was handed to the disk. */
  end(): Promise<void>
}

/** One object for each format: exceljs knows a style again by its object, and works it out anew for any other. */
function stylesOf(): (format: string) => Partial<Style> {
  const known = new Map<string, Partial<Style>>()
  return (format) => {
    let style = known.get(format)
    if (!style) known.set(format, (style = format === GENERAL ? {} : { numFmt: format }))
    return style
  }
}

/**
 * Writes a list as a workbook while its rows come: header in row 1, frozen and with filters; instants and days as dates, money
 * as numbers, everything else as text that stays text. Rows beyond what a sheet holds go on in a further sheet.
 */
export function bookWriter(order: BookOrder, out: Writable): BookWriter {
  // exceljs listens for errors at the very end alone.
  const failed = new Promise<never>((_, reject) => out.once('error', reject))
  failed.catch(() => undefined)
  const book = new WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 1 } },
  } as ConstructorParameters<typeof WorkbookWriter>[0])
  book.creator = 'Shopdesk'
  book.lastModifiedBy = 'Shopdesk'
  book.created = book.modified = new Date(order.writtenAt)
  book.title = order.title
  const styleOf = stylesOf()
  const clock = serialClock(order.timeZone)
  const bold: Partial<Style> = { font: { bold: true }, numFmt: AS_TEXT }

  function put(cell: Cell, value: BookCell, kind: CellKind): void {
    if (value === null || value === '') return
    if (typeof value === 'object') {
      const decimals = currencyDecimals(value[1])
      cell.value = value[0] / 10 ** decimals
      cell.style = styleOf(decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`)
    } else if (typeof value === 'number') {
      cell.value = kind === 'instant' ? clock.instant(value) : value
      cell.style = styleOf(kind === 'money' ? GENERAL : FORMATS[kind])
    } else {
      const day = kind === 'day' ? clock.day(value) : undefined
      cell.value = day ?? (cellText(value) as string)
      cell.style = styleOf(
        day !== undefined ? FORMATS.day : kind === 'id' || wantsTextFormat(value) ? AS_TEXT : GENERAL,
      )
    }
  }

  function startSheet(number: number): Worksheet {
    const name = sheetName(order.sheet)
    const sheet = book.addWorksheet(number === 1 ? name : `${name.slice(0, 27)} ${number}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    sheet.columns = order.columns.map(({ width }) => ({ width }))
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, order.columns.length) } }
    const header = sheet.getRow(1)
    order.columns.forEach((column, i) => {
      const cell = header.getCell(i + 1)
      cell.value = cellText(column.header) as string
      cell.style = bold
    })
    header.commit()
    return sheet
  }

  let sheets = 1
  let sheet = startSheet(sheets)
  let rowsInSheet = 1

  async function room(): Promise<void> {
    const pipe = pipeOf(sheet)
    const drained = new Promise<void>((resolve) => {
      if (pipe?._writableState.needDrain) pipe.once('drain', resolve)
      else setImmediate(resolve)
    })
    await Promise.race([drained, failed])
  }

  return {
    async addRows(rows) {
      for (const cells of rows) {
        if (rowsInSheet === MOST_ROWS) {
          sheet.commit()
          sheet = startSheet((sheets += 1))
          rowsInSheet = 1
        }
        rowsInSheet += 1
        const row = sheet.getRow(rowsInSheet)
        order.columns.forEach(({ kind }, i) => put(row.getCell(i + 1), cells[i] ?? null, kind))
        row.commit()
      }
      await room()
    },
    async end() {
      sheet.commit()
      const about = book.addWorksheet(sheetName(order.about.sheet))
      about.columns = [{ width: 24 }, { width: 60 }]
      order.about.facts.forEach(({ label, value, kind }, i) => {
        const row = about.getRow(i + 1)
        put(row.getCell(1), label, 'text')
        row.getCell(1).style = bold
        put(row.getCell(2), value, kind)
        row.getCell(2).alignment = { horizontal: 'left' }
        row.commit()
      })
      about.commit()
      await Promise.race([book.commit(), failed])
    },
  }
}

/**
 * exceljs hands rows to the zip without ever waiting for it, and a long list would gather in memory. The zip's end of its pipe
 * (readable-stream of another version, without `writableNeedDrain`) says when it is full.
 */
interface Pipe {
  _writableState: { needDrain: boolean }
  once(event: 'drain', listener: () => void): void
}
const pipeOf = (sheet: Worksheet) => (sheet as unknown as { stream: { pipes: Pipe[] } }).stream.pipes[0]
