/** First bytes of files that are no text; a workbook gets a message of its own. */
const SIGNATURES: readonly (readonly [number[], 'spreadsheet' | 'binaryFile'])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'], // .xls
  [[0x50, 0x4b, 0x03, 0x04], 'spreadsheet'], // .xlsx, and any other zip
  [[0x25, 0x50, 0x44, 0x46], 'binaryFile'], // PDF
  [[0x89, 0x50, 0x4e, 0x47], 'binaryFile'], // PNG
  [[0xff, 0xd8, 0xff], 'binaryFile'], // JPEG
  [[0x47, 0x49, 0x46, 0x38], 'binaryFile'], // GIF
  [[0x1f, 0x8b], 'binaryFile'], // gzip
  [[0x52, 0x61, 0x72, 0x21], 'binaryFile'], // RAR
  [[0x37, 0x7a, 0xbc, 0xaf], 'binaryFile'], // 7z
]

/** What a file that is no text is, or undefined for text. */
export function sniffBinary(bytes: Uint8Array): 'spreadsheet' | 'binaryFile' | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1]
}
