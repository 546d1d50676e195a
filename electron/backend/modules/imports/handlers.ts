import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { HandlersOf } from '../../context'
import { backUpBeforeImport } from '../backups'
import { commitImport } from './commit'
import { countsOf, listImports, previewOf, previewRows } from './queries'
import { rejudge, stagedImport } from './rejudge'
import { saveRefused } from './refused'
import { dropStaged, stageReport } from './stage'
import { undoImport } from './undo'

/** Name shown for rows that came from the clipboard. */
const PASTED = ''

export const handlers: HandlersOf<'imports'> = {
  'imports.stage': (context, { file }) => stageReport(context, { path: file }, baseName(file)),
  'imports.stagePaste': (context, { text }) => stageReport(context, { text }, PASTED),
  'imports.preview': (context, { importId }) => previewOf(context, importId),
  'imports.previewRows': (context, { importId, verdict, limit, offset }) =>
    previewRows(context, importId, verdict, limit, offset),
  'imports.answer': (write, { importId, group, marketplaceId }) => {
    const found = stagedImport(write, importId)
    if (!found) throw new DeskError('importNotStaged', { importId })
    const answers: Record<string, MarketplaceId> = { ...found.answers }
    delete answers[group]
    if (marketplaceId) answers[group] = marketplaceId
    write.db.run(
      write.db.build
        .updateTable('imports')
        .set({ answers: JSON.stringify(answers) })
        .where('id', '=', importId),
    )
    rejudge(write, { ...found, answers }, group)
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
  'imports.list': (context, { limit, offset }) => listImports(context, limit, offset),
  'imports.undo': async (context, { importId }) => {
    undoImport(context, importId)
    return {}
  },
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
