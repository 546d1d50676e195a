import { grouped } from '@shared/domain/grouped'
import { isoInZone } from '@shared/domain/time'
import { checklist as texts } from '@shared/i18n/en/checklist'
import type { WriteContext } from '../../context'
import { addEvidence } from '../evidence'

/**
 * Puts the ticks of days before this one into the log of evidence, an entry a day: the operator can take back nothing of a past
 * day, so what stands there was done. Its items are named in English, as the log can be shown to Amazon. Returns how many days.
 */
export function noteDays(write: WriteContext, today: string): number {
  const { db, shop } = write
  const ticks = db.all(
    db.build
      .selectFrom('checklistTicks as k')
      .innerJoin('checklistItems as i', 'i.id', 'k.itemRow')
      .select(['k.tickedOn', 'k.tickedAt', 'i.word', 'i.name'])
      .where('k.tickedOn', '>', lastNoted(write))
      .where('k.tickedOn', '<', today)
      .orderBy('k.tickedOn')
      .orderBy('k.tickedAt')
      .orderBy('k.id'),
  )
  const days = grouped(ticks, ({ tickedOn }) => tickedOn)
  for (const [day, of] of days) {
    const said = of.map(({ tickedAt, word, name }) => `${isoInZone(tickedAt, shop.timeZone).slice(11, 16)} ${word === '' ? name : texts.item[word]}`) // prettier-ignore
    addEvidence(write, 'checklist', { day, items: said.length, checkedItems: said })
  }
  return days.size
}

/** The last day that stands in the log; the empty text sorts before all. */
function lastNoted({ db }: WriteContext): string {
  const entries = db.build.selectFrom('evidence').select('content').where('kind', '=', 'checklist')
  const last = db.get(entries.orderBy('id', 'desc').limit(1))
  return last ? (JSON.parse(last.content) as { day: string }).day : ''
}
