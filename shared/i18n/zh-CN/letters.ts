import type * as en from '../en/letters'
import type { Same } from '../same'

export const letters: Same<typeof en.letters> = {
  reply: '给买家的回复',
  name: {
    cancelOnOrderPage: '如何在订单页面取消',
    contactAmazonFba: '请联系亚马逊客服',
    refuseOrReturn: '拒收或退货',
    replacementSent: '补发已寄出',
    refundIssued: '已退款',
    partialRefundOffer: '提出部分退款',
    returnInstructions: '如何退货',
    askPhoto: '请买家提供照片',
    notReceivedTracking: '跟踪号及查找方法',
  },
  language: '语言',
  sendTo: '粘贴到卖家后台此订单的买家消息里。',
  unfinished: '还缺内容：{{blanks}}',
  copy: '复制回复',
  markSent: '已发送',
  notSent: '改为未发送',
  sentAt: '{{when}} 已发送',
  save: '保存我的修改',
  deskText: '恢复自动生成的内容',
  besideTitle: '{{language}}版回复',
  beside: '您自己写的内容已保留。{{language}}版回复如下：',
  besideUse: '改用这段内容',
  besideKeep: '我写的就是{{language}}',
}

export const chapter: Same<typeof en.chapter> = {
  fields: {
    letter: '回复模板',
    language: '语言',
    body: '内容',
    sentAt: '发送时间',
  },
  history: {
    letter: '给买家的回复',
  },
  holds: {
    letterReviews: '提到了评论或反馈（{{found}}）：绝不能请买家留下、修改或删除评论，也不能以任何好处交换',
    letterMarketing: '含促销内容（{{found}}）：亚马逊会拦截含优惠信息的消息',
    letterContact: '引导买家到站外联系（{{found}}）：不允许出现链接、邮箱和电话号码',
    letterEmoji: '含表情符号（{{found}}）：亚马逊会拦截此类消息',
  },
}
