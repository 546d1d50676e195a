import { expect, it } from 'vitest'
import { labelFileKind } from './label-file'

it.each([
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
  ['a PDF behind a few bytes', '\r\n\r\n%PDF-1.4', 'pdf'],
  ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
  ['a ZPL label', '^XA\n^FO50,50^FDHello^FS\n^XZ', 'zpl'],
  ['a ZPL label with its set-up', 'CT~~CD,~CC^~CT~\r\n^XA~TA000~JSN^LT0^MNW^XZ', 'zpl'],
  ['a page', '<html><script>alert(1)</script></html>', undefined],
  ['a program', 'MZ\x90\0\x03\0\0\0', undefined],
  ['half a PNG', '\x89PNG', undefined],
  ['a text that speaks of ^XA', 'labels start with ^XA', undefined],
  ['a binary with ^XA in it', '^XA\0\0', undefined],
  ['nothing', '', undefined],
])('%s', (_, bytes, kind) => {
  expect(labelFileKind(Buffer.from(bytes, 'latin1'))).toBe(kind)
})
