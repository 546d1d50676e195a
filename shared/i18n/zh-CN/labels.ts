import type * as en from '../en/labels'
import type { Same } from '../same'

export const labels: Same<typeof en.labels> = {
  title: '已购面单',
  service: '物流服务',
  servicePlaceholder: '例如 USPS Ground Advantage',
  serviceHint: '包裹没有填写物流方式时，会作为物流方式填入上传文件。',
  cost: '费用',
  currency: '币种',
  boughtOn: '购买日期',
  badCost: '不是金额：请写数字和小数点，例如 8.12。',
  needsCurrency: '三个字母，例如 USD。',
  badDate: '不是日期。请写 2026-03-04。',
  confirmedByAmazon: '亚马逊已确认此订单发货（Buy Shipping 购买配送）',
  confirmedShort: '亚马逊已确认',
  confirmedHint: '不再写入上传文件，订单按已发货计。',
  attach: '保存面单文件…',
  replaceFile: '换一个文件…',
  chosen: '{{name}}：点保存后存入店铺文件夹',
  open: '打开',
  remove: '删除面单',
  fileStays: '文件仍保留在店铺文件夹中。',
}

export const chapter: Same<typeof en.chapter> = {
  texts: { labels },
  fields: {
    service: '面单服务',
    boughtOn: '面单购买日期',
    attachment: '面单文件',
  },
  history: {
    label: '已购面单',
  },
}
