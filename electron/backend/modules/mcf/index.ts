import { DeskError } from '@shared/contract/errors'
import { isPattern } from '@shared/domain/mcf/order-number'
import type { HandlersOf } from '../../context'
import { orderRowNumber } from '../orders'
import { suggestSkus } from '../stock'
import { examineMcf, feesOf } from './examine'
import { setPackages } from './packages'
import { patternOf, propose, savePattern } from './propose'
import { listMcf, mcfDetail, mcfOfOrder } from './read'
import { cancelMcf, markPlaced, removeMcf, saveMcf } from './save'

export { savedMcf } from './saved'

export { followOrderReports } from './follow-orders'
export { recordPackages } from './packages'
export { unitsServedByAmazon } from './read'
export type { McfPackage } from './rows'
export { mcfCancellationUpload, mcfOrderUpload } from './upload'

export const handlers: HandlersOf<'mcf'> = {
  'mcf.list': (context, input) => listMcf(context, input),
  'mcf.get': (context, { mcfOrderId }) => mcfDetail(context, mcfOrderId),
  'mcf.ofOrder': ({ db }, { orderId }) => ({ orders: mcfOfOrder(db.raw, orderRowNumber(db.raw, orderId)) }),
  'mcf.propose': (context, input) => propose(context, input),
  'mcf.examine': (context, { mcfOrderId, order }) => examineMcf(context, order, mcfOrderId),
  'mcf.suggestSkus': ({ db }, { search, marketplaceId }) => ({ skus: suggestSkus(db.raw, search, marketplaceId) }),
  'mcf.save': (write, input) => saveMcf(write, input),
  'mcf.remove': (write, { mcfOrderId }) => {
    removeMcf(write, mcfOrderId)
    return {}
  },
  'mcf.markPlaced': (write, input) => {
    markPlaced(write, input)
    return {}
  },
  'mcf.setPackages': (write, { mcfOrderId, packages }) => {
    setPackages(write, mcfOrderId, packages)
    return {}
  },
  'mcf.cancel': (write, input) => {
    cancelMcf(write, input)
    return {}
  },
  'mcf.settings': ({ db }) => ({
    pattern: patternOf(db.raw),
    fees: feesOf(db.raw) as never,
    sizes: db.raw.prepare<[], { sku: string; sizeTier: string }>('SELECT * FROM skuSizes ORDER BY sku').all(),
  }),
  'mcf.savePattern': ({ db }, { pattern }) => {
    if (!isPattern(pattern)) throw new DeskError('mcfPatternBad', { pattern })
    savePattern(db.raw, pattern)
    return {}
  },
  'mcf.saveFees': ({ db }, { fees, checkedOn }) => {
    db.raw.exec('DELETE FROM mcfFees')
    const add = db.raw.prepare(
      'INSERT OR REPLACE INTO mcfFees (marketplaceId, sizeTier, speed, fromUnits, fee, currency, checkedOn) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    for (const fee of fees)
      add.run(fee.marketplaceId, fee.sizeTier, fee.speed, fee.fromUnits, fee.fee, fee.currency, checkedOn)
    return {}
  },
  'mcf.saveSize': ({ db }, { sku, sizeTier }) => {
    if (sizeTier === '') db.raw.prepare('DELETE FROM skuSizes WHERE sku = ?').run(sku)
    else
      db.raw
        .prepare('INSERT INTO skuSizes VALUES (?, ?) ON CONFLICT DO UPDATE SET sizeTier = excluded.sizeTier')
        .run(sku, sizeTier)
    return {}
  },
}
