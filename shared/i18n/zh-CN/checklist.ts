import type * as en from '../en/checklist'
import type { Same } from '../same'

export const checklist: Same<typeof en.checklist> = {
  title: '每日检查',
  text: '每天都要看一遍的地方。每次打勾都会记下时间，当天结束后写入存证。',
  item: {
    mainMailbox: '主邮箱：每封邮件',
    spamFolder: '垃圾邮件和订阅邮件文件夹',
    notifications: '卖家后台通知',
    buyerMessages: '买家消息',
    accountHealth: '账户状况',
    returns: '退货请求',
    claims: 'A-to-z 索赔和信用卡拒付',
    feedback: '店铺反馈',
    questions: '商品问答（Q&A）',
  },
  done: '今天已完成 {{done}} / {{all}}',
  edit: '编辑列表',
  editDone: '完成',
  add: '添加',
  addName: '新项目',
  addPlaceholder: '例如：货代微信群',
  name: '名称',
  empty: '列表是空的。请添加每天要看的地方。',
  senders: '建议加入白名单的发件人',
  sendersText:
    '请把这些域名加入邮箱的白名单，以免亚马逊或买家的邮件进入垃圾邮件文件夹。加入白名单并不代表邮件是真的：店务台仍会逐封检查。',
  copyAll: '全部复制',
}

export const chapter: Same<typeof en.chapter> = {
  texts: { checklist },
  nav: { checklist: '每日检查' },
  commands: { checklist: '每日检查' },
  history: { checklist: '每日检查' },
}
