import type { trackingSheets as declared } from '@shared/contract/sheets'
import type { FileError } from '@shared/domain/files/issue'
import { knowsHeader } from '@shared/domain/sheets/header-words'
import { type Cell, cellText, type Sheet } from '@shared/domain/sheets/sheet'
import type { FileReader } from '../../intake/reading'

/** The next rows of one of the sheets. */
export interface SheetPart {
  sheet: number
  rows: readonly (readonly Cell[])[]
}

export interface ToldSheets {
  sheets: Omit<Sheet, 'rows'>[]
  /** Why it is no report of Amazon's: said where it is no sheet of parcels either. */
  otherwise: FileError
}

const ROWS_PER_PART = 1000
/** Of text that is handed on at once. */
const CHARACTERS_PER_PART = 4 * 1024 * 1024

/** A table that is no report of Amazon's: carriers and tracking numbers, it may be, in whatever layout. */
export const trackingSheets: FileReader<typeof declared, SheetPart, ToldSheets> = {
  kind: 'sheet',
  by: 'table',
  knowsName: knowsHeader,
  recognise(file, unlike) {
    const read = file.sheets()
    // What is neither is told what the reader of reports found: it knows Amazon's files.
    if (!read.ok) return { refused: unlike && read.error.code === 'emptyFile' ? unlike : read.error }
    const { sheets, encoding } = read
    const isPage = file.contents().kind === 'page'
    const rowsTotal = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    let done = 0
    return {
      reportId: 'tracking-sheet',
      encoding,
      header: [],
      told: {
        sheets: sheets.map(({ rows: _, ...facts }) => facts),
        otherwise: unlike ?? { code: isPage ? 'webPage' : 'spreadsheet' },
      },
      *rows() {
        for (const [sheet, { rows }] of sheets.entries())
          for (const part of inParts(rows)) {
            done += part.length
            yield { sheet, rows: part }
          }
      },
      rowsAtOnce: 1,
      progress: () => done / Math.max(1, rowsTotal),
    }
  },
}

/** The rows of a sheet in pieces, by rows and by characters. */
function* inParts(rows: Sheet['rows']): Generator<Sheet['rows'], void> {
  let from = 0
  let characters = 0
  for (const [at, row] of rows.entries()) {
    characters += row.reduce((sum, cell) => sum + cellText(cell).length + 3, 0)
    if (at + 1 - from < ROWS_PER_PART && characters < CHARACTERS_PER_PART) continue
    yield rows.slice(from, at + 1)
    from = at + 1
    characters = 0
  }
  if (from < rows.length) yield rows.slice(from)
}
