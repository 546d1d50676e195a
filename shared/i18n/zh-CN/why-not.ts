import type * as en from '../en/why-not'
import type { Same } from '../same'

/** 按钮为何不可用 */
export const whyNot: Same<typeof en.whyNot> = {
  noTracking: '还没有订单填写跟踪号：请填写、粘贴或导入。',
  noOrders: '此列表中没有可打印的订单。',
  noEntries: '这些日期没有记录。',
  noText: '还没有填写内容。',
  fileGone: '文件已不在店铺文件夹中。',
  refund: '还没有填写金额，或上方有需要改正的内容。',
  nothingTaken: '没有可填入的行，请查看上方每行的结果。',
  noReason: '请先填写原因。',
  nameAndMarket: '请填写名称，并至少选择一个站点。',
  carrierAndNumber: '请填写承运商和跟踪号。',
  unchanged: '没有改动。',
  fees: '没有改动，或有无法识别的行。',
  skuAndSize: '请填写 SKU 和尺寸。',
  blocked: '这样的消息会被亚马逊拦截，或使店铺受罚：请先按上方提示修改。',
  blanks: '请先填好双花括号处的内容。',
  nothingDecided: '还没有可列入文件的内容。',
  nothingReady: '没有可生成的行，请查看待处理的行及其原因。',
  questions: '请先回答关于列的问题。',
  asks: '有需要您确认的行。',
  nothingNew: '文件中没有新内容。',
  adding: '请先完成新规则。',
  rule: '请填写名称和金额。',
  cost: '没有改动，或金额无法识别。',
  replacementCancelled: '补发已取消。',
  marked: '已标记为已上传。',
  busy: '上一项改动正在保存。',
  emptyList: '此列表为空。',
  noItems: '请先选择此包裹中的商品。',
}
