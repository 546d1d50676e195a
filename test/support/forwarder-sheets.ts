import { type CellObject, type Range, utils, type WorkSheet, write } from '@e965/xlsx'
import Excel from 'exceljs'
import { encodeText } from './report-builder'

/**
 * Sheets as forwarders and ERPs hand them out, made after public descriptions of their exports and interfaces (YunExpress,
 * Yanwen, 4PX and SF customer systems; China Post's bulk mailer lists; Dianxiaomi, Mabang and Lingxing order exports). All
 * people, orders and numbers are made up.
 */
export interface ForwarderFile {
  fileName: string
  bytes: Uint8Array
}

/** Orders of the made-up shop; index 0 to 3. */
export const ORDERS = [
  '111-1000001-2000001',
  '112-1000002-2000002',
  '303-1000003-2000003',
  '249-1000004-2000004',
] as const
const order = (i: number) => ORDERS[i] ?? ''
const PEOPLE = [
  ['Ann Example', 'US', '02139'],
  ['Bob Sample', 'US', '90210-1234'],
  ['Clara Muster', 'DE', '10115'],
  ['見本 太郎', 'JP', '100-0001'],
] as const
const person = (i: number) => PEOPLE[i] ?? ['', '', '']
const each = <T>(row: (i: number) => T): T[] => ORDERS.map((_, i) => row(i))
const yun = (i: number) => `YT260632120000000${i + 1}`
const lastMile = (i: number) => `920019025541010000004${i + 1}`
/** 4, 5, 6 and 7 March 2026, as Excel counts days. */
const serial = (i: number) => 46_085 + i

