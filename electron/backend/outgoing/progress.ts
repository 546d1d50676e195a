/** How far a decision that leaves in a file has come. */
export interface Progress {
  revision: number
  writtenRevision: number
  uploadedRevision: number
  refusedRevisions: string
}

/** Whether Amazon refused it as it stands: it was not edited since. */
export const isRefused = ({ revision, refusedRevisions }: Pick<Progress, 'revision' | 'refusedRevisions'>): boolean =>
  refusedRevisions.includes(`,${revision},`)

/** The same in SQL, of a table by that name; in the words of the indexes by state. */
export const refusedSql = (of: string) => `instr(${of}.refusedRevisions, ',' || ${of}.revision || ',') > 0`

/** `draft`: changed since it was written, or never written. `refused`: by Amazon, as it stands. `uploaded`: Amazon has it. */
export function decisionState(decision: Progress): 'draft' | 'written' | 'uploaded' | 'refused' {
  const { revision, writtenRevision, uploadedRevision } = decision
  if (isRefused(decision)) return 'refused'
  if (uploadedRevision === revision) return 'uploaded'
  return writtenRevision === revision ? 'written' : 'draft'
}
