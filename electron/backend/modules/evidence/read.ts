import type { Input, Output } from '@shared/contract'
import type { EvidencePeriod } from '@shared/contract/evidence'
import { chainBreak, type EvidenceEntry, factsOf, NO_HASH } from '@shared/domain/evidence/entry'
import { boundsOfDay } from '@shared/domain/time'
import type { ReadContext } from '../../context'
import { among, listWindow } from '../../db/list'
import { sha256 } from './log'

type Listed = Output<'evidence.list'>['rows'][number]
type Context = Pick<ReadContext, 'db' | 'shop'>

/** Moments of a period of days, the last one exclusive. */
function bounds({ from, to }: EvidencePeriod, timeZone: string): [startAt: number, endAt: number] {
  return [
    (from && boundsOfDay(from, timeZone)?.startAt) || 0,
    (to && boundsOfDay(to, timeZone)?.endAt) || Number.MAX_SAFE_INTEGER,
  ]
}

/** The entries of a period, oldest first. */
export function entriesOf({ db, shop }: Context, period: EvidencePeriod): EvidenceEntry[] {
  const [startAt, endAt] = bounds(period, shop.timeZone)
  const entries = db.build.selectFrom('evidence').selectAll()
  return db.all(entries.where('at', '>=', startAt).where('at', '<', endAt).orderBy('id')) as EvidenceEntry[]
}

/** The entries of a period, the newest first. */
export function listEvidence(
  { db, shop }: Context,
  { limit, offset, ...period }: Input<'evidence.list'>,
): Output<'evidence.list'> {
  const [startAt, endAt] = bounds(period, shop.timeZone)
  const entries = db.build.selectFrom('evidence')
  const within = entries.where('at', '>=', startAt).where('at', '<', endAt)
  return listWindow<number, Listed>(db, {
    counts: within.select(({ fn, val }) => [val('').as('tab'), fn.countAll<number>().as('n')]),
    tab: '',
    keys: within.select('id as key').orderBy('id', 'desc').limit(limit).offset(offset),
    rows: (ids) =>
      db
        .all(entries.select(['id', 'at', 'kind', 'content', 'hash']).where('id', 'in', among(ids)))
        .map(({ content, kind, ...entry }) => ({ ...entry, kind: kind as Listed['kind'], facts: factsOf(content) })),
    keyOf: ({ id }) => id,
  })
}

/**
 * Follows the whole chain. Entries cut off at its end leave a shorter chain that is whole in itself: the last hash of an
 * earlier print-out or of saved lines shows that.
 */
export function verifyEvidence({ db }: Pick<Context, 'db'>): Output<'evidence.verify'> {
  const { build } = db
  const entries = db.each(build.selectFrom('evidence').selectAll().orderBy('id')) as IterableIterator<EvidenceEntry>
  const last = db.get(build.selectFrom('evidence').select('hash').orderBy('id', 'desc').limit(1))
  const counted = db.get(build.selectFrom('evidence').select(({ fn }) => fn.countAll<number>().as('n')))
  return { entries: counted?.n ?? 0, lastHash: last?.hash ?? NO_HASH, broken: chainBreak(entries, sha256) ?? null }
}