async function xlsx(build: (book: Excel.Workbook) => void): Promise<Uint8Array> {
  const book = new Excel.Workbook()
  build(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

interface OldSheet {
  name: string
  rows: readonly (readonly (string | number | CellObject)[])[]
  merges?: Range[]
}

function xls(sheets: readonly OldSheet[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, rows, merges } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    if (merges) sheet['!merges'] = merges
    utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
}

const day = (value: number): CellObject => ({ t: 'n', v: value, z: 'yyyy/m/d' })

/** Title over the header, dates and weights as numbers, a sum below; the reference the seller gave is Amazon's order id. */
export const yunExpress = async (): Promise<ForwarderFile> => ({
  fileName: '云途发货明细.xlsx',
  bytes: await xlsx((book) => {
    const sheet = book.addWorksheet('发货明细')
    sheet.addRow(['云途物流 发货明细'])
    sheet.mergeCells('A1:L1')
    sheet.addRow(['客户代码：', 'C00001', '导出时间：', '2026-03-08 10:00:00'])
    sheet.addRow([])
    sheet.addRow([
      '序号', '客户订单号', '运单号', '运输方式', '收货时间', '收件人', '收件人邮编', '国家', '收货重量(KG)', '计费重量(KG)', '总费用', '币种',
    ]) // prettier-ignore
    each((i) => {
      const [name, country, zip] = person(i)
      const row = sheet.addRow([
        i + 1, order(i), yun(i), '云途全球专线挂号（标快）', serial(i) + 0.625, name, zip, country, 0.35 + i, 0.4 + i, 42.5 + i, 'CNY',
      ]) // prettier-ignore
      row.getCell(5).numFmt = 'yyyy-mm-dd hh:mm'
    })
    sheet.addRow(['合计', '', '', '', '', '', '', '', 7.4, 7.6, { formula: 'SUM(K5:K8)', result: 176 }])
  }),
})

/** Text in GB18030 with commas; a tab behind identifiers keeps Excel from changing them. */
export const yanwen = (): ForwarderFile => ({
  fileName: '燕文运单.csv',
  bytes: encodeText(
    [
      '制单账号,燕文运单号,客户订单号,平台订单号,发货渠道,交运日期,收件人姓名,收件人邮编,目的国,称重重量(g),运费(元),备注',
      ...each((i) => {
        const [name, country, zip] = person(i)
        return `100001,YWE1000000000000${i + 1}\t,SO-26-${i + 1},${order(i)}\t,燕文航空挂号小包,2026/3/${4 + i},${name},${zip},${country},${350 + i},${(18.5 + i).toFixed(2)},"易碎, 轻放"`
      }),
    ].join('\r\n'),
    'gb18030',
  ),
})

/** An old workbook: a sheet of notes first, and both 4PX's own number and that of the carrier that delivers. */
export const fourPx = (): ForwarderFile => ({
  fileName: '4PX出货明细.xls',
  bytes: xls([
    { name: '说明', rows: [['本表由系统导出，仅供对账使用。'], ['如有疑问请联系客服。']] },
    {
      name: '出货明细',
      rows: [
        ['平台订单号', '客户单号', '4PX单号', '服务商单号', '物流产品', '出库时间', '收件人', '邮政编码', '目的国', '实重(kg)', '计费重(kg)', '运费合计', '币种'],
        ...each((i) => {
          const [name, country, zip] = person(i)
          return [
            order(i), `SO-${i + 1}`, `4PX300000000000${i + 1}CN`, lastMile(i), '联邮通优先挂号', day(serial(i)), name, zip, country, 0.2 + i, 0.25 + i, 31.25, 'CNY',
          ]
        }),
      ],
    },
  ]),
}) // prettier-ignore

/** A header in two languages, one line each, and the sender's columns beside the recipient's. */
export const sfInternational = async (): Promise<ForwarderFile> => ({
  fileName: '顺丰国际账单.xlsx',
  bytes: await xlsx((book) => {
    const sheet = book.addWorksheet('账单明细')
    sheet.addRow(['顺丰国际 月结账单'])
    sheet.addRow([
      '运单号码', '订单号', '寄件时间', '寄件人', '寄件人邮编', '收方姓名', '收方邮编', '计费重量(kg)', '费用(元)', '产品类型',
    ]) // prettier-ignore
    sheet.addRow([
      'Waybill No.', 'Order No.', 'Shipment Date', 'Sender', 'Sender Postcode', 'Consignee', 'Consignee Postcode', 'Chargeable Weight', 'Freight', 'Service',
    ]) // prettier-ignore
    each((i) => {
      const [name, , zip] = person(i)
      sheet.addRow([
        `SF100000000000${i + 1}`, order(i), `2026-03-0${4 + i} 18:30:00`, '示例卖家', '518000', name, zip, 1 + i, 88 + i / 2, '国际电商专递',
      ]) // prettier-ignore
    })
  }),
})

/** China Post's list for bulk mailers: tabs, UTF-16, weights in grams, postage in 邮资. */
export const chinaPost = (): ForwarderFile => ({
  fileName: '大宗邮件清单.txt',
  bytes: encodeText(
    [
      '大宗客户代码\t大宗客户名称\t邮件号\t客户订单号\t寄达局\t收件人姓名\t收件人邮编\t收寄时间\t邮件种类\t重量(克)\t计费重量(克)\t总邮资\t实收邮资',
      ...each((i) => {
        const [name, country, zip] = person(i)
        return `90000001\t示例贸易\tLX00000000${i + 1}CN\t${order(i)}\t${country}\t${name}\t${zip}\t2026-03-0${4 + i} 09:05:00\t国际挂号小包\t${120 + i}\t${120 + i}\t25.10\t23.60`
      }),
    ].join('\r\n'),
    'utf-16le-bom',
  ),
})

/** An order over the lines of its items: order, parcel and number are merged cells. A hidden sheet holds another table. */
export const dianxiaomi = async (): Promise<ForwarderFile> => ({
  fileName: '店小秘订单.xlsx',
  bytes: await xlsx((book) => {
    const hidden = book.addWorksheet('字典', { state: 'hidden' })
    hidden.addRow(['订单号', '运单号'])
    hidden.addRow([order(0), yun(8)])
    const sheet = book.addWorksheet('订单')
    sheet.addRow([
      '订单号', '包裹号', '店铺账号', 'SKU', '数量', '产品名称', '物流方式', '运单号', '发货时间', '买家姓名', '邮编', '国家', '下单时间',
    ]) // prettier-ignore
    const line = (i: number, sku: string, quantity: number) => {
      const [name, country, zip] = person(i)
      return [
        order(i), `XM00000${i + 1}`, 'Shop-US', sku, quantity, '台灯', '云途专线', yun(i), `2026-03-0${4 + i} 20:15`, name, zip, country, '2026-03-01 08:00',
      ] // prettier-ignore
    }
    sheet.addRow(line(0, 'LAMP-A', 2))
    sheet.addRow(['', '', '', 'LAMP-B', 1, '台灯'])
    sheet.addRow(line(1, 'LAMP-A', 1))
    for (const column of ['A', 'B', 'C', 'G', 'H', 'I', 'J', 'K', 'L', 'M']) sheet.mergeCells(`${column}2:${column}3`)
  }),
})

/** Semicolons, as Excel writes them in much of Europe, and the carrier in a column of its own. */
export const mabang = (): ForwarderFile => ({
  fileName: '马帮订单.csv',
  bytes: encodeText(
    [
      '订单编号;物流公司;物流渠道;货运单号;发货时间;客户姓名;邮政编码;SKU;商品数量;包裹重量(g);实际运费;币种;付款时间',
      ...each((i) => {
        const [name, , zip] = person(i)
        return `${order(i)};云途;云途专线;${yun(i)};2026-03-0${4 + i} 11:22:33;${name};${zip};LAMP-${i};1;${350 + i};${40 + i},50;人民币;2026-03-01 00:00:00`
      }),
    ].join('\n'),
    'utf-8-bom',
  ),
})

/** Lingxing's long export (销售出库单); the number of the forwarder and another for the last mile stand side by side. */
export const lingxing = async (): Promise<ForwarderFile> => ({
  fileName: '领星销售出库单.xlsx',
  bytes: await xlsx((book) => {
    const sheet = book.addWorksheet('Sheet1')
    sheet.addRow([
      '销售出库单号', '系统单号', '状态', '系统出库时间', '创建时间', '平台单号', '店铺', '站点', '收件人', '电话', '邮编', '收货地址', '参考号', '物流商', '物流渠道', '运单号', '跟踪号', '预估运费', '物流运费', '估算重量', '包裹实重', '包裹计费重', 'SKU', 'MSKU', '数量',
    ]) // prettier-ignore
    each((i) => {
      const [name, , zip] = person(i)
      sheet.addRow([
        `WO10000000${i + 1}`, `10${i + 1}0000000000001`, '已发货', `2026-03-0${4 + i} 16:00:00`, '2026-03-02 09:00:00', order(i), '示例店铺', '美国', name, `+1 555-010-000${i}`, zip, '1 Sample Street', '', '燕文', '燕文专线', `YWE1000000000000${i + 1}`, lastMile(i), '20.00', '19.80', '300g', '320g', '350g', `LAMP-${i}`, `M-LAMP-${i}`, 1 + i,
      ]) // prettier-ignore
    })
  }),
})

/** Words nobody here knows (Polish), two columns that could be the number, and no word for the recipient. */
export const unknownWords = async (): Promise<ForwarderFile> => ({
  fileName: 'zestawienie.xlsx',
  bytes: await xlsx((book) => {
    const sheet = book.addWorksheet('Arkusz1')
    sheet.addRow(['Zestawienie przesyłek'])
    sheet.addRow(['Zamówienie', 'Przesyłka', 'Kontakt', 'Przewoźnik', 'Nadano', 'Odbiorca'])
    each((i) =>
      sheet.addRow([order(i), `PL${i}000000001234`, `48600100${i}00`, 'DPD', `2026-03-0${4 + i}`, person(i)[0]]),
    )
  }),
})

/** Numbers that Excel changed: as numbers, in E-notation, with zeros for digits; beside them one that is whole. */
export const damagedNumbers = async (): Promise<ForwarderFile> => ({
  fileName: 'damaged.xlsx',
  bytes: await xlsx((book) => {
    const sheet = book.addWorksheet('Sheet1')
    sheet.addRow(['订单号', '跟踪号'])
    sheet.addRow([order(0), 9400111899223197428490])
    sheet.addRow([order(1), '9.4E+21'])
    sheet.addRow([order(2), '9400111899223190000000'])
    sheet.addRow([order(3), 794612345678])
  }),
})
