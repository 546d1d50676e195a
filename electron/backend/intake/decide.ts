import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../context'
import { keepCounts } from './commit'
import type { AnyFileKind, StagedImport } from './kind'
import type { Intake } from './registry'
import { stagedImport } from './staged-rows'

/** What the operator decided, in the part of the file's kind. */
export type Decisions = Omit<Input<'imports.decide'>, 'importId' | 'jobId'>

/** Takes a decision about a staged import, and gives its rows their verdicts anew. Throws DeskError `importNotStaged`, `badInput`. */
export function decide(intake: Intake, context: JobContext, importId: number, decisions: Decisions): void {
  change(intake, context, importId, (kind, write, found) => {
    const decision = new Map<string, unknown>(Object.entries(decisions)).get(found.kind)
    if (!kind.decide || decision === undefined) throw new DeskError('badInput', { field: found.kind })
    kind.decide(write, found, decision)
  })
}

/** Takes the answer to a question of a preview; null takes it back. Throws DeskError `importNotStaged`, `badInput`. */
export function answer(
  intake: Intake,
  context: JobContext,
  importId: number,
  { question, choice }: Pick<Input<'imports.answer'>, 'question' | 'choice'>,
): void {
  change(intake, context, importId, (kind, write, found) => {
    const asked = kind.preview.questions?.(write, found).find(({ id }) => id === question)
    if (!asked || !kind.answer) throw new DeskError('badInput', { field: 'question' })
    if (choice !== null && !asked.choices.some(({ value }) => value === choice))
      throw new DeskError('badInput', { field: 'choice' })
    kind.answer(write, found, question, choice)
  })
}

function change(
  intake: Intake,
  context: JobContext,
  importId: number,
  take: (kind: AnyFileKind, write: WriteContext, found: StagedImport) => void,
): void {
  context.progress('planning', 0, 0)
  context.transaction((write) => {
    const found = stagedImport(write, importId)
    const kind = intake.kind(found.kind)
    take(kind, write, found)
    keepCounts(write, importId, kind.watermark(write.db))
  })
}
