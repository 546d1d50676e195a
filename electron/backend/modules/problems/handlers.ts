import type { HandlersOf } from '../../context'
import { orderRowNumber } from '../orders'
import { partOf, problemCase } from './case'
import { choose } from './choose'
import {
  cancelReplacement,
  closeExpectedReturn,
  expectedReturnArrived,
  saveReplacement,
  saveExpectedReturn,
} from './follow-up-commands'
import { writeOffer } from './letters'
import { countProblems, listProblems, problemsOfOrder } from './list'
import { problemRecord } from './row'
import { closeProblem, editProblem, openProblem, reopenProblem } from './save'

/** A command that answers nothing. */
const silent =
  <W, I>(run: (write: W, input: I) => void) =>
  (write: W, input: I) => {
    run(write, input)
    return {}
  }

export const handlers: HandlersOf<'problems'> & HandlersOf<'expectedReturns'> & HandlersOf<'replacements'> = {
  'problems.open': (write, input) => ({ problemId: openProblem(write, input) }),
  'problems.edit': silent(editProblem),
  'problems.list': (context, input) => listProblems(context, input),
  'problems.counts': (context) => countProblems(context),
  'problems.ofOrder': ({ db }, { orderId }) => ({ problems: problemsOfOrder(db, orderRowNumber(db, orderId)) }),
  'problems.get': (context, input) => problemCase(context, input),
  'problems.choose': silent(choose),
  'problems.close': silent((write, { problemId }) => closeProblem(write, problemId)),
  'problems.reopen': silent((write, { problemId }) => reopenProblem(write, problemId)),
  'problems.writeOffer': silent((write, { problemId, partialPercent }) => {
    const problem = problemRecord(write.db, problemId)
    writeOffer(write, problem, partOf(write, problem, partialPercent))
  }),
  'expectedReturns.save': silent(saveExpectedReturn),
  'expectedReturns.arrived': silent(expectedReturnArrived),
  'expectedReturns.close': silent(closeExpectedReturn),
  'replacements.save': silent(saveReplacement),
  'replacements.cancel': silent(cancelReplacement),
}
