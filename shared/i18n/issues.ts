import type { RowIssueCode } from '../domain/files/issue'

type Texts = Readonly<Record<RowIssueCode, string>>

const en: Texts = {
  missingValue: 'must not be blank',
  notAnOrderId: 'is not an order ID (expected 111-1234567-1234567)',
  notADate: 'is not a date (expected 2026-03-04 or 2026-03-04T10:00:00+00:00)',
  notANumber: 'is not a whole number',
  notAnAmount: 'is not an amount (expected digits and a dot, such as 1280.50)',
  notACurrency: 'is not a currency (expected three letters, such as USD)',
  notABoolean: 'is neither true nor false; left out',
  notAFulfillmentChannel: 'does not say who ships (expected Amazon or Merchant)',
  damagedByExcel: 'was changed by Excel before it reached us; take the file again from Seller Central',
  tooManyCells: 'more cells than columns; the row may have a line break or tab inside',
  replacementCharacter: 'has characters that Amazon’s file had already lost',
  textTooLong: 'is longer than any real value',
  controlCharacter: 'has control characters',
  orderNotFound: 'fits no order of this shop; take in a newer order report first',
  orderPending: 'order is pending: never ship it',
  fulfilledByAmazon: 'order is shipped by Amazon',
  notAnAmazonOrder: 'is not an order of Amazon’s shop',
  leftOut: 'left out',
  contradictsEarlierRow: 'says something else than an earlier row of the same order item',
  damagedInSheet: 'this number was changed by Excel before it reached us; take it again from the carrier’s file',
  severalValues: 'holds more than one number; give each a row of its own',
  errorCell: 'shows an error or a formula without a result; open the file in Excel, save it and take it in again',
  notAWeight: 'is not a weight we can read, or its unit is not known; left out',
  mendedNumber: 'was made a number or a link by a program; what stood in it is taken',
  notACost: 'is not an amount we can read, or its currency is not known; left out',
  unknownCountry: 'is no country with a marketplace this desk knows',
}

const zh: Texts = {
  missingValue: '不能为空',
  notAnOrderId: '不是订单号（应为 111-1234567-1234567）',
  notADate: '不是日期（应为 2026-03-04 或 2026-03-04T10:00:00+00:00）',
  notANumber: '不是整数',
  notAnAmount: '不是金额（应为数字和小数点，如 1280.50）',
  notACurrency: '不是币种（应为三个字母，如 USD）',
  notABoolean: '既不是 true 也不是 false，已略过',
  notAFulfillmentChannel: '看不出由谁发货（应为 Amazon 或 Merchant）',
  damagedByExcel: '导入前已被 Excel 损坏，请从卖家后台重新下载文件',
  tooManyCells: '单元格多于表头列数，行内可能有换行或制表符',
  replacementCharacter: '含有亚马逊文件中已经丢失的字符',
  textTooLong: '过长，不是真实的值',
  controlCharacter: '含有控制字符',
  orderNotFound: '本店铺没有这个订单，请先导入较新的订单报告',
  orderPending: '等待中 Pending 的订单，切勿发货',
  fulfilledByAmazon: '订单由亚马逊配送（FBA）',
  notAnAmazonOrder: '非亚马逊订单',
  leftOut: '已跳过',
  contradictsEarlierRow: '与同一订单商品的前一行不一致',
  damagedInSheet: '这个跟踪号导入前已被 Excel 损坏，请从承运商的文件重新获取',
  severalValues: '一个单元格里有多个跟踪号，请分成多行，每行一个',
  errorCell: '单元格显示错误，或公式没有结果；请用 Excel 打开文件，保存后重新导入',
  notAWeight: '不是可识别的重量，或缺少单位，已略过',
  mendedNumber: '被程序改成了数字或链接，已还原其中的号码',
  notACost: '不是可识别的金额，或缺少币种，已略过',
  unknownCountry: '不是本软件已知站点的国家',
}

/** What is wrong with a cell, after the column's name; also written into the file of refused rows. */
export const issueTexts = { en, 'zh-CN': zh } as const
