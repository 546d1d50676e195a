import { DeskError } from '@shared/contract/errors'
import { shownName } from '@shared/domain/files/shown-name'
import type { HandlersOf, JobContext } from '../context'
import { commitImport } from './commit'
import { answer, decide } from './decide'
import { countsOf, listImports, previewOf, previewRows } from './queries'
import { saveRefused } from './refused'
import type { Intake } from './registry'
import { dropStaged, stageFile } from './stage'
import { undoImport } from './undo'

/** Name shown for rows that came from the clipboard. */
const PASTED = ''

/** `before`: what is to be done before so many rows are taken in. */
export function intakeHandlers(
  intake: Intake,
  before: (context: JobContext, rows: number) => Promise<void>,
): HandlersOf<'imports'> {
  return {
    'imports.stage': (context, { file, others = [] }) =>
      others.length === 0
        ? stageFile(intake, context, { path: file }, baseName(file))
        : stageFile(intake, context, { paths: [file, ...others] }, `${baseName(file)} + ${others.length}`),
    'imports.together': async ({ files }, { files: paths }) => ({ together: await files.together(paths) }),
    'imports.stagePaste': (context, { text }) => stageFile(intake, context, { text }, PASTED),
    'imports.preview': (context, { importId }) => previewOf(intake, context, importId),
    'imports.previewRows': (context, input) => previewRows(intake, context, input),
    'imports.answer': async (context, { importId, ...given }) => {
      answer(intake, context, importId, given)
      return {}
    },
    'imports.decide': async (context, { importId, jobId: _, ...decisions }) => {
      decide(intake, context, importId, decisions)
      return {}
    },
    'imports.commit': async (context, { importId }) => {
      const row = context.db.get(context.db.build.selectFrom('imports').selectAll().where('id', '=', importId))
      if (!row) throw new DeskError('importUnknown', { importId })
      await before(context, row.newCount + row.changedCount)
      commitImport(intake, context, importId)
      return { counts: countsOf(row) }
    },
    'imports.discard': (write, { importId }) => {
      dropStaged(write, importId, intake.staged)
      return {}
    },
    'imports.saveRefused': (context, { importId, target, language }) =>
      saveRefused(context, importId, target, language),
    'imports.list': (context, page) => listImports(intake, context, page),
    'imports.undo': async (context, { importId }) => {
      undoImport(intake, context, importId)
      return {}
    },
  }
}

function baseName(path: string): string {
  return shownName(path.split(/[\\/]/).at(-1) ?? path)
}
