import type { FileError, FileErrorCode } from '@shared/domain/files/issue'
import { knowsHeader } from '@shared/domain/sheets/header-words'
import { isColumnName } from '../reports/detect'
import { isTableColumn } from '../tables/formats'
import { decode, type EncodingHints, type EncodingName } from './encoding'
import { unguarded } from './guard'
import { sniff, sniffText } from './sniff'

/** What a file holds, before anybody looks for a report in it. */
export type Contents =
  | { kind: 'workbook' | 'oldWorkbook'; bytes: Uint8Array }
  | PlainText
  | { kind: 'page' | 'xmlWorkbook'; text: string; encoding: EncodingName }

export interface PlainText {
  kind: 'plain'
  text: string
  encoding: EncodingName
}

/** Enough of a file to see its header. */
const START = 16_384

/** Decodes a file once for all its readers, and names what none of them reads. Never throws. */
export function openContents(bytes: Uint8Array, hints: EncodingHints): Contents | { error: FileError } {
  const refuse = (code: FileErrorCode) => ({ error: { code } })
  if (bytes.length === 0) return refuse('emptyFile')
  const sniffed = sniff(bytes)
  if ('refused' in sniffed) return refuse(sniffed.refused)
  if (sniffed.kind !== 'text') return { kind: sniffed.kind, bytes }
  const decoded = decode(bytes, hints, hasKnownName)
  if (!decoded) return refuse('undecodable')
  const { text, encoding } = decoded
  const found = sniffText(text)
  if ('refused' in found) return refuse(found.refused)
  return found.kind === 'plain'
    ? { kind: 'plain', text: unguarded(text), encoding }
    : { kind: found.kind, text, encoding }
}

/** Proves an encoding: a column name of a report or sheet reads as it should. */
export function hasKnownName(text: string): boolean {
  return text
    .slice(0, START)
    .split(/[\t,;\r\n<>"]/)
    .some((cell) => knowsHeader(cell) || isName(cell.trim().toLowerCase()))
}

const isName = (name: string) => isColumnName(name) || isTableColumn(name)
