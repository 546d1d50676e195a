import type * as en from '../en/costs'
import type { Same } from '../same'

export const costs: Same<typeof en.costs> = {
  title: '成本与规则',
  intro: '每件的成本、您的处理规则和退货地址。只保存在本店铺。',
  skus: '每件成本',
  skusHint: '空白表示“未知”，会如实说明，绝不当作零。SKU 区分大小写，须完全一致。',
  search: '查找 SKU',
  add: '添加 SKU',
  sku: 'SKU',
  currency: '币种',
  goods: '货物',
  postageOut: '发货运费',
  postageBack: '退货运费',
  fees: '不退的费用',
  feesHint: '退款时亚马逊保留的费用',
  reserve: '预留',
  reserveHint: '为后续可能的问题预留',
  badAmount: '不是金额：请写数字和小数点，例如 8.12。',
  empty: '还没有填写成本。',
  rules: '我的处理规则',
  rulesHint: '符合时在问题中提示，不会自动选择。',
  name: '名称',
  namePlaceholder: '例如：低于 8 美元直接补发',
  kinds: '适用于',
  allKinds: '所有问题',
  below: '订单金额低于',
  option: '则',
  addRule: '添加规则',
  noRules: '还没有规则。',
  addresses: '退货地址',
  addressesHint: '在当地没有退货地址时，国际退货运费始终由您承担。',
  open: '成本与规则…',
}

export const chapter: Same<typeof en.chapter> = {
  texts: { costs },
  commands: {
    costs: '问题订单的成本与规则',
  },
  history: {
    costs: '成本',
  },
}
