import type { FileError } from '@shared/domain/files/issue'
import type { EncodingHints } from '../../formats/read/order-report'
import { NotReadable } from '../../formats/sheets/limits'
import { type LookedAt, lookAt } from '../../formats/tables/looked-at'
import { type FileReader, type OpenedFile, WAYS } from './reader'

export type Opened = OpenedFile<unknown, unknown> & { kind: string }
interface Claim {
  kind: string
  found: OpenedFile<unknown, unknown> | { refused: FileError }
}

/**
 * Finds the one reader whose file this is, by content alone, the surest way of knowing first. Two that claim it are an error
 * that names both: which of them is meant is not guessed. An error says what the file is, as far as any of them can tell.
 */
export function recognise(
  bytes: Uint8Array,
  { fileName, hints }: { fileName: string; hints: EncodingHints },
  readers: readonly FileReader[],
): Opened | FileError {
  const knowsName = (cell: string) => readers.some((reader) => reader.knowsName?.(cell))
  const file = lookAt(bytes, { fileName, hints, knowsName })
  let unlike: FileError | undefined
  try {
    for (const way of WAYS) {
      const looks = looked(
        file,
        readers.filter(({ by }) => by === way),
        unlike,
      )
      const [claim, ...others] = looks.claims
      if (claim && others.length > 0) return { code: 'ambiguousReport', columns: looks.claims.map(nameOf) }
      if (claim) return 'refused' in claim.found ? claim.found.refused : { ...claim.found, kind: claim.kind }
      unlike ??= looks.unlike
    }
  } catch (error) {
    if (error instanceof NotReadable) return error.reason
    throw error
  }
  return unlike ?? { code: 'unknownReport' }
}

const nameOf = ({ kind, found }: Claim) => ('refused' in found ? kind : found.reportId)

function looked(file: LookedAt, readers: readonly FileReader[], before: FileError | undefined) {
  const claims: Claim[] = []
  let unlike: FileError | undefined
  for (const reader of readers) {
    const found = reader.recognise(file, before)
    if (!found) continue
    if ('unlike' in found) unlike ??= found.unlike
    else claims.push({ kind: reader.kind, found })
  }
  return { claims, unlike }
}
