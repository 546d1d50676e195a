import Excel from 'exceljs'
import { writeFileSync } from 'node:fs'

/** A shop's day as files: orders of Amazon's, a forwarder's workbook, and Amazon's answer to what was written. */

export const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
export const id = (n: number) => `111-${String(n).padStart(7, '0')}-0000000`
const yun = (n: number) => `YT2606200${String(n).padStart(9, '0')}`

const COLUMNS =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-postal-code\tis-buyer-requested-cancellation'

export interface Order {
  n: number
  sku?: string
  recipient?: string
  postalCode?: string
  isCancelRequested?: boolean
}

export function orderReport(path: string, orders: readonly Order[]): string {
  const rows = orders.map(({ n, sku = `SKU-${n}`, recipient = `Ann ${n}`, postalCode = '02139', isCancelRequested = false }) =>
    [id(n), String(10_000_000_000_000 + n), `${day(3)}T20:00:00+00:00`, `${day(-2)}T07:59:59+00:00`, sku, 'Mug', 1, 0, 1, recipient, postalCode, isCancelRequested].join('\t'),
  ) // prettier-ignore
  writeFileSync(path, [COLUMNS, ...rows, ''].join('\n'))
  return path
}

export interface Row {
  n?: number
  number?: string | number
  channel?: string
  recipient?: string
  postalCode?: string
  sku?: string
}

interface Layout {
  sheetName?: string
  /** Names of columns of which nothing is known, beside those a forwarder has. */
  more?: readonly string[]
}

/** Titles and notes above the header, merged cells, a sheet of prices besides, weights as numbers, a sum below. */
export async function forwarderBook(
  path: string,
  rows: readonly Row[],
  { sheetName = '发货明细', more = [] }: Layout = {},
): Promise<string> {
  const book = new Excel.Workbook()
  const prices = book.addWorksheet('价目表')
  prices.addRow(['渠道', '首重价格'])
  prices.addRow(['云途全球专线挂号', 42])
  const sheet = book.addWorksheet(sheetName)
  sheet.addRow(['云途物流 发货明细'])
  sheet.mergeCells('A1:I1')
  sheet.addRow(['客户代码：', 'C00001', '导出时间：', `${day(0)} 10:00:00`])
  sheet.addRow([])
  sheet.addRow([
    '序号',
    '平台订单号',
    '运单号',
    '物流商',
    '收件人',
    '收件人邮编',
    'SKU',
    '计费重量(KG)',
    '运费(元)',
    ...more,
  ])
  rows.forEach(({ n, number = yun(n ?? 0), channel = '云途物流', recipient = '', postalCode = '', sku = '' }, i) =>
    sheet.addRow([i + 1, n === undefined ? '' : id(n), number, channel, recipient, postalCode, sku, 0.35, 42.5, ...more.map((name) => `${name} ${i}`)]),
  ) // prettier-ignore
  sheet.addRow(['合计', '', '', '', '', '', '', 0.35 * rows.length, 42.5 * rows.length])
  await book.xlsx.writeFile(path)
  return path
}

/** Amazon's answer: the records of these lines failed, all others went through. */
export function processingReport(
  path: string,
  processed: number,
  failed: readonly { line: number; orderId: string; message: string }[],
): string {
  const text = [
    'Feed Processing Summary:',
    `\tNumber of records processed\t\t${processed}`,
    `\tNumber of records successful\t\t${processed - failed.length}`,
    '',
    'original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message',
    ...failed.map(({ line, orderId, message }) => `${line}\t${orderId}\t\t18028\tError\t${message}`),
    '',
  ]
  writeFileSync(path, text.join('\n'))
  return path
}
