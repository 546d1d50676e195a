import { DateTime } from 'luxon'
import { DeskError } from '@shared/contract/errors'
import type { HandlersOf } from '../../context'
import { packingSlips } from '../../formats/paper/packing-slip'
import { pickList } from '../../formats/paper/pick-list'
import { settingWriter } from '../../record'
import { pickLines, slipsOf } from './slips'

export const handlers: HandlersOf<'paper'> = {
  'paper.document': (context, { what, orders, paper, withPrices }) => {
    const seller = context.shop.name
    const { slips } = slipsOf(context, orders)
    if (slips.length === 0) throw new DeskError('nothingToPrint', {})
    if (what === 'packingSlips')
      return { orders: slips.length, html: packingSlips(slips, { paper, withPrices, seller }) }
    const printedAt = DateTime.fromMillis(context.now(), { zone: context.shop.timeZone }).toFormat('yyyy-MM-dd HH:mm')
    return { orders: slips.length, html: pickList(pickLines(context, slips), { paper, seller, printedAt }) }
  },
  'paper.count': (context, { orders }) => {
    const { slips, leftOut } = slipsOf(context, orders)
    return { orders: slips.length, leftOut }
  },
  'paper.bins': (context, { orders }) => ({
    bins: pickLines(context, slipsOf(context, orders).slips).map(({ sku, title, bin }) => ({ sku, title, bin })),
  }),
  'paper.setBin': (write, { sku, bin }) => {
    const bins = settingWriter(write, 'bins')
    if (bin === '') bins.remove({ sku })
    else bins.put({ sku, bin })
    return {}
  },
}
