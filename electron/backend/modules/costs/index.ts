import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { sql } from 'kysely'
import type { HandlersOf, WriteContext } from '../../context'
import { type Columns, type NewRow, recordChanges } from '../../record'
import { listCosts, rulesOf } from './read'

export { savedCosts } from './saved'

export { costsOf, hasLocalAddress, type KnownRule, rulesOf } from './read'

function idWhere({ db }: WriteContext, table: CostTable, column: string, value: string | number): number | null {
  const found = db.get(db.build.selectFrom(table).select('id').where(sql.ref<string | number>(column), '=', value))
  return found?.id ?? null
}

type CostTable = 'skuCosts' | 'problemRules' | 'returnAddresses'

/** Writes or changes one row that belongs to no order, as one operation. Returns its number. */
function put<T extends CostTable>(write: WriteContext, table: T, known: number | null, row: NewRow<T> & Columns<T>): number {
  const recorder = recordChanges(write, { kind: 'costs' })
  if (known === null) return recorder.add(table, 0, row)
  recorder.change(table, known, row)
  return known
} // prettier-ignore

/** Forgets one, where it is there. */
function forget(write: WriteContext, table: CostTable, known: number | null): void {
  if (known !== null) recordChanges(write, { kind: 'costs' }).remove(table, known)
}

function saveCost(write: WriteContext, { sku, currency, ...parts }: Input<'costs.save'>): void {
  const isEmpty = Object.values(parts).every((part) => part === null)
  const known = idWhere(write, 'skuCosts', 'sku', sku)
  if (isEmpty) forget(write, 'skuCosts', known)
  else put(write, 'skuCosts', known, { sku, currency, ...parts })
}

function saveRule(write: WriteContext, { ruleId, kinds, ...rule }: Input<'costs.saveRule'>): number {
  const named = idWhere(write, 'problemRules', 'name', rule.name)
  if (named !== null && named !== ruleId) throw new DeskError('problemRuleNameTaken', { name: rule.name })
  if (ruleId !== null && !rulesOf(write.db).some((known) => known.ruleId === ruleId))
    throw new DeskError('followUpUnknown', {})
  return put(write, 'problemRules', ruleId, { ...rule, kinds: JSON.stringify(kinds) })
}

export const handlers: HandlersOf<'costs'> = {
  'costs.list': ({ db }, input) => listCosts(db, input),
  'costs.save': (write, input) => {
    saveCost(write, input)
    return {}
  },
  'costs.rules': ({ db }) => ({ rules: rulesOf(db).map((rule) => ({ ...rule, kinds: [...rule.kinds] })) }),
  'costs.saveRule': (write, input) => ({ ruleId: saveRule(write, input) }),
  'costs.removeRule': (write, { ruleId }) => {
    forget(write, 'problemRules', idWhere(write, 'problemRules', 'id', ruleId))
    return {}
  },
  'costs.returnAddresses': ({ db }) => ({
    addresses: db
      .all(db.build.selectFrom('returnAddresses').select(['marketplaceId', 'isLocal']).orderBy('marketplaceId'))
      .map(({ marketplaceId, isLocal }) => ({ marketplaceId, isLocal: isLocal === 1 })),
  }),
  'costs.setReturnAddress': (write, { marketplaceId, isLocal }) => {
    const known = idWhere(write, 'returnAddresses', 'marketplaceId', marketplaceId)
    if (isLocal === null) forget(write, 'returnAddresses', known)
    else put(write, 'returnAddresses', known, { marketplaceId, isLocal: isLocal ? 1 : 0 })
    return {}
  },
}
