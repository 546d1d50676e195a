import type * as en from '../en/stock'
import type { Same } from '../same'

/** 亚马逊仓库的库存 */
export const stock = {
  title: '亚马逊库存（FBA）',
  intro: '来自 FBA 库存管理、AFN、预留库存和商品列表报告；多份报告以最新的为准。',
  search: '卖家 SKU、标题、ASIN、FNSKU',
  place: '库存所在地',
  empty: '没有库存数据',
  notFound: '没有找到',
  emptyText: '请在卖家后台 Seller Central ▸ 数据报告 ▸ 亚马逊物流 下载“FBA 库存管理”，拖到此窗口。',
  whose: '文件没有注明是哪里的库存，请选择：',
  today: '今天',
  age_one: '{{count}} 天前',
  age_other: '{{count}} 天前',
  column: {
    sku: '卖家 SKU',
    title: '标题',
    place: '库存所在地',
    fulfillable: '可售',
    reserved: '预留',
    inbound: '在途',
    unsellable: '不可售',
    own: '自有库存',
    age: '数据时间',
  },
}

export const chapter: Same<typeof en.chapter> = {
  texts: { stock },
  nav: { stock: '库存' },
  history: { stock: '库存报告 {{source}}' },
  fields: {
    fulfillable: '可售',
    reserved: '预留',
    inbound: '在途',
    unsellable: '不可售',
    merchantQuantity: '自有库存',
    status: '状态',
    channel: '渠道',
    condition: '商品状况',
    fnsku: 'FNSKU',
    asOf: '数据时间',
    title: '标题',
  },
  reports: {
    fbaManageInventory: 'FBA 库存管理',
    afnInventory: '亚马逊物流库存',
    afnInventoryByCountry: '亚马逊物流各国库存',
    reservedInventory: '预留库存',
    listings: '商品列表',
  },
}
