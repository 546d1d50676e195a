import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { type FollowUp, type OptionId, optionFacts } from '@shared/domain/problems/options'
import { refundShare } from '@shared/domain/problems/refund-share'
import { firedRules } from '@shared/domain/problems/rules'
import { refundTotal } from '@shared/domain/refunds/refund'
import { suggestReason } from '@shared/domain/refunds/suggest-reason'
import type { WriteContext } from '../../context'
import { rulesOf } from '../costs'
import { recordChanges, type Recorder } from '../../record'
import { addRefund } from '../refunds'
import { affectedItems, isOption } from './case'
import { postageOf, usualLanguage } from './letters'
import { affectedOf, problemRecord, type ProblemRecord } from './row'

interface Choice {
  write: WriteContext
  problem: ProblemRecord
  option: OptionId
  method: 'own' | 'mcf'
  partialPercent: number
  recorder: Recorder
}

function createReplacement({ write, problem, method, recorder }: Choice): void {
  const skus = new Map(affectedItems(write, problem).map(({ itemRow, sku }) => [itemRow, sku]))
  const items = affectedOf(problem).map(({ itemRow, quantity }) => ({
    itemRow,
    sku: skus.get(itemRow) ?? '',
    quantity,
  }))
  recorder.add('replacements', problem.orderRow, {
    problemId: problem.id, items: JSON.stringify(items), method, mcfOrderId: null,
    carrierCode: '', carrierName: '', trackingNumber: '', shippedOn: '', note: '', cancelledAt: null,
  }) // prettier-ignore
}

function createReturn({ write, problem, recorder }: Choice): void {
  recorder.add('expectedReturns', problem.orderRow, {
    problemId: problem.id, items: problem.items, carrierCode: '', trackingNumber: '',
    paidBy: postageOf(write, problem).payer, expectedOn: '', arrivedOn: '', note: '', closedAt: null,
  }) // prettier-ignore
}

/** What cannot be worked out is left to be entered: nothing was reported as paid, or nothing is left of it. */
function createRefund({ write, problem, option, partialPercent, recorder }: Choice): void {
  const lines = refundShare(affectedItems(write, problem), option === 'partialRefund' ? partialPercent : 100)
  if (!lines || refundTotal(lines) === 0) return
  const reason = suggestReason({
    cancelRequested: false,
    isStillHere: false,
    isReturned: optionFacts(option).creates.includes('expectedReturn'),
    problem: problem.kind,
  })
  const { orderId, id: problemId } = problem
  addRefund(write, { orderId, reasonCode: reason?.code ?? '', lines, note: '', problemId }, recorder)
}

function createReply({ problem, option, recorder }: Choice): void {
  recorder.add('letters', problem.orderRow, {
    entity: 'problem', entityRow: problem.id, letter: optionFacts(option).letter, language: usualLanguage(problem), body: '', sentAt: null,
  }) // prettier-ignore
}

const CREATE: Readonly<Record<FollowUp, (choice: Choice) => void>> = {
  replacement: createReplacement,
  expectedReturn: createReturn,
  refund: createRefund,
  reply: createReply,
}

/** Takes an option and creates what follows. Throws DeskError `problemUnknown`, `problemClosed`, `problemChosen`, `optionNotOpen`, `refundProblem`. */
export function choose(
  write: WriteContext,
  { problemId, option, method, partialPercent }: Input<'problems.choose'>,
): void {
  const problem = problemRecord(write.db, problemId)
  if (problem.closedAt !== null) throw new DeskError('problemClosed', { problemId })
  if (problem.choice !== '') throw new DeskError('problemChosen', { problemId })
  if (!isOption(problem, option)) throw new DeskError('optionNotOpen', { option })
  const recorder = recordChanges(write, { kind: 'problem' })
  const fired = firedRules(rulesOf(write.db), problem).map(({ name }) => name)
  const columns = { choice: option, firedRules: JSON.stringify(fired), chosenAt: write.now() }
  recorder.change('problems', problemId, columns)
  for (const kind of optionFacts(option).creates)
    CREATE[kind]({ write, problem, option, method, partialPercent, recorder })
}
