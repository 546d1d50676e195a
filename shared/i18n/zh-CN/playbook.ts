import type * as en from '../en/playbook'
import type { Same } from '../same'

export const playbook: Same<typeof en.playbook> = {
  title: '运营手册',
  text: '遇到情况怎么办：步骤、背后的规则，以及规则的出处。',
  search: '搜索运营手册',
  clear: '清空搜索',
  list: '文章',
  choose: '在左侧选一篇，或输入发生了什么。',
  nothing: '没有相关文章，换个词试试。',
  about: '与“{{screen}}”有关',
  allScreens: '显示所有页面',
  steps: '步骤',
  rule: '规则',
  sources: '来源',
  concerns: '相关页面',
  copy: '复制全文',
  notKnown: '（以卖家后台为准）',
  forPage: '这个页面常见情况',
  allForPage: '与本页有关的全部 {{count}} 篇',
  subject: {
    shipping: '发货',
    cancelling: '取消与缺货',
    delivery: '物流与商品问题',
    returns: '退货退款',
    claims: '索赔与拒付',
    messages: '买家消息与邮件',
    feedback: '反馈与评论',
    health: '账户状况',
    amazonStock: '亚马逊仓（FBA、MCF）',
    marketplaces: '各站点',
  },
  mark: {
    A: '亚马逊官方页面',
    B: '亚马逊员工或完整转引的公告',
    C: '只有第三方说法，请到卖家后台核实',
    P: '只见于公开代码，请到卖家后台核实',
  },
}

export const chapter: Same<typeof en.chapter> = {
  texts: { playbook },
  nav: { playbook: '运营手册' },
  commands: { playbook: '运营手册：遇到情况怎么办' },
  found: { articles: '运营手册' },
}
