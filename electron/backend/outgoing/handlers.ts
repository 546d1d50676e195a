import type { HandlersOf } from '../context'
import { listResults } from './processing-report/list'
import { guideOf, markDone, takeBack } from './by-hand'
import { listExports } from './list'
import { markUploaded } from './mark-uploaded'
import { heldRows, planGroups, plannedRows, writeRowFile } from './row-files'

/** What is asked of files whoever planned them; a file that is not planned row by row is planned and written by its chapter. */
export const handlers: HandlersOf<'uploads'> &
  HandlersOf<'byHand'> &
  Pick<HandlersOf<'exports'>, 'exports.list' | 'exports.answers' | 'exports.markUploaded'> = {
  'uploads.plan': (context, input) => ({ groups: planGroups(context, input) }),
  'uploads.rows': (context, input) => plannedRows(context, input),
  'uploads.held': (context, input) => heldRows(context, input),
  'uploads.write': (context, input) => writeRowFile(context, input),
  'exports.list': (context, page) => listExports(context, page),
  'exports.answers': ({ db }, input) => listResults(db, input),
  'exports.markUploaded': (write, input) => {
    markUploaded(write, input)
    return {}
  },
  'byHand.guide': (context, input) => guideOf(context, input),
  'byHand.done': (write, input) => {
    markDone(write, input)
    return {}
  },
  'byHand.takeBack': (write, input) => {
    takeBack(write, input)
    return {}
  },
}
