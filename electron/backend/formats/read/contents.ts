import type { FileError, FileErrorCode } from '@shared/domain/files/issue'
import { decode, type EncodingHints, type EncodingName } from './encoding'
import { unguarded } from './guard'
import { sniff, sniffText, type TextKind } from './sniff'

/** What a file holds, before anybody looks for a report in it. */
export type Contents =
  | { kind: 'workbook' | 'oldWorkbook'; bytes: Uint8Array }
  | PlainText
  | { kind: Exclude<TextKind, 'plain'>; text: string; encoding: EncodingName }

export interface PlainText {
  kind: 'plain'
  text: string
  encoding: EncodingName
}

/** Enough of a file to see its header. */
const START = 16_384

/** Whether a cell, trimmed and in lower case, is a column's name that some reader knows. */
export type KnowsName = (cell: string) => boolean

/**
 * Decodes a file once for all its readers, and names what none of them reads. Names that they know prove its encoding. Never
 * throws.
 */
export function openContents(
  bytes: Uint8Array,
  hints: EncodingHints,
  knowsName: KnowsName,
): Contents | { error: FileError } {
  const refuse = (code: FileErrorCode) => ({ error: { code } })
  if (bytes.length === 0) return refuse('emptyFile')
  const sniffed = sniff(bytes)
  if ('refused' in sniffed) return refuse(sniffed.refused)
  if (sniffed.kind !== 'text') return { kind: sniffed.kind, bytes }
  const decoded = decode(bytes, hints, (text) => hasKnownName(text, knowsName))
  if (!decoded) return refuse('undecodable')
  const { text, encoding } = decoded
  const found = sniffText(text)
  if ('refused' in found) return refuse(found.refused)
  return found.kind === 'plain'
    ? { kind: 'plain', text: unguarded(text), encoding }
    : { kind: found.kind, text, encoding }
}

const hasKnownName = (text: string, knowsName: KnowsName): boolean =>
  text
    .slice(0, START)
    .split(/[\t,;\r\n<>"]/)
    .some((cell) => knowsName(cell.trim().toLowerCase()))
