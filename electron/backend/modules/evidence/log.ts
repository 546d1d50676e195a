import { createHash } from 'node:crypto'
import type { EvidenceContents } from '@shared/domain/evidence/contents'
import { type EvidenceKind, hashedText, NO_HASH } from '@shared/domain/evidence/entry'
import type { WriteContext } from '../../context'

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Adds an entry to the log of evidence, in the transaction of what it speaks of: both are there, or neither. The table refuses
 * any later change.
 */
export function addEvidence<K extends EvidenceKind>(
  { db, now }: Pick<WriteContext, 'db' | 'now'>,
  kind: K,
  content: EvidenceContents[K],
): void {
  const last = db.get(db.build.selectFrom('evidence').select(['id', 'hash']).orderBy('id', 'desc').limit(1))
  const entry = {
    id: (last?.id ?? 0) + 1,
    at: now(),
    kind,
    content: JSON.stringify(content),
    previousHash: last?.hash ?? NO_HASH,
  }
  db.run(db.build.insertInto('evidence').values({ ...entry, hash: sha256(hashedText(entry)) }))
}

/** Notes that an export now counts as uploaded, or no longer does, as its row says. */
export function addUploadEvidence(write: WriteContext, exportId: number): void {
  const { build } = write.db
  const found = write.db.get(
    build
      .selectFrom('exports')
      .select(['marketplaceId', 'fileName', 'sha256', 'lineCount', 'uploadedAt'])
      .where('id', '=', exportId),
  )
  if (!found) return
  const { marketplaceId, fileName, sha256: hash, lineCount: rows, uploadedAt } = found
  const kind = uploadedAt === null ? 'uploadTakenBack' : 'uploaded'
  addEvidence(write, kind, { exportId, marketplaceId, fileName, sha256: hash, rows })
}
