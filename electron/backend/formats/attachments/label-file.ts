/** What a label's file can be, by its first bytes; its name says nothing. */
export type LabelFileKind = 'pdf' | 'png' | 'zpl'

const PDF = Buffer.from('%PDF-')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Some programs put a few bytes before a PDF; readers look for it in the first kilobyte (ISO 32000-1, Annex H.3.4.1). */
const LOOKED_AT = 1024
/** A ZPL label starts with ^XA, behind set-up commands that begin with `~`, `^` or change them (`CT~~CD,~CC^~CT~`). */
const ZPL = /^\s*(?:[\^~]|CT~)[\s\S]*\^XA|^\s*\^XA/

/** Which kind of label file the bytes are; undefined where they are none. */
export function labelFileKind(bytes: Uint8Array): LabelFileKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LOOKED_AT))
  if (head.subarray(0, PNG.length).equals(PNG)) return 'png'
  if (head.includes(PDF)) return 'pdf'
  const text = head.toString('latin1')
  return !text.includes('\0') && ZPL.test(text) ? 'zpl' : undefined
}
