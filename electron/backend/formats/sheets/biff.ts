import { CFB } from '@e965/xlsx'
import { MOST_CELLS, NotReadable } from './limits'

/** Records of an old workbook that make up its cells (MS-XLS §2.3.1). */
const KEPT: ReadonlySet<number> = new Set([
  0x0809, // BOF
  0x000a, // EOF
  0x002f, // FilePass: asks for a password
  0x0042, // CodePage
  0x0022, // Date1904
  0x0085, // BoundSheet8
  0x00fc, // SST
  0x041e, // Format
  0x00e0, // XF
  0x0200, // Dimensions
  0x0208, // Row: whether it is hidden
  0x00fd, // LabelSst
  0x0204, // Label
  0x00d6, // RString
  0x027e, // RK
  0x00bd, // MulRk
  0x0203, // Number
  0x0006, // Formula
  0x0207, // String: a formula's result
  0x0205, // BoolErr
  0x00e5, // MergeCells
])
const CONTINUE = 0x003c
const BOF = 0x0809
/** Excel 97 and 95: of older ones the records lie otherwise (MS-XLS §2.4.21). */
const VERSIONS: ReadonlySet<number> = new Set([0x0600, 0x0500])
const FORMULA = 0x0006
/** Where a formula record holds the length of its expression (MS-XLS §2.4.127). */
const EXPRESSION_AT = 20
const FORMAT = 0x041e
/** Bytes of a number format of 255 characters, as many as Excel takes; a longer one would be looked through for every cell. */
const LONGEST_FORMAT = 520
/** Records that are one cell each, or several numbers of six bytes side by side. */
const MULRK = 0x00bd
const BYTES_OF_RK = 6
const CELLS: ReadonlySet<number> = new Set([0x00fd, 0x0204, 0x00d6, 0x027e, MULRK, 0x0203, FORMULA, 0x0205])
/** Selection: which cell the cursor is in, which no reader looks at. */
const PASSED_OVER = 0x001d

/**
 * The cells of an old workbook, as a stream of records for the library. Everything else is blanked out where it stands, since
 * sheets are found by their place: charts, names, and above all the expressions of formulas, whose parser never ends on a
 * damaged one (found by changing bytes at random). Results of formulas stay. Throws where there is no workbook.
 */
export function cellRecords(bytes: Uint8Array): Uint8Array {
  const isBare = bytes[0] === BOF_BYTE
  const found = isBare ? bytes : streamIn(bytes)
  if (!found) throw new NotReadable('workbookDamaged')
  const stream = Uint8Array.from(found)
  const view = new DataView(stream.buffer)
  let isKept = true
  let cells = 0
  let at = 0
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    // A record cut off is left out with all behind it.
    if (at + 4 + length > stream.length) break
    if (id === BOF && (length < 2 || !VERSIONS.has(view.getUint16(at + 4, true))))
      throw new NotReadable(isBare ? 'oldWorkbook' : 'workbookDamaged')
    if (id === FORMULA && length < EXPRESSION_AT + 2) throw new NotReadable('workbookDamaged')
    isKept = id === CONTINUE ? isKept : KEPT.has(id) && !(id === FORMAT && length > LONGEST_FORMAT)
    // The library makes objects of all cells before anybody can count them.
    if (CELLS.has(id)) cells += id === MULRK ? length / BYTES_OF_RK : 1
    if (cells > MOST_CELLS) throw new NotReadable('sheetTooLarge')
    if (!isKept) view.setUint16(at, PASSED_OVER, true)
    else if (id === FORMULA) view.setUint16(at + 4 + EXPRESSION_AT, 0, true)
    at += 4 + length
  }
  return stream.subarray(0, at)
}

/** Some programs write the stream of records alone, without the container around it. */
const BOF_BYTE = 0x09

function streamIn(bytes: Uint8Array) {
  const file: unknown = CFB.read(bytes, { type: 'buffer' })
  return streamOf(file, '/Workbook') ?? streamOf(file, '/Book')
}

function streamOf(file: unknown, name: string): Uint8Array | readonly number[] | undefined {
  const entry = CFB.find(file, name) as { content?: Uint8Array | readonly number[] } | null
  return entry?.content
}
