import { join } from 'node:path'
import type { ReadContext } from '../../electron/backend/context'
import { accessTo } from '../../electron/backend/db/kysely-access'
import { openReader, type SqliteDatabase } from '../../electron/backend/db/open'
import { handlers } from '../../electron/backend/handlers'
import policyRules from '../../resources/policy-rules.json'
import { endpoint } from '../../shared/contract'
import { CANCEL_TABS } from '../../shared/contract/cancellations'
import { MCF_STATES } from '../../shared/domain/mcf/state'
import { policyOf } from '../../shared/domain/policy/policy'
import type { PolicyRule } from '../../shared/domain/policy/policy-rules'
import { REFUND_STATES } from '../../shared/domain/refunds/state'
import { filledShop } from '../e2e/support/filled-shop'
import { fillLists } from '../support/long-lists'
import { quantile, report } from './support'

const ROUNDS = 4
const page = { offset: 0, limit: 50 }
/** What can be asked of each list: its first page under any tab or search, and its last page. */
const QUESTIONS: Readonly<Record<string, readonly object[]>> = {
  'refunds.list': REFUND_STATES.flatMap((tab) => [{ tab }, { tab, offset: 16_000 }]),
  'cancellations.list': CANCEL_TABS.flatMap((tab) => [{ tab }, { tab, offset: 16_000 }]),
  'mcf.list': MCF_STATES.flatMap((tab) => [{ tab }, { tab, offset: 19_900 }]),
  'problems.list': ['open', 'waiting', 'closed'].flatMap((tab) => [{ tab }, { tab, offset: 33_000 }]),
  'exports.answers': [{ exportId: 1 }, { exportId: 1, offset: 99_900 }],
  'imports.list': [{}, { offset: 33_000 }, { offset: 66_600 }],
  'exports.list': [{}, { offset: 50_000 }, { offset: 99_900 }],
  'evidence.list': [{}, { from: '2026-02-01', to: '2026-02-02' }, { offset: 50_000 }, { offset: 99_900 }],
  'costs.list': [{}, { search: '0099' }, { search: 'sku-00999' }, { search: 'none' }, { offset: 99_900 }],
}

type Statement = { all(...given: unknown[]): unknown; get(...given: unknown[]): unknown }

/** A connection that notes what it is asked, so that it can be asked again without anything around it. */
function watched(db: SqliteDatabase) {
  const asked: (() => unknown)[] = []
  const prepare = (sql: string): Statement => {
    const statement = db.prepare<unknown[]>(sql)
    const noted = (run: 'all' | 'get') => (...given: unknown[]) => {
      asked.push(() => statement[run](...given))
      return statement[run](...given)
    }
    return { all: noted('all'), get: noted('get') }
  } // prettier-ignore
  return { db: Object.create(db, { prepare: { value: prepare } }) as SqliteDatabase, asked }
}

/** The time that the statements behind each question take by themselves, ms. */
function bareTimes(folder: string, questions: readonly { name: string; input: object }[]): Map<string, number[]> {
  const raw = openReader(join(folder, 'shopdesk.sqlite'))
  const { db, asked } = watched(raw)
  const policy = policyOf(policyRules as PolicyRule[])
  const context = { db: accessTo(db), now: () => Date.now(), policy } as unknown as ReadContext
  const times = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, input } of questions) {
      asked.length = 0
      const handler = handlers[name as keyof typeof handlers] as (context: unknown, input: unknown) => unknown
      handler(context, endpoint(name)?.input.parse(input))
      const start = performance.now()
      for (const again of [...asked]) again()
      if (round > 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start])
    }
  raw.close()
  return times
}

/** Lists of the chapters with so many rows of their kind: any tab, search or page of each, from the page and by bare SQL. */
export async function measureChapterLists(path: string, rows: number): Promise<void> {
  const shop = await filledShop(path, (db) => fillLists(db, { rows }))
  const questions = Object.entries(QUESTIONS).flatMap(([name, inputs]) =>
    inputs.map((input) => ({ name, input: { ...page, ...input } })),
  )
  const bare = bareTimes(shop.folder, questions)
  const opened = await shop.open()
  const figures = await opened.page.evaluate(
    async ({ asked, rounds }) => {
      const { desk } = window as unknown as {
        desk: { invoke(name: string, input: unknown): Promise<{ ok: boolean }> }
      }
      const times: { ms: number; name: string; what: string }[] = []
      for (let round = 0; round < rounds; round++)
        for (const { name, input } of asked) {
          const start = performance.now()
          const answer = await desk.invoke(name, input)
          if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
          if (round > 0) times.push({ ms: performance.now() - start, name, what: JSON.stringify(input) })
        }
      return times
    },
    { asked: questions, rounds: ROUNDS },
  )
  await opened.desk.close()
  for (const name of Object.keys(QUESTIONS)) {
    const own = figures.filter((figure) => figure.name === name)
    const floor = quantile(bare.get(name) ?? [], 0.95)
    const slowest = own.reduce((a, b) => (b.ms > a.ms ? b : a))
    report({
      what: `${name} with ${rows.toLocaleString('en')} rows of its kind, any tab, search or page, counts included, from the page: p95`,
      measured: quantile(own.map(({ ms }) => ms), 0.95), // prettier-ignore
      floor,
      limit: Math.min(50, 2 * floor + 5),
      note: `floor: its bare SQL; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.what}`,
    })
  }
}
