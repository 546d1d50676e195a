import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { HandlersOf, WriteContext } from '../../context'
import type { Reading } from '../../db/access'
import { type Columns, type NewRow, recordChanges } from '../../record'
import { listCosts, rulesOf } from './read'

const idOf = ({ db }: WriteContext, query: Reading<{ id: number }>): number | null => db.get(query)?.id ?? null

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
  const known = idOf(write, write.db.build.selectFrom('skuCosts').select('id').where('sku', '=', sku))
  if (isEmpty) forget(write, 'skuCosts', known)
  else put(write, 'skuCosts', known, { sku, currency, ...parts })
}

function saveRule(write: WriteContext, { ruleId, kinds, ...rule }: Input<'costs.saveRule'>): number {
  const named = idOf(write, write.db.build.selectFrom('problemRules').select('id').where('name', '=', rule.name))
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
    const rules = write.db.build.selectFrom('problemRules').select('id')
    forget(write, 'problemRules', idOf(write, rules.where('id', '=', ruleId)))
    return {}
  },
  'costs.returnAddresses': ({ db }) => ({
    addresses: db
      .all(db.build.selectFrom('returnAddresses').select(['marketplaceId', 'isLocal']).orderBy('marketplaceId'))
      .map(({ marketplaceId, isLocal }) => ({ marketplaceId, isLocal: isLocal === 1 })),
  }),
  'costs.setReturnAddress': (write, { marketplaceId, isLocal }) => {
    const said = write.db.build.selectFrom('returnAddresses').select('id')
    const known = idOf(write, said.where('marketplaceId', '=', marketplaceId))
    if (isLocal === null) forget(write, 'returnAddresses', known)
    else put(write, 'returnAddresses', known, { marketplaceId, isLocal: isLocal ? 1 : 0 })
    return {}
  },
}
