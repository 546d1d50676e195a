import { evidenceLine } from '@shared/domain/evidence/entry'
import { dayBounds, dayIn } from '@shared/domain/time'
import type { HandlersOf, WriteContext } from '../../context'
import { tabCounts } from '../orders'
import { addEvidence } from './log'
import { entriesOf, listEvidence, verifyEvidence } from './read'

export const handlers: HandlersOf<'evidence'> = {
  'evidence.list': (context, input) => listEvidence(context, input),
  'evidence.verify': (context) => verifyEvidence(context),
  'evidence.addNote': (write, { text }) => {
    addEvidence(write, 'note', { text })
    return {}
  },
  'evidence.noteDay': (write) => ({ added: noteDay(write) }),
  'evidence.saveLines': async (context, { file, ...period }) => {
    const lines = entriesOf(context, period).map(evidenceLine)
    await context.files.writeText(file, lines.map((line) => `${line}\n`).join(''), { overwrite: true })
    return { entries: lines.length }
  },
}

/** Notes what there is to ship, once in the operator's day. */
function noteDay(write: WriteContext): boolean {
  const { timeZone } = write.shop
  const { startAt, endAt } = dayBounds(write.now(), timeZone)
  const { build } = write.db
  const today = build.selectFrom('evidence').select('id').where('at', '>=', startAt).where('at', '<', endAt)
  const noted = write.db.get(today.where('kind', '=', 'workList').limit(1))
  if (noted) return false
  const { unshipped, partlyShipped, overdue, due24h } = tabCounts(write)
  addEvidence(write, 'workList', { day: dayIn(write.now(), timeZone), unshipped, partlyShipped, overdue, due24h })
  return true
}
