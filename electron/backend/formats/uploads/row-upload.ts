import type { UploadRow } from '@shared/domain/exports/upload-row'
import { type CellOf, type Rendered, renderUpload, type UploadLayout } from './render'
import type { TemplateSheet } from './template'

/** A layout of a file whose rows are planned by the names of its columns. */
export interface RowLayout extends UploadLayout {
  id: string
  /** The most orders Amazon takes in one file, where it says so. */
  mostOrders?: number
}

/** What such a file can look like: plain data, which is handed to the thread that writes it. */
export interface RowUpload {
  /** The one to use first ahead. */
  layouts: readonly [RowLayout, ...RowLayout[]]
  /** Which sheet of a downloaded template is the one to fill. */
  sheet: TemplateSheet
}

/** The layout an old workbook's columns, in lower case, are of: the widest one that it has all columns of, else the given one. */
export function layoutOfColumns(
  columns: readonly string[],
  layouts: readonly RowLayout[],
  given: RowLayout,
): RowLayout {
  const has = new Set(columns)
  const [found = given] = layouts
    .filter((layout) => layout.columns.every((name) => has.has(name.toLowerCase())))
    .sort((a, b) => b.columns.length - a.columns.length)
  return found
}

/** The cells of planned rows under the given column names, whatever case a template spells them in. */
export function rowCells(columns: readonly string[]): CellOf<UploadRow>[] {
  return columns.map((name) => {
    const folded = name.toLowerCase()
    return ({ cells }) => cells[name] ?? Object.entries(cells).find(([key]) => key.toLowerCase() === folded)?.[1] ?? ''
  })
}

/** The rows as the file the marketplace takes, byte for byte. */
export function renderRows(rows: readonly UploadRow[], layout: UploadLayout): Rendered {
  const unused = (layout.leftOut ?? []).filter((group) =>
    rows.every(({ cells }) => group.every((name) => !cells[name])),
  )
  const columns = layout.columns.filter((name) => !unused.some((group) => group.includes(name)))
  return renderUpload(rows, { ...layout, columns }, rowCells(columns))
}
