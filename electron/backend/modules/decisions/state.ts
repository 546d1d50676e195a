/** How far a decision that leaves in a file has come. */
export interface Progress {
  id: number
  revision: number
  writtenRevision: number
  uploadedRevision: number
}

/** `draft`: changed since it was written, or never written. `refused`: by Amazon, as it stands. `uploaded`: Amazon has it. */
export function decisionState(
  { id, revision, writtenRevision, uploadedRevision }: Progress,
  refused: ReadonlyMap<number, unknown>,
): 'draft' | 'written' | 'uploaded' | 'refused' {
  if (refused.has(id)) return 'refused'
  if (uploadedRevision === revision) return 'uploaded'
  return writtenRevision === revision ? 'written' : 'draft'
}
