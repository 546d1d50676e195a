import { RECORDED } from '@backend/engine/chapters'
import type { Reader } from '@backend/db/access'
import type { StandingClock } from '@backend/record'
import policyRules from '@resources/policy-rules.json'
import { stands } from '@shared/contract/clocks'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'

export const POLICY = policyOf(policyRules as PolicyRule[])

type Told = StandingClock & { entity: string }
const line = ({ entity, entityRow, kind, dueAt, sinceAt, marketplaceId, orderRow }: Told) =>
  [entity, entityRow, kind, dueAt, sinceAt, marketplaceId, orderRow].join(' ')

/** What the table of clocks holds, and what the rules give of every row there is, whatever a chapter says of which can have any. */
export function clocksAndRules(db: Reader, now: number, policy = POLICY): { table: string[]; rules: string[] } {
  const rules = RECORDED.clocks.flatMap((clocks) => {
    const { entity, key, table } = RECORDED.named(clocks.table)
    const rows = db.raw.prepare<[], { row: number }>(`SELECT ${key} AS row FROM ${table}`).all()
    return clocks
      .clocksOf(
        db,
        rows.map(({ row }) => row),
        policy,
      )
      .map((clock) => ({ ...clock, entity }))
  })
  const table = db.raw.prepare<[], Told>('SELECT * FROM clocks').all()
  const lines = (all: readonly Told[]) => all.filter((clock) => stands(clock, now)).map(line).sort() // prettier-ignore
  return { table: lines(table), rules: lines(rules) }
}
