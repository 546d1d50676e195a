import { DeskError } from '@shared/contract/errors'
import { dayIn } from '@shared/domain/time'
import type { HandlersOf, ReadContext, WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { recordChanges } from '../../record'
import { noteDays } from './note-days'

const todayOf = ({ now, shop }: Pick<ReadContext, 'now' | 'shop'>) => dayIn(now(), shop.timeZone)

/** Throws DeskError `followUpUnknown`. */
function checkItem(db: Reader, itemId: number): void {
  if (!db.get(db.build.selectFrom('checklistItems').select('id').where('id', '=', itemId)))
    throw new DeskError('followUpUnknown', {})
}

function tickOfToday(write: WriteContext, itemId: number): number | undefined {
  const ticks = write.db.build.selectFrom('checklistTicks').select('id')
  return write.db.get(ticks.where('itemRow', '=', itemId).where('tickedOn', '=', todayOf(write)))?.id
}

export const handlers: HandlersOf<'checklist'> = {
  'checklist.today': (context) => {
    const { db } = context
    const day = todayOf(context)
    const items = db.all(
      db.build
        .selectFrom('checklistItems as i')
        .leftJoin('checklistTicks as k', (on) => on.onRef('k.itemRow', '=', 'i.id').on('k.tickedOn', '=', day))
        .select(['i.id as itemId', 'i.word', 'i.name', 'k.tickedAt'])
        .orderBy('i.id'),
    )
    return { day, items: items.map(({ word, ...item }) => ({ ...item, word: word === '' ? null : word })) }
  },
  'checklist.tick': (write, { itemId }) => {
    checkItem(write.db, itemId)
    const row = { itemRow: itemId, tickedOn: todayOf(write), tickedAt: write.now() }
    if (tickOfToday(write, itemId) === undefined) recordChanges(write, { kind: 'checklist' }).add('checklistTicks', 0, row)
    return {}
  },
  'checklist.untick': (write, { itemId }) => {
    const tick = tickOfToday(write, itemId)
    if (tick !== undefined) recordChanges(write, { kind: 'checklist' }).remove('checklistTicks', tick)
    return {}
  },
  'checklist.saveItem': (write, { itemId, name }) => {
    const called = { word: '', name } as const
    if (itemId === null) return { itemId: recordChanges(write, { kind: 'checklist' }).add('checklistItems', 0, called) }
    checkItem(write.db, itemId)
    recordChanges(write, { kind: 'checklist' }).change('checklistItems', itemId, called)
    return { itemId }
  },
  'checklist.removeItem': (write, { itemId }) => {
    checkItem(write.db, itemId)
    const recorder = recordChanges(write, { kind: 'checklist' })
    const tick = tickOfToday(write, itemId)
    if (tick !== undefined) recorder.remove('checklistTicks', tick)
    recorder.remove('checklistItems', itemId)
    return {}
  },
  'checklist.noteDays': (write) => ({ added: noteDays(write, todayOf(write)) }),
} // prettier-ignore
