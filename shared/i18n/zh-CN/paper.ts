import type * as en from '../en/paper'
import type { Same } from '../same'

export const paper = {
  title: '打印',
  what: '内容',
  packingSlips: '装箱单',
  pickList: '拣货单',
  which: '订单',
  chosen_one: '已选 {{count}} 个订单',
  chosen_other: '已选 {{count}} 个订单',
  list: {
    ready: '待发货，已填跟踪号',
    unshipped: '全部待发货',
    today: '今天到期',
  },
  leftOut_one: '{{count}} 个订单未列入：已决定取消，或由亚马逊发货。',
  leftOut_other: '{{count}} 个订单未列入：已决定取消，或由亚马逊发货。',
  size: '纸张',
  sizes: { A4: 'A4', Letter: '美式信纸（Letter）', '100x150': '100 × 150 mm 面单纸' },
  withPrices: '打印价格',
  language: '每张装箱单使用订单所在站点的语言。',
  bilingual: '中英对照，按货位、SKU 排序。',
  print: '打印…',
  save: '保存 PDF…',
  saved_one: '已保存 {{count}} 个订单的 PDF',
  saved_other: '已保存 {{count}} 个订单的 PDF',
  printed: '已发送到打印机',
  preview: '第一页',
  previewOf: '{{what}}的第一页',
  none: '暂无订单',
  noneText: '请换一个列表，或导入较新的订单报告。',
  bins: '货位',
  binOf: '{{sku}} 的货位',
  slip: '装箱单',
}

export const chapter: Same<typeof en.chapter> = {
  texts: { paper },
  nav: { print: '打印' },
  commands: { print: '打印装箱单或拣货单…' },
}
