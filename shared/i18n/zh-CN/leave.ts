/** Asked before something typed is lost with the window. */
export const leave = {
  title: '不保存就关闭吗？',
  text: '以下内容已输入，但尚未保存：',
  stay: '返回',
  close: '不保存并关闭',
  parcel: '订单 {{orderId}} 的{{title}}',
  cost: '{{sku}} 的成本',
  replacement: '订单 {{orderId}} 的补发',
  return: '退货',
  case: '订单 {{orderId}} 的问题',
}
