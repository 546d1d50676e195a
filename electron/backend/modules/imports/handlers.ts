import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { shownName } from '@shared/domain/files/shown-name'
import type { HandlersOf } from '../../context'
import { backUpBeforeImport } from '../backups'
import { commitImport, keepCounts } from './commit'
import { decide } from './decide'
import { countsOf, listImports, previewOf, previewRows } from './queries'
import { rejudge } from './orders/rejudge'
import { lastOrderOperation } from './orders'
import { stagedImport } from './rows'
import { saveRefused } from './refused'
import { dropStaged, stageFile } from './stage'
import { undoImport } from './undo'

/** Name shown for rows that came from the clipboard. */
const PASTED = ''

export const handlers: HandlersOf<'imports'> = {
  'imports.stage': (context, { file }) => stageFile(context, { path: file }, baseName(file)),
  'imports.stagePaste': (context, { text }) => stageFile(context, { text }, PASTED),
  'imports.preview': (context, { importId }) => previewOf(context, importId),
  'imports.previewRows': (context, { importId, verdict, limit, offset }) =>
    previewRows(context, importId, verdict, limit, offset),
  'imports.answer': (write, { importId, group, marketplaceId }) => {
    const found = stagedImport(write, importId)
    const { [group]: _, ...others } = JSON.parse(found.answers) as Record<string, MarketplaceId>
    const answers = JSON.stringify(marketplaceId ? { ...others, [group]: marketplaceId } : others)
    write.db.run(write.db.build.updateTable('imports').set({ answers }).where('id', '=', importId))
    const now = lastOrderOperation(write.db.raw)
    // Orders changed since the preview was made: then it is not only this group that is judged anew.
    rejudge(write, { ...found, answers }, found.judgedAfter === now ? group : undefined)
    keepCounts(write, importId, now)
    return {}
  },
  'imports.decide': async (context, { importId, jobId: _, ...decision }) => {
    decide(context, importId, decision)
    return {}
  },
  'imports.commit': async (context, { importId }) => {
    const row = context.db.get(context.db.build.selectFrom('imports').selectAll().where('id', '=', importId))
    if (!row) throw new DeskError('importUnknown', { importId })
    await backUpBeforeImport(context, row.newCount + row.changedCount)
    commitImport(context, importId)
    return { counts: countsOf(row) }
  },
  'imports.discard': (write, { importId }) => {
    dropStaged(write, importId)
    return {}
  },
  'imports.saveRefused': (context, { importId, target, language }) => saveRefused(context, importId, target, language),
  'imports.list': (context, page) => listImports(context, page),
  'imports.undo': async (context, { importId }) => {
    undoImport(context, importId)
    return {}
  },
}

function baseName(path: string): string {
  return shownName(path.split(/[\\/]/).at(-1) ?? path)
}
