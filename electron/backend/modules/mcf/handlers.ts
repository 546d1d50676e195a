import { DeskError } from '@shared/contract/errors'
import { isPattern } from '@shared/domain/mcf/order-number'
import type { HandlersOf } from '../../context'
import { settingWriter } from '../../record'
import { orderRowNumber } from '../orders'
import { suggestSkus } from '../stock'
import { examineMcf, feesOf } from './examine'
import { setPackages } from './packages'
import { patternOf, propose, savePattern } from './propose'
import { listMcf, mcfDetail, mcfOfOrder } from './read'
import { cancelMcf, markPlaced, removeMcf, saveMcf } from './save'

/** What a fee is charged for: one of each. */
const FEE_KEY = ['marketplaceId', 'sizeTier', 'speed', 'fromUnits']

export const handlers: HandlersOf<'mcf'> = {
  'mcf.list': (context, input) => listMcf(context, input),
  'mcf.get': (context, { mcfOrderId }) => mcfDetail(context, mcfOrderId),
  'mcf.ofOrder': ({ db }, { orderId }) => ({ orders: mcfOfOrder(db, orderRowNumber(db, orderId)) }),
  'mcf.propose': (context, input) => propose(context, input),
  'mcf.examine': (context, { mcfOrderId, order }) => examineMcf(context, order, mcfOrderId),
  'mcf.suggestSkus': ({ db }, { search, marketplaceId }) => ({ skus: suggestSkus(db, search, marketplaceId) }),
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
    pattern: patternOf(db),
    fees: feesOf(db),
    sizes: db.all(db.build.selectFrom('skuSizes').selectAll().orderBy('sku')),
  }),
  'mcf.savePattern': (write, { pattern }) => {
    if (!isPattern(pattern)) throw new DeskError('mcfPatternBad', { pattern })
    savePattern(write, pattern)
    return {}
  },
  'mcf.saveFees': (write, { fees, checkedOn }) => {
    const kept = settingWriter(write, 'mcfFees')
    kept.clear()
    for (const { marketplaceId, sizeTier, speed, fromUnits, fee, currency } of fees)
      kept.put({ marketplaceId, sizeTier, speed, fromUnits, fee, currency, checkedOn }, FEE_KEY)
    return {}
  },
  'mcf.saveSize': (write, { sku, sizeTier }) => {
    const sizes = settingWriter(write, 'skuSizes')
    if (sizeTier === '') sizes.remove({ sku })
    else sizes.put({ sku, sizeTier })
    return {}
  },
}
