import type { HandlersOf } from '../../context'
import { orderRowNumber } from '../orders'
import { partOf, problemCase } from './case'
import { choose } from './choose'
import {
  cancelReplacement,
  closeExpectedReturn,
  markSent,
  expectedReturnArrived,
  saveReplacement,
  saveReply,
  saveExpectedReturn,
} from './follow-up-commands'
import { letterFor } from './letters'
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
  'problems.ofOrder': ({ db }, { orderId }) => ({ problems: problemsOfOrder(db, orderRowNumber(db.raw, orderId)) }),
  'problems.get': (context, input) => problemCase(context, input),
  'problems.choose': silent(choose),
  'problems.close': silent((write, { problemId }) => closeProblem(write, problemId)),
  'problems.reopen': silent((write, { problemId }) => reopenProblem(write, problemId)),
  'problems.letter': (context, { problemId, letter, language, partialPercent }) => {
    const { db } = context
    const problem = problemRecord(db, problemId)
    const offered = partialPercent === undefined ? undefined : partOf(context, problem, partialPercent)
    return { body: letterFor(context, problem, letter, language, offered) }
  },
  'problems.saveReply': (write, input) => ({ replyId: saveReply(write, input) }),
  'problems.markSent': silent(markSent),
  'expectedReturns.save': silent(saveExpectedReturn),
  'expectedReturns.arrived': silent(expectedReturnArrived),
  'expectedReturns.close': silent(closeExpectedReturn),
  'replacements.save': silent(saveReplacement),
  'replacements.cancel': silent(cancelReplacement),
}
