import { utils, write } from '@e965/xlsx'

const HEADER = [
  '客户单号', '平台订单号', '运单号', '转单号', '物流商', '物流渠道', '发货时间', '收件人', '邮编', '国家', 'SKU', '数量', '实重(kg)', '运费', '币种',
] // prettier-ignore

const row = (i: number, orderId: string) => [
  `SO2603${String(i).padStart(7, '0')}`,
  orderId,
  `YT26063212${String(i).padStart(8, '0')}`,
  `9200190255${String(i * 7 + 1).padStart(12, '0')}`,
  '云途',
  '云途全球专线挂号（标快）',
  `2026-03-${String(1 + (i % 9)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:${String(i % 59).padStart(2, '0')}`,
  `Sample Person ${i}`,
  String(10_000 + (i % 80_000)),
  'US',
  `SKU-${i % 400}`,
  1 + (i % 3),
  Math.round(50 + (i % 4000)) / 1000,
  Math.round(1500 + (i % 9000)) / 100,
  'CNY',
]
/**
 * A forwarder's export as a workbook: identifiers as text, weights and costs as numbers, each row's own time, a title above the
 * header. One row for each order id.
 */
export function bigSheet(orderIds: readonly string[]): Uint8Array {
  const book = utils.book_new()
  const rows = orderIds.map((orderId, i) => row(i, orderId))
  utils.book_append_sheet(book, utils.aoa_to_sheet([['云途物流 发货明细'], [], HEADER, ...rows]), '发货明细')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer)
}
