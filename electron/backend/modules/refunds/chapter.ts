import type { ChapterOutgoing } from '../../outgoing'
import {
  amountText,
  type ChapterRecord,
  listed,
  type ListReader,
  recordedTable,
  type ChapterPersonal,
  harmless,
  NOTE,
} from '../../record'
import { REFUND_CLOCKS } from './clocks'
import { refundWay } from './upload'
import { savedRefunds } from './saved'

export { handlers } from './handlers'

export const savedLists = { refunds: savedRefunds }

/** Each line by its item and the sum of its amounts. */
const refundLines: ListReader = (json, { currency }, nameOf) =>
  listed<{ itemRow: number; amounts: Record<string, number> }>(json, ({ itemRow, amounts }) => {
    const sum = Object.values(amounts).reduce((all, amount) => all + amount, 0)
    return `${nameOf(itemRow)} ${amountText(sum, String(currency ?? ''))}`
  })

export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'refund',
      table: 'refunds',
      key: 'id',
      topic: 'cases',
      nature: 'decision',
      atAmazon: true,
      holdsImport: 'all',
      words: {
        hidden: ['currency', 'problemId'],
        amounts: { total: 'currency', lines: 'currency' },
        lists: { lines: refundLines },
      },
    }),
  ],
  operations: { refund: true },
  clocks: [REFUND_CLOCKS],
}

export const outgoing: ChapterOutgoing = { waysOut: [refundWay] }

export const personal: ChapterPersonal = {
  tables: { refunds: { note: NOTE, ...harmless('reasonCode', 'currency', 'lines', 'refusedRevisions') } },
}
