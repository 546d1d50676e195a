import type { Generated } from 'kysely'

/** Columns of what leaves for Amazon: edits count revisions, and each of these names the one it is about. */
export interface Leaving {
  revision: number
  writtenRevision: Generated<number>
  uploadedRevision: Generated<number>
  uploadedAt: number | null
}

/** The same where a list is parted by what Amazon refused. */
export interface Refusable extends Leaving {
  /** Revisions that Amazon refused, between commas: `,1,3,`. */
  refusedRevisions: Generated<string>
}
