import { DeskError } from '@shared/contract/errors'
import type { Reader, Writer } from '../db/access'

const stagedRows = ({ build }: Reader, importId: number) =>
  build.selectFrom('staging.importRows').where('importId', '=', importId)

/** What a kind of file kept with its rows, for judging them anew; in the order of the file. */
export function stagedPayloads<P>(db: Reader, importId: number): P[] {
  const rows = stagedRows(db, importId).select('payload').where('payload', '<>', '').orderBy('line')
  return db.all(rows).map(({ payload }) => JSON.parse(payload) as P)
}

/** The rows that bring something, with what taking them in writes. Throws DeskError `nothingToImport`. */
export function rowsToTakeIn<P>(db: Reader, importId: number): { subject: string; payload: P }[] {
  const taken = stagedRows(db, importId).where('verdict', 'in', ['new', 'changed'])
  const rows = db.all(taken.select(['subject', 'payload']).orderBy('line'))
  if (rows.length === 0) throw new DeskError('nothingToImport', {})
  return rows.map(({ subject, payload }) => ({ subject, payload: JSON.parse(payload) as P }))
}

/** Keeps what the operator decided about a file, or what is to be known of it beside its rows. */
export function keepDecisions(db: Writer, importId: number, decisions: object): void {
  const text = JSON.stringify(decisions)
  db.run(db.build.updateTable('imports').set({ decisions: text }).where('id', '=', importId))
}
