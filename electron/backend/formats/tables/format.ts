import type { Parsed } from '../reports/cells'

export interface TableColumn<F extends string> {
  field: F
  parse(text: string): Parsed<string | number>
}

/** A report that is one plain table, as data: what tells it apart in the header, and what its columns hold. */
export interface TableFormat<R extends object = object, I extends string = string> {
  id: I
  /** Header names, in lower case, that make it this report. */
  marks: readonly string[]
  /** Header names that say it is another one. */
  not: readonly string[]
  columns: Readonly<Record<string, TableColumn<keyof R & string>>>
  /** Fields no row may leave blank. */
  filled: readonly (keyof R & string)[]
  /** Names of a header that Amazon translates, in lower case, as the English report has them. */
  inEnglish?(names: readonly string[]): readonly string[]
  /** A cell in quotes may hold line breaks that mean something: they are kept. Left out: they become blanks. */
  keepsLineBreaks?: true
}

/** The formats that a header row fits; names in lower case, trimmed. */
export function formatsOf<R extends object, I extends string>(
  formats: readonly TableFormat<R, I>[],
  names: readonly string[],
): TableFormat<R, I>[] {
  return formats.filter(({ marks, not, inEnglish }) => {
    const has = new Set(inEnglish?.(names) ?? names)
    return marks.every((name) => has.has(name)) && !not.some((name) => has.has(name))
  })
}

/** What its header can hold. */
export interface Named {
  marks: readonly string[]
  columns: Readonly<Record<string, unknown>>
}

/** Tells whether a cell, trimmed and in lower case, holds the name of one of their columns. */
export function namesOf(formats: readonly Named[]): (cell: string) => boolean {
  const names = new Set(formats.flatMap(({ marks, columns }) => [...marks, ...Object.keys(columns)]))
  return (cell) => names.has(cell)
}
