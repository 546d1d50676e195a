import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { HandlersOf, WriteContext } from '../../context'
import { listCosts, rulesOf } from './read'
import { putSetting } from './write'

export { savedCosts } from './saved'

export { costsOf, hasLocalAddress, type KnownRule, rulesOf } from './read'

function idWhere({ db }: WriteContext, table: string, column: string, value: string): number | null {
  const found = db.raw.prepare<[string], { id: number }>(`SELECT id FROM ${table} WHERE ${column} = ?`).get(value)
  return found?.id ?? null
}

function saveCost(write: WriteContext, { sku, currency, ...parts }: Input<'costs.save'>): void {
  const isEmpty = Object.values(parts).every((part) => part === null)
  putSetting(write, 'skuCost', idWhere(write, 'skuCosts', 'sku', sku), isEmpty ? null : { sku, currency, ...parts })
}

function saveRule(write: WriteContext, { ruleId, kinds, ...rule }: Input<'costs.saveRule'>): number {
  const named = idWhere(write, 'problemRules', 'name', rule.name)
  if (named !== null && named !== ruleId) throw new DeskError('problemRuleNameTaken', { name: rule.name })
  if (ruleId !== null && !rulesOf(write.db.raw).some((known) => known.ruleId === ruleId))
    throw new DeskError('followUpUnknown', {})
  return putSetting(write, 'problemRule', ruleId, { ...rule, kinds: JSON.stringify(kinds) })
}

export const handlers: HandlersOf<'costs'> = {
  'costs.list': ({ db }, input) => listCosts(db.raw, input),
  'costs.save': (write, input) => {
    saveCost(write, input)
    return {}
  },
  'costs.rules': ({ db }) => ({ rules: rulesOf(db.raw).map((rule) => ({ ...rule, kinds: [...rule.kinds] })) }),
  'costs.saveRule': (write, input) => ({ ruleId: saveRule(write, input) }),
  'costs.removeRule': (write, { ruleId }) => {
    putSetting(write, 'problemRule', ruleId, null)
    return {}
  },
  'costs.returnAddresses': ({ db }) => ({
    addresses: db.raw
      .prepare<[], { marketplaceId: MarketplaceId; isLocal: number }>(
        'SELECT marketplaceId, isLocal FROM returnAddresses ORDER BY marketplaceId',
      )
      .all()
      .map(({ marketplaceId, isLocal }) => ({ marketplaceId, isLocal: isLocal === 1 })),
  }),
  'costs.setReturnAddress': (write, { marketplaceId, isLocal }) => {
    const known = idWhere(write, 'returnAddresses', 'marketplaceId', marketplaceId)
    const row = isLocal === null ? null : { marketplaceId, isLocal: isLocal ? 1 : 0 }
    putSetting(write, 'returnAddress', known, row)
    return {}
  },
}
