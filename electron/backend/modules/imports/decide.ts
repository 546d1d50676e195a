import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../../context'
import { answerDecisionsOf, judgeAnswer } from './answer'
import { keepCounts } from './commit'
import type { StagedImport } from './kind'
import { kindOf } from './kinds'
import { stagedImport } from './rows'
import { judgeStored } from './sheet'
import { decisionsOf, type SheetDecisions } from './sheet/decisions'
import { proposeAgain } from './sheet/propose'
import { decidePlace } from './stock'

type Decision = Omit<Input<'imports.decide'>, 'importId' | 'jobId'>

/** Takes a decision about a staged import, and gives its rows their verdicts anew. Throws DeskError `importNotStaged`, `badInput`. */
export function decide(context: JobContext, importId: number, decision: Decision): void {
  context.progress('planning', 0, 0)
  context.transaction((write) => {
    const found = stagedImport(write, importId)
    DECIDE[found.kind](write, found, decision)
    keepCounts(write, importId, kindOf(found).watermark(write.db.raw))
  })
}

const DECIDE: Readonly<
  Record<StagedImport['kind'], (write: WriteContext, found: StagedImport, decision: Decision) => void>
> = {
  orders() {
    throw new DeskError('badInput', { field: 'importId' })
  },
  sheet(write, found, decision) {
    const known = decisionsOf(found)
    const read = decision.mapping ? proposeAgain(write, found.id, known, decision.mapping) : known
    judgeStored(write, found.id, withAnswers(read, decision))
  },
  answer(write, found, { exportId }) {
    const known = answerDecisionsOf(found)
    judgeAnswer(write, found.id, exportId === undefined ? known : { ...known, exportId })
  },
  stock(write, found, { place = '' }) {
    decidePlace(write, found, place)
  },
  amazonShipments() {
    throw new DeskError('badInput', { field: 'importId' })
  },
}

function withAnswers(known: SheetDecisions, decision: Decision): SheetDecisions {
  const {
    answered = [],
    carriers = {},
    defaultCarrier,
    defaultShippedOn,
    hiddenRows,
    rows: answers = [],
    all,
  } = decision
  const rows = { ...known.rows }
  for (const { line, code, choice } of answers) rows[line] = keyed(rows[line] ?? {}, code, choice)
  return {
    ...known,
    answered: [...new Set([...known.answered, ...answered])],
    carriers: { ...known.carriers, ...carriers },
    defaultCarrier: defaultCarrier ?? known.defaultCarrier,
    defaultShippedOn: defaultShippedOn ?? known.defaultShippedOn,
    hiddenRows: hiddenRows ?? known.hiddenRows,
    rows,
    all: all ? keyed(known.all, all.code, all.choice) : known.all,
  } // prettier-ignore
}

/** With the answer, or without it where it is taken back. */
function keyed<T extends Readonly<Record<string, string>>>(answers: T, key: string, answer: string | null): T {
  const { [key]: _, ...others } = answers
  return (answer === null ? others : { ...others, [key]: answer }) as T
}
