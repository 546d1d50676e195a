import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { ReadContext } from '../context'
import { among, listWindow } from '../db/list'
import { shopPaths } from '../shop-folder/paths'
import { standingsOf } from './processing-report/list'

type Listed = Output<'exports.list'>['rows'][number]

/** Files that were written, the newest first. */
export function listExports(
  { db, folder }: ReadContext,
  { limit, offset }: Input<'exports.list'>,
): Output<'exports.list'> {
  const written = db.build.selectFrom('exports')
  const { exports } = shopPaths(folder)
  return listWindow<number, Listed>(db, {
    counts: written.select(({ fn, val }) => [val('').as('tab'), fn.countAll<number>().as('n')]),
    tab: '',
    keys: written.select('id as key').orderBy('id', 'desc').limit(limit).offset(offset),
    rows: (ids) => {
      const answered = standingsOf(db, ids)
      return db.all(written.selectAll().where('id', 'in', among(ids))).map((row) => {
        const path = join(exports, row.fileName)
        return {
          exportId: row.id,
          kind: row.kind as Listed['kind'],
          marketplaceId: row.marketplaceId as MarketplaceId,
          form: row.form as Listed['form'],
          fileName: row.fileName,
          path,
          rows: row.lineCount,
          orders: row.orderCount,
          sha256: row.sha256,
          writtenAt: row.writtenAt,
          uploadedAt: row.uploadedAt,
          exists: existsSync(path),
          answered: answered.get(row.id) ?? null,
        }
      })
    },
    keyOf: ({ exportId }) => exportId,
  })
}
