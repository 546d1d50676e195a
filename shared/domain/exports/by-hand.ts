/** What a later report said of it; empty: none did yet. `refused`: it is not so. */
export const BY_HAND_ANSWERS = ['', 'accepted', 'refused'] as const
export type ByHandAnswer = (typeof BY_HAND_ANSWERS)[number]

/** The states of a file: ready, handed over, and then as a report says. */
export const BY_HAND_STATES = ['ready', 'handedOver', 'accepted', 'refused'] as const
export type ByHandState = (typeof BY_HAND_STATES)[number]

/** Something that was done by hand, of one revision of a decision. */
export interface DoneByHand {
  revision: number
  /** Milliseconds UTC. */
  doneAt: number
  answer: ByHandAnswer
}

/** How far a decision is that can be done by hand; undefined where its present revision left in a file. */
export function byHandState(
  { revision, uploadedRevision }: { revision: number; uploadedRevision: number },
  done: DoneByHand | undefined,
): ByHandState | undefined {
  if (done?.revision === revision) return done.answer === '' ? 'handedOver' : done.answer
  return uploadedRevision === revision ? undefined : 'ready'
}

/** How far a decision has come, as it knows it itself. */
export interface HowFar {
  writtenRevision: number
  uploadedRevision: number
  /** Milliseconds UTC. */
  uploadedAt: number | null
  /** Between commas: `,1,3,`. */
  refusedRevisions: string
}

/**
 * How far a decision has come by its files and by hand together. What was done by hand is as good as uploaded, also where a
 * file of that revision was refused before; what a report contradicts is refused.
 */
export function withByHand(files: HowFar, done: readonly DoneByHand[]): HowFar {
  if (done.length === 0) return files
  const standing = done.filter(({ answer }) => answer !== 'refused')
  const stands = new Set(standing.map(({ revision }) => revision))
  const refused = [
    ...files.refusedRevisions.split(',').filter(Boolean).map(Number),
    ...done.flatMap(({ revision, answer }) => (answer === 'refused' ? [revision] : [])),
  ].filter((revision) => !stands.has(revision))
  const at = [...(files.uploadedAt === null ? [] : [files.uploadedAt]), ...standing.map(({ doneAt }) => doneAt)]
  return {
    writtenRevision: Math.max(files.writtenRevision, ...stands),
    uploadedRevision: Math.max(files.uploadedRevision, ...stands),
    uploadedAt: at.length === 0 ? null : Math.max(...at),
    refusedRevisions: refused.length === 0 ? '' : `,${[...new Set(refused)].join(',')},`,
  }
}
