import type * as en from '../en/record'
import type { Same } from '../same'

/** 软件自身的操作 */
export const history: Same<typeof en.history> = {
  undoImport: '撤销导入 {{source}}',
  answer: '亚马逊处理报告 {{source}}',
  undo: '撤销',
  redo: '重做',
  export: '已列入 {{source}}',
  uploaded: '{{source}} 标记为已上传',
  uploadTakenBack: '{{source}} 取消已上传标记',
  byHand: '已在卖家后台操作',
  byHandTakenBack: '改为未在卖家后台操作',
  pasted: '粘贴的行',
}
/** 多个章节共用或软件自身的字段 */
export const fields: Same<typeof en.fields> = {
  cancelledAt: '取消时间',
  reasonCode: '原因',
  total: '金额',
  note: '备注',
  marketplaceId: '站点',
  city: '城市',
  stateOrRegion: '州/省',
  postalCode: '邮编',
  sku: 'SKU',
  asin: 'ASIN',
  currency: '币种',
  carrierCode: '承运商',
  carrierName: '承运商名称',
  trackingNumber: '跟踪号',
  shippedOn: '发货日期',
  shippedAt: '发货时间',
  cost: '物流费用',
  items: '商品',
  answer: '亚马逊的答复',
  uploadedAt: '已上传',
}
/** 与其他同名字段含义不同的字段 */
export const fieldsOf: Same<typeof en.fieldsOf> = {
  byHand: { doneAt: '操作时间', answer: '报告结果', answeredAt: '报告导入时间' },
}
