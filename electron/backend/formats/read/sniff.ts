/** First bytes of files that are no text; a workbook gets a message of its own. */
const SIGNATURES: readonly (readonly [number[], 'spreadsheet' | 'binaryFile'])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'], // .xls
  [[0x25, 0x50, 0x44, 0x46], 'binaryFile'], // PDF
  [[0x89, 0x50, 0x4e, 0x47], 'binaryFile'], // PNG
  [[0xff, 0xd8, 0xff], 'binaryFile'], // JPEG
  [[0x47, 0x49, 0x46, 0x38], 'binaryFile'], // GIF
  [[0x1f, 0x8b], 'binaryFile'], // gzip
  [[0x52, 0x61, 0x72, 0x21], 'binaryFile'], // RAR
  [[0x37, 0x7a, 0xbc, 0xaf], 'binaryFile'], // 7z
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)

/** What a file that is no text is, or undefined for text. */
export function sniffBinary(bytes: Uint8Array): 'spreadsheet' | 'binaryFile' | undefined {
  if (startsWith(bytes, ZIP)) {
    // The names of a zip's parts stand in plain letters; a workbook's sheets lie in xl/.
    const parts = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return parts.includes('xl/') ? 'spreadsheet' : 'binaryFile'
  }
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1]
}
