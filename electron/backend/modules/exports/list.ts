import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { ReadContext } from '../../context'
import { shopPaths } from '../../shop-folder/paths'
import { answeredCounts } from './answer-list'

type Info = Output<'exports.list'>['exports'][number]

/** Files that were written, the newest first. */
export function listExports(
  context: ReadContext,
  { limit, offset }: { limit: number; offset: number },
): Output<'exports.list'> {
  const { db, folder } = context
  const total = db.get(db.build.selectFrom('exports').select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0
  const rows = db.all(db.build.selectFrom('exports').selectAll().orderBy('id', 'desc').limit(limit).offset(offset))
  return {
    total,
    exports: rows.map((row) => {
      const path = join(shopPaths(folder).exports, row.fileName)
      return {
        exportId: row.id,
        kind: row.kind as Info['kind'],
        marketplaceId: row.marketplaceId as MarketplaceId,
        form: row.form as Info['form'],
        fileName: row.fileName,
        path,
        rows: row.lineCount,
        orders: row.orderCount,
        sha256: row.sha256,
        writtenAt: row.writtenAt,
        uploadedAt: row.uploadedAt,
        exists: existsSync(path),
        answered: answeredCounts(context.db, row.id),
      }
    }),
  }
}
