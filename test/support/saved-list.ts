import { read, SSF, utils, type WorkSheet } from '@e965/xlsx'
import { readFileSync } from 'node:fs'

/** A saved list as another program reads it: dates as their format shows them, everything else as its value. */
export function savedRows(path: string) {
  const book = read(readFileSync(path), { cellNF: true })
  const [rows, about] = book.SheetNames.map((name) => cellsOf(book.Sheets[name]!))
  const [header = [], ...body] = rows!
  return {
    sheets: book.SheetNames,
    header: header.map(String),
    rows: body.map((row) => Object.fromEntries(header.map((name, i) => [String(name), row[i] ?? '']))),
    about: Object.fromEntries(about!.map(([label, value]) => [String(label), value ?? ''])),
  }
}

function cellsOf(sheet: WorkSheet): (string | number)[][] {
  const { e } = utils.decode_range(sheet['!ref']!)
  return Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (_, c) => {
      const cell = sheet[utils.encode_cell({ r, c })] as { t: string; v: string | number; z?: string } | undefined
      if (!cell) return ''
      return cell.t === 'n' && /yy/.test(cell.z ?? '') ? String(SSF.format(cell.z, cell.v)) : cell.v
    }),
  )
}
