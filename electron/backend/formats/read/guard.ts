/** The last column of a file of refused rows; such a file is told by it. */
export const REASON_COLUMN = 'shopdesk-reason'

const FORMULA = /^'*[=+\-@]/
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/

/**
 * A cell of a text file that a spreadsheet program would run as a formula gets an apostrophe in front, as the program itself
 * marks text (OWASP, CSV Injection). Signed numbers stay: they are what they look like.
 */
export const guarded = (cell: string) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

/** Takes those apostrophes off again where a file of refused rows comes back, so that every cell is as it was. */
export function unguarded(text: string): string {
  return text.includes(`\t${REASON_COLUMN}`) ? text.replace(/(^|\t)'(?='*[=+\-@])/gm, '$1') : text
}
