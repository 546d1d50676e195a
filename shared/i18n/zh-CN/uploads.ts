/** 各类上传文件 */
export const uploads = {
  emptyColumns: '亚马逊要求删除未使用的促销列：上传填好的模板前请删除这些空列。文本文件中已不含这些列。',
  kind: {
    confirmation: '发货确认',
    cancellation: '订单取消文件',
    refund: '退款调整文件',
    mcfOrder: '多渠道配送订单',
    mcfCancellation: '多渠道配送取消',
  },
  where: {
    cancellation: '用于卖家后台 Seller Central ▸ 订单 ▸ 上传订单相关文件 ▸ 订单取消。',
    refund: '用于卖家后台 Seller Central ▸ 订单 ▸ 上传订单相关文件 ▸ 调整（退款）。',
    mcfOrder: '用于卖家后台 Seller Central ▸ 订单 ▸ 创建配送订单 ▸ 上传文件。',
    mcfCancellation: '用于卖家后台 Seller Central ▸ 订单 ▸ 上传订单相关文件 ▸ 多渠道订单取消。',
  },
  write: '生成上传文件',
  toFile: '生成上传文件 · {{ready}}',
  nothing: '没有可生成的内容',
  nothingText: '已决定的内容会集中在这里，等待生成文件。',
  layout: '文件格式',
  without: '此格式没有包装、装箱单和承运商的列，这些选项不会写入。',
  layoutName: { mcf26: '新版 · 26 列', mcf23: '旧版 · 23 列' },
  openOrder: '打开订单',
  caseOf: '处理情况',
}
