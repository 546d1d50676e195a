import type * as en from '../en/shipments'
import type { Same } from '../same'
import { bulk } from './bulk'
import { sheet } from './sheets'

export const confirm: Same<typeof en.confirm> = {
  title: '生成发货确认文件',
  intro: '用于卖家后台 Seller Central ▸ 订单 ▸ 上传订单相关文件（Upload order related files）。',
  nothing: '还没有可生成的内容',
  nothingText: '给待发货订单填写承运商、跟踪号和发货日期，它们会汇集到这里。',
  ready: '可生成',
  held: '待处理',
  heldCount: '待处理 {{held}}',
  writeText: '生成 TXT 文件',
  fillTemplate: '填入亚马逊模板…',
  templateHint: '从卖家后台 Seller Central 下载的 .xlsx 模板；其余内容保持原样。',
  layout: { standard18: '制表符分隔文本，18 列', japan19: '日本站：三行表头，cp932' },
  written: '已生成：{{fileName}}',
  writtenText_one: '共 {{rows}} 行。请上传到卖家后台，然后在这里标记为已上传。',
  writtenText_other: '共 {{rows}} 行。请上传到卖家后台，然后在这里标记为已上传。',
  writtenSheet: '已填写工作表“{{sheet}}”。',
  oldXls: '该模板是旧版 .xls，无法在不改动其他内容的情况下填写。已按其列格式生成 TXT 文件，卖家后台可以接受。',
  openFile: '打开',
  showInFolder: '打开所在文件夹',
  markUploaded: '标记为已上传',
  rewritten: '重新生成',
  reason: '原因',
  column: {
    order: '订单',
    item: '商品编号',
    quantity: '数量',
    shipDate: '发货日期',
    carrier: '承运商',
    tracking: '跟踪号',
    method: '物流方式',
  },
}
export const paste: Same<typeof en.paste> = {
  asPasted: '粘贴内容：{{text}}',
  ready: '可填入',
  same: '已填写，无变化',
  replaces: '将替换 {{before}}',
  unknownOrder: '本店铺没有这个订单',
  orderTwice: '该订单出现多次或有多个包裹：请手工填写',
  noOrderId: '此行没有订单号',
  noTracking: '此行没有跟踪号',
  damaged: '导入前已被 Excel 损坏，请从承运商文件重新获取',
  badDate: '日期无法识别',
  notShippable: '不是可由您发货的订单（等待中、已取消或 FBA）',
  use: '改用',
}

export const chapter: Same<typeof en.chapter> = {
  texts: { confirm, paste, bulk, sheet },
  nav: {
    confirm: '发货确认',
  },
  commands: {
    paste: '粘贴订单行或跟踪号…',
    writeConfirmation: '生成发货确认文件…',
  },
  uploads: {
    confirmation: {
      name: '发货确认',
    },
  },
  fields: {
    shipMethod: '物流方式',
    weightGrams: '重量（克）',
    accepted: '已放行的提醒',
    confirmedByAmazon: '亚马逊已确认',
  },
  history: {
    sheet: '表格 {{source}}',
    shipment: '手工填写',
    bulk: '批量填写',
    paste: '粘贴',
  },
  reports: {
    'tracking-sheet': '货代/ERP 表格',
  },
}
