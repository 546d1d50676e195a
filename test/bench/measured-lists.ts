import { join } from 'node:path'
import { RECORDED } from '../../electron/backend/engine/chapters'
import type { ReadContext } from '../../electron/backend/context'
import { accessTo } from '../../electron/backend/db/kysely-access'
import { openReader, type SqliteDatabase } from '../../electron/backend/db/open'
import { handlers } from '../../electron/backend/engine/handlers'
import { shopFacts } from '../../electron/backend/shop-folder/shop-row'
import policyRules from '../../resources/policy-rules.json'
import { endpoint } from '../../shared/contract'
import { policyOf } from '../../shared/domain/policy/policy'
import type { PolicyRule } from '../../shared/domain/policy/policy-rules'
import type { filledShop } from '../e2e/support/filled-shop'
import { quantile, report } from './support'

/** The first is not counted. Of three questions asked three times the slowest would be the p95. */
const ROUNDS = 21

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
  const access = accessTo(db)
  const known = { now: () => Date.now(), folder, policy, recorded: RECORDED, db: access, shop: shopFacts(access) }
  const context = known as unknown as ReadContext
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

interface Measuring {
  /** What is asked of each list. */
  asked: Readonly<Record<string, readonly object[]>>
  what(name: string): string
  /** The most that may pass, ms. */
  most: number
}

/** Asks lists of a shop that was opened before, from the page and by bare SQL, and reports how long that takes. */
export async function measureLists(
  shop: Awaited<ReturnType<typeof filledShop>>,
  { asked, what, most }: Measuring,
): Promise<void> {
  const questions = Object.entries(asked).flatMap(([name, inputs]) => inputs.map((input) => ({ name, input })))
  const bare = bareTimes(shop.folder, questions)
  const opened = await shop.open()
  const figures = await opened.page.evaluate(
    async ({ questions, rounds }) => {
      const { desk } = window as unknown as {
        desk: { invoke(name: string, input: unknown): Promise<{ ok: boolean }> }
      }
      const times: { ms: number; name: string; what: string }[] = []
      for (let round = 0; round < rounds; round++)
        for (const { name, input } of questions) {
          const start = performance.now()
          const answer = await desk.invoke(name, input)
          if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
          if (round > 0) times.push({ ms: performance.now() - start, name, what: JSON.stringify(input) })
        }
      return times
    },
    { questions, rounds: ROUNDS },
  )
  await opened.desk.close()
  for (const name of Object.keys(asked)) {
    const own = figures.filter((figure) => figure.name === name)
    const floor = quantile(bare.get(name) ?? [], 0.95)
    const slowest = own.reduce((a, b) => (b.ms > a.ms ? b : a))
    report({
      what: `${what(name)}, counts included, from the page: p95`,
      measured: quantile(own.map(({ ms }) => ms), 0.95), // prettier-ignore
      floor,
      limit: Math.min(most, 2 * floor + 5),
      note: `floor: its bare SQL; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.what}`,
    })
  }
}
