import type { Cell, Sheet } from '@shared/domain/sheets/sheet'
import { decodeXstring, isTrue } from './book'
import { type Budget } from './limits'
import { numberCell, type NumberStyle } from './numbers'
import { type Merge, rowBuilder } from './row-builder'
import { CLOSE, END, OPEN, scanXml, TEXT } from './xml'

export interface BookTexts {
  strings: readonly string[]
  styles: readonly NumberStyle[]
  is1904: boolean
}

/** Reads the cells of one worksheet's XML. Throws on malformed XML and NotReadable beyond the limits. */
export function readWorksheet(xml: string, book: BookTexts, budget: Budget): Pick<Sheet, 'rows' | 'hiddenLines'> {
  const { put, merge, hide, done } = rowBuilder(budget)
  const merges: Merge[] = []
  const scan = scanXml(xml)
  let line = -1
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let formula = ''
  let hasValue = false
  let inCell = false
  /** Which of the cell's elements the text belongs to. */
  let inside = ''
  let inReading = false
  for (let token = scan.next(); token !== END; token = scan.next()) {
    if (token === TEXT) {
      if (inside === 'v' || (inside === 't' && !inReading)) {
        value += scan.text()
        hasValue = true
      } else if (inside === 'f') formula += scan.text()
      continue
    }
    const name = scan.name()
    if (!inCell) {
      if (token === CLOSE) continue
      if (name === 'c') {
        inCell = true
        const reference = scan.attribute('r')
        column = reference === '' ? column + 1 : columnOf(reference)
        type = scan.attribute('t')
        style = Number(scan.attribute('s'))
        value = ''
        formula = ''
        hasValue = false
      } else if (name === 'row') {
        line = (Number(scan.attribute('r')) || line + 2) - 1
        column = -1
        if (isTrue(scan.attribute('hidden'))) hide(line)
      } else if (name === 'mergeCell') {
        const found = mergeOf(scan.attribute('ref'))
        if (found) merges.push(found)
      }
      continue
    }
    if (token === OPEN) {
      if (name === 'rPh') inReading = true
      inside = name
      continue
    }
    inside = ''
    if (name === 'rPh') inReading = false
    else if (name === 'c') {
      inCell = false
      if (hasValue) put(line, column, cellOf(type, value, book.styles[style] ?? 'plain', book))
      else if (formula !== '') put(line, column, { text: `=${formula}`, kind: 'error' })
    }
  }
  merge(merges)
  return done()
}

function cellOf(type: string, value: string, style: NumberStyle, book: BookTexts): Cell {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? ''
    case 'inlineStr':
    case 'str':
      return decodeXstring(value)
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
      return { text: value, kind: 'error' }
    case 'd':
      return { text: value.replace(/(:\d\d):\d\d(\.\d+)?Z?$/, '$1').replace(/T00:00$/, ''), kind: 'date' }
    default:
      return numberCell(value, style, book.is1904) ?? value
  }
}

/** Column of a cell's name, from 0: `AB12` is 27. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

function mergeOf(reference: string): Merge | undefined {
  const [from = '', to = ''] = reference.split(':')
  const [top, bottom] = [from, to].map((cell) => Number(/\d+$/.exec(cell)?.[0] ?? 0) - 1)
  if (top === undefined || bottom === undefined || top < 0 || bottom <= top) return undefined
  return { top, bottom, left: columnOf(from) }
}
