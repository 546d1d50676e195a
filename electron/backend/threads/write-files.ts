import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { shownName } from '@shared/domain/files/shown-name'
import { readWholeFile } from '../formats/read/whole-file'
import type { Rendered } from '../formats/uploads/render'
import { layoutOfColumns, renderRows, rowCells } from '../formats/uploads/row-upload'
import { confirmationFilling, confirmationLayoutOf, renderConfirmation } from '../formats/uploads/shipping-confirmation'
import type { TemplateFilling } from '../formats/uploads/template'
import { writeAtomically, writeUnderFreeName } from '../formats/write/atomic-file'
import type { WrittenFile, WrittenUpload } from '../context/files-client'
import type { FilesMethods } from './files-protocol'

/** Rows as UTF-8 tab-delimited text; the byte-order mark makes Excel read it as UTF-8. */
export async function writeRows({ path, rows, overwrite }: FilesMethods['writeRows']['in']): Promise<WrittenFile> {
  // A tab or line break inside a cell would shift the row: such a cell comes out of a paste, never out of a report.
  const text = rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
  const bytes = Buffer.from(`\uFEFF${text}\r\n`)
  return { path, bytes: bytes.length, ...(await writeAtomically(path, bytes, { overwrite })) }
}

export async function writeText({ path, text, overwrite }: FilesMethods['writeText']['in']): Promise<WrittenFile> {
  const bytes = Buffer.from(text)
  return { path, bytes: bytes.length, ...(await writeAtomically(path, bytes, { overwrite })) }
}

export async function writeKept({ path, kept, overwrite }: FilesMethods['writeKept']['in']): Promise<WrittenFile> {
  const bytes = 'file' in kept ? await keptBytes(kept.file) : Buffer.from(kept.base64, 'base64')
  return { path, bytes: bytes.length, ...(await writeAtomically(path, bytes, { overwrite })) }
}

/** No mail is larger. */
const LARGEST_KEPT = 64 * 1024 * 1024

async function keptBytes(file: string): Promise<Uint8Array> {
  const found = await readWholeFile(file, LARGEST_KEPT)
  if ('error' in found) throw new DeskError('fileNotTaken', { fileName: basename(file), ...found.error })
  return found.bytes
}

/** A shipping confirmation as text, or in the operator's template. Throws the DeskErrors of FilesClient.writeConfirmation. */
export function writeConfirmation({
  layout,
  lines,
  ...order
}: FilesMethods['writeConfirmation']['in']): Promise<FilesMethods['writeConfirmation']['out']> {
  return writeUploadFile(order, {
    ...confirmationFilling(lines),
    asText: (columns) => renderConfirmation(lines, columns ? confirmationLayoutOf(columns) : layout),
  })
}

/** Any other file to upload, planned cell by cell. Throws the DeskErrors of FilesClient.writeUpload. */
export function writeUpload({
  upload: { layouts, sheet },
  layout,
  rows,
  ...order
}: FilesMethods['writeUpload']['in']): Promise<FilesMethods['writeUpload']['out']> {
  return writeUploadFile(order, {
    lines: rows,
    sheet,
    cells: rowCells,
    encoding: () => layout.encoding,
    asText: (columns) => renderRows(rows, columns ? layoutOfColumns(columns, layouts, layout) : layout),
  })
}

interface Contents<L extends { orderId: string }> extends TemplateFilling<L> {
  /** As text; with the columns of an old workbook, in the layout that has those. */
  asText(columns?: readonly string[]): Rendered
}

async function writeUploadFile<L extends { orderId: string }>(
  { folder, baseName, template }: { folder: string; baseName: string; template?: string },
  contents: Contents<L>,
): Promise<WrittenUpload> {
  const filled = template === undefined ? undefined : await fill(template, contents)
  if (filled?.kind === 'filled') {
    const written = await writeUnderFreeName(folder, `${baseName}.xlsx`, filled.bytes)
    return { ...written, bytes: filled.bytes.length, form: 'template', oldXls: false, sheet: filled.sheet }
  }
  const rendered = contents.asText(filled?.columns)
  if (!rendered.ok) throw new DeskError('notRepresentable', rendered.error)
  const written = await writeUnderFreeName(folder, `${baseName}.txt`, rendered.bytes)
  const isOld = filled !== undefined
  return { ...written, bytes: rendered.bytes.length, form: 'text', oldXls: isOld, sheet: filled?.sheet ?? '' }
}

/** Amazon's largest template has a tenth of that. */
const LARGEST_TEMPLATE = 50 * 1024 * 1024

async function fill<L extends { orderId: string }>(path: string, filling: TemplateFilling<L>) {
  const found = await readWholeFile(path, LARGEST_TEMPLATE)
  if ('error' in found) throw new DeskError('fileNotTaken', { fileName: basename(path), ...found.error })
  // The workbook libraries are large and seldom needed: loaded when the first template comes.
  const { fillTemplate } = await import('../formats/uploads/template')
  return fillTemplate(found.bytes, shownName(basename(path)), filling)
}
