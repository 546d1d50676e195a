import iconv from 'iconv-lite'
import type { RowIssueCode } from '@shared/domain/files/issue'

/** Two question marks together, or one beside a letter: what is left of letters that an encoding did not have. */
const LOST = /\?\?|\p{L}\?|\?\p{L}/u
/** What the first byte of a letter in UTF-8 looks like where it was read as cp1252, with one that may follow it. */
const TWICE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/

/** Whether a file holds anything that may be such damage: then its cells are looked at. */
export const mayBeDamaged = (text: string): boolean => text.includes('?') || TWICE.test(text)

/**
 * What happened to a name or a street before the file was made: its letters were replaced by `?` (Amazon's own files do
 * this, formats.md §0, format 13), or its UTF-8 was taken for cp1252 and encoded again (`MÃ¼ller`).
 */
export function textDamage(cell: string): Extract<RowIssueCode, 'lettersLost' | 'encodedTwice'> | undefined {
  if (cell.includes('?') && LOST.test(cell)) return 'lettersLost'
  return TWICE.test(cell) && isUtf8Again(cell) ? 'encodedTwice' : undefined
}

/** Whether the cell, put back into the bytes it was read from, is UTF-8: by chance no text of several letters is. */
function isUtf8Again(cell: string): boolean {
  const bytes = iconv.encode(cell, 'windows-1252')
  // A character that cp1252 does not have was not read from it; its own question marks aside.
  if (iconv.decode(bytes, 'windows-1252') !== cell) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
