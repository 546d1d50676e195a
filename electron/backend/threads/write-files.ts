import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import { renderConfirmation, type ConfirmationLayoutId } from '../formats/uploads/shipping-confirmation'
import { writeAtomically, writeUnderFreeName } from '../formats/write/atomic-file'
import type { WrittenFile } from './files-client'
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

/** A shipping confirmation as text, or in the operator's template. Throws the DeskErrors of FilesClient.writeConfirmation. */
export async function writeConfirmation(
  order: FilesMethods['writeConfirmation']['in'],
): Promise<FilesMethods['writeConfirmation']['out']> {
  const filled = order.template === undefined ? undefined : await fill(order.template, order)
  if (filled?.kind === 'filled') {
    const written = await writeUnderFreeName(order.folder, `${order.baseName}.xlsx`, filled.bytes)
    return { ...written, bytes: filled.bytes.length, form: 'template', oldXls: false, sheet: filled.sheet }
  }
  const layout: ConfirmationLayoutId = filled?.layout ?? order.layout
  const rendered = renderConfirmation(order.lines, layout)
  if (!rendered.ok) throw new DeskError('notRepresentable', rendered.error)
  const written = await writeUnderFreeName(order.folder, `${order.baseName}.txt`, rendered.bytes)
  return {
    ...written,
    bytes: rendered.bytes.length,
    form: 'text',
    oldXls: filled !== undefined,
    sheet: filled?.sheet ?? '',
  }
}

async function fill(path: string, { lines }: FilesMethods['writeConfirmation']['in']) {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw new DeskError('fileNotTaken', { fileName: basename(path), code: 'unreadable' })
  // The workbook libraries are large and seldom needed: loaded when the first template comes.
  const { fillTemplate } = await import('../formats/uploads/template')
  return fillTemplate(bytes, basename(path), lines)
}
