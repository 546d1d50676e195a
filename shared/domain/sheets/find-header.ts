import { mendValue } from '../values/mend'
import { foldHeader, headerWord } from './header-words'
import { looksLikeData } from './looks'
import { type Cell, cellText, type Sheet } from './sheet'

/** Where a header may stand: below titles, addresses and notes, but not further down. */
export const HEADER_WITHIN = 40

export interface FoundHeader {
  /** Line of the (last) header row, from 1; 0 where there is none. */
  headerLine: number
  headerLines: 0 | 1 | 2
}

const filledCells = (row: readonly Cell[]) => row.filter((cell) => cellText(cell).trim() !== '')
const isWordy = (row: readonly Cell[]) => filledCells(row).length > 1 && !row.some(looksLikeData)

/** How much a row reads like a header. */
function score(row: readonly Cell[]): number {
  let points = 0
  for (const cell of row) {
    const text = cellText(cell)
    if (text === '') continue
    const word = looksLikeData(cell) ? undefined : headerWord(text)
    if (word) points += (word.field === 'other' ? 1 : 2) / (word.exact ? 1 : 2)
    else if (looksLikeData(cell)) points -= 2
  }
  return points
}

/** Two columns of ours. */
const ENOUGH = 3

/**
 * Finds the header row: the one with the most words we know; else, where no words are known, the first row of words above rows
 * of values; else none. A second row of words right above or below belongs to it: groups of columns, or another language.
 */
export function findHeader({ rows }: Sheet): FoundHeader {
  const top = rows.slice(0, HEADER_WITHIN)
  let best = -1
  let most = ENOUGH - 1
  top.forEach((row, i) => {
    if (row.length < 2) return
    const points = score(row)
    if (points > most) [best, most] = [i, points]
  })
  if (best === -1) {
    const unknown = top.findIndex((row, i) => isWordy(row) && isFollowedByValues(rows, i))
    return unknown === -1 ? { headerLine: 0, headerLines: 0 } : { headerLine: unknown + 1, headerLines: 1 }
  }
  if (continues(rows[best + 1], rows[best], 'below')) return { headerLine: best + 2, headerLines: 2 }
  return { headerLine: best + 1, headerLines: continues(rows[best - 1], rows[best], 'above') ? 2 : 1 }
}

/** Whether a row next to the header is part of it: another language, names of columns left blank, or cells merged over both. */
function continues(
  row: readonly Cell[] | undefined,
  header: readonly Cell[] | undefined,
  where: 'above' | 'below',
): boolean {
  if (!row || !header || !isWordy(row)) return false
  const texts = row
    .map((cell, i) => ({ own: cellText(cell), other: cellText(header[i]) }))
    .filter(({ own }) => own !== '')
  const known = texts.filter(({ own }) => headerWord(own) !== undefined)
  // The header's own words once more are a repetition.
  if (texts.every(({ own, other }) => own === other)) return false
  if (where === 'below') return known.length * 2 >= texts.length
  const sameInOtherWords = known.filter(({ own, other }) => headerWord(own)?.field === headerWord(other)?.field)
  if (sameInOtherWords.length * 2 >= texts.length) return true
  return texts.some(({ own, other }) => own === other) || known.some(({ other }) => other === '')
}

const LOOKED_AT = 5

function isFollowedByValues(rows: Sheet['rows'], header: number): boolean {
  const width = filledCells(rows[header] ?? []).length
  const below = rows.slice(header + 1, header + 1 + LOOKED_AT).filter((row) => filledCells(row).length > 0)
  return below.length > 0 && below.every((row) => row.some(looksLikeData) && filledCells(row).length * 2 >= width)
}

const nameOf = (cell: Cell | undefined) => mendValue(cellText(cell), 'text').text

/** Header texts by column; of two lines joined, a group's name over several columns given to each of them. */
export function headersOf({ rows }: Sheet, { headerLine, headerLines }: FoundHeader): string[] {
  if (headerLines === 0) return []
  const last = rows[headerLine - 1] ?? []
  const lower = last.map(nameOf)
  if (headerLines === 1) return lower
  const above = rows[headerLine - 2] ?? []
  let group = ''
  return Array.from({ length: Math.max(lower.length, above.length) }, (_, i) => {
    const own = nameOf(above[i])
    const below = lower[i] ?? ''
    if (own !== '') group = own
    if (below === '' || below === own) return own
    return `${own === '' ? group : own} ${below}`.trim()
  })
}

/** What makes two sheets alike: their header words in order. '' where there are none. */
export function shapeOf(headers: readonly string[]): string {
  return headers.map(foldHeader).join('|').replace(/\|+$/, '')
}
