import { DeskError } from '@shared/contract/errors'
import type { Reader, Writer } from '../db/access'

/** What a kind of file kept with its rows, for judging them anew; in the order of the file. */
export function stagedPayloads<P>({ raw }: Reader, importId: number): P[] {
  return raw
    .prepare<[number], { payload: string }>(
      `SELECT payload FROM staging.importRows WHERE importId = ? AND payload <> '' ORDER BY line`,
    )
    .all(importId)
    .map(({ payload }) => JSON.parse(payload) as P)
}

/** The rows that bring something, with what taking them in writes. Throws DeskError `nothingToImport`. */
export function rowsToTakeIn<P>({ raw }: Reader, importId: number): { subject: string; payload: P }[] {
  const rows = raw
    .prepare<[number], { subject: string; payload: string }>(
      `SELECT subject, payload FROM staging.importRows WHERE importId = ? AND verdict IN ('new', 'changed') ORDER BY line`,
    )
    .all(importId)
  if (rows.length === 0) throw new DeskError('nothingToImport', {})
  return rows.map(({ subject, payload }) => ({ subject, payload: JSON.parse(payload) as P }))
}

/** Keeps what the operator decided about a file, or what is to be known of it beside its rows. */
export function keepDecisions(db: Writer, importId: number, decisions: object): void {
  const text = JSON.stringify(decisions)
  db.run(db.build.updateTable('imports').set({ decisions: text }).where('id', '=', importId))
}
