/** The longest name that folders take: bytes of UTF-8 (ext4, APFS); Windows counts 255 of its own signs, which is never less. */
export const LONGEST_NAME_BYTES = 255

/** Bytes of a sign in UTF-8. */
function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A name with something added behind it, the name cut where both are longer than folders take: never within a sign. */
export function nameWithEnding(name: string, ending: string): string {
  let left = LONGEST_NAME_BYTES - [...ending].reduce((sum, sign) => sum + bytesOf(sign), 0)
  let kept = ''
  for (const sign of name) {
    left -= bytesOf(sign)
    if (left < 0) break
    kept += sign
  }
  return kept + ending
}

/** What the rows of a file that were not taken in are saved as: `report.csv` gives `report-refused.txt`. */
export const refusedNameOf = (fileName: string): string =>
  nameWithEnding(fileName.replace(/\.\w+$/, ''), '-refused.txt')
