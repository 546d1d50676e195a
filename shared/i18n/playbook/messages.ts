import type { Article } from '../../domain/playbook/article'
import { help, MESSAGE_RULES, site, trade } from './sources'

export const messages: readonly Article[] = [
  {
    id: 'clock-24h',
    subject: 'messages',
    screens: ['/messages', '/checklist'],
    sources: [trade('2018-10')],
    'zh-CN': {
      title: '买家消息的 24 小时时钟',
      steps: [
        '每天先看“待回复”，按剩余时间从少到多回。',
        '一时查不清的，先回一封说明正在核实、什么时候答复。',
        '不需要回复的（如“谢谢”），在卖家后台和店务台都标记“无需回复”。',
        '在卖家后台回复过的，标记“已回复”，或导入亚马逊发来的副本。',
      ],
      rule: '买家消息应在 {{answerBuyer}}内回复，周末和节假日照常计时，自动回复不算，标记“无需回复”的不计。它不属于 ODR；据第三方说法，2018 年起已不在账户状况里考核，仍应作为自己的目标。',
    },
    en: {
      title: 'The 24-hour clock of messages',
      steps: [
        'Begin with To answer, the least time left first.',
        'What takes longer gets a first answer: what you look into, and when you will know.',
        'What needs none (“thank you”) is marked so, in Seller Central and here.',
        'What was answered in Seller Central is marked answered, or its copy is taken in.',
      ],
      rule: 'Messages are answered within {{answerBuyer}}, weekends and holidays included; automatic answers do not count, “no response needed” takes one out. It is no part of ODR; a third party says it left Account Health in 2018. Keep it as a target of your own.',
    },
  },
  {
    id: 'what-may-be-written',
    subject: 'messages',
    screens: ['/messages', '/problems', '/cancellations'],
    sources: [MESSAGE_RULES],
    'zh-CN': {
      title: '给买家的信里能写什么、不能写什么',
      steps: [
        '只写和这个订单有关的事，用买家的语言，主动发的信带订单号。',
        '不放外链、邮箱、电话、优惠券、表情和无关附件。',
        '不请求好评、改评、删评；不把退款和评价写在一起。',
        '写完看一遍店务台的检查结果，会被拦截的必须改。',
      ],
      rule: '不允许：订单或发货确认、只说谢谢、只说有事找我、营销和优惠券、无关链接和附件、邮箱电话、表情和动图、连续两个以上空行、拼写语法错误、重复请求评价、请求正面评价或修改删除评价。',
    },
    en: {
      title: 'What may be written to buyers, and what not',
      steps: [
        'Only what the order needs, in the buyer’s language; with the order ID where you write first.',
        'No outside links, addresses, phone numbers, coupons, emojis or needless attachments.',
        'No asking for good reviews, for changing or removing one; refunds and reviews never meet.',
        'Look at what the desk finds: what is blocked has to go.',
      ],
      rule: 'Not allowed: order and shipping confirmations; only “thank you”; only “we are here to help”; marketing and coupons; needless links and attachments; e-mail and phone; emojis and GIFs; more than two blank lines; spelling and grammar mistakes; a second review request; asking for a positive review, or to change or remove one.',
    },
  },
  {
    id: 'proactive-messages',
    subject: 'messages',
    screens: ['/messages', '/orders'],
    sources: [MESSAGE_RULES, trade('eComEngine')],
    'zh-CN': {
      title: '主动给买家写信',
      steps: [
        '先看目的在不在允许之列：配送问题、退货、发票、请求评价、大件配送、定制设计、补充信息。',
        '在订单完成后 30 天内写，带订单号，用买家的首选语言。',
        '语言没把握就不写。',
        '同一件事最多写两封，买家没回就停。',
      ],
      rule: '主动消息只能用于列出的目的，在订单完成后 30 天内。违规的消息会被拦截，或主动发信权限被限制约 30 天甚至永久；被动回复和“请求评论”仍可使用。',
    },
    en: {
      title: 'Writing to a buyer first',
      steps: [
        'Is it one of the purposes: a problem of delivery, a return, an invoice, a review request, heavy delivery, a custom design, needed information?',
        'Within 30 days of completion, with the order ID, in the buyer’s language.',
        'Where you are not sure of the language, do not write.',
        'At most two letters about one thing; then stop.',
      ],
      rule: 'Proactive messages are for the listed purposes, within 30 days of completion. Others are blocked, or the right to write first is taken for about 30 days or for good; answers and Request a Review go on.',
    },
  },
  {
    id: 'opted-out',
    subject: 'messages',
    screens: ['/messages'],
    sources: [site('BUYER_OPTED_OUT_BSM_MESSAGES')],
    'zh-CN': {
      title: '买家已拒收卖家消息',
      steps: [
        '看内容是不是完成订单必需的：地址缺失、无法配送、定制信息等。',
        '必需的：在主题里加 [Important]（方括号不能少）再发。',
        '不是必需的：不要发，等买家自己来信。',
      ],
      rule: '主题里带方括号的 [Important] 只用于完成订单必需的消息，位置和大小写不限；滥用会受处罚。',
    },
    en: {
      title: 'The buyer has opted out of messages',
      steps: [
        'Does the order need it: a missing address, a delivery that fails, details of a custom item?',
        'Yes: put [Important] into the subject, with its brackets, and send it.',
        'No: do not write; wait for the buyer.',
      ],
      rule: '[Important] in brackets, anywhere in the subject and in any case, is for what is needed to complete the order alone; misuse is punished.',
    },
  },
  {
    id: 'reply-not-delivered',
    subject: 'messages',
    screens: ['/messages'],
    sources: [help('201054220, 200389080')],
    'zh-CN': {
      title: '回复没有送达买家',
      steps: [
        '检查发件邮箱是否已在卖家后台登记或批准。',
        '收件地址要用完整的中转地址，带 + 后缀；主题在 Re: 之后保持不变。',
        '附件总大小不超过 10 MB，用亚马逊列出的格式。',
        '改为在卖家后台的买家消息里直接回复。',
      ],
      rule: '只接受从已登记或批准的邮箱发出的回复，其他一律拒收。附件合计不超过 10 MB。没有送达的回复不算回复，时钟继续走。',
    },
    en: {
      title: 'A reply did not reach the buyer',
      steps: [
        'Is the address you sent from registered or approved in Seller Central?',
        'Send to the full relay address with its +suffix; the subject stays the same after Re:.',
        'Attachments together stay within 10 MB, in the formats Amazon lists.',
        'Or answer in Seller Central itself.',
      ],
      rule: 'Only registered or approved addresses may reply; all others are rejected. Attachments up to 10 MB in total. A reply that did not arrive is none: the clock goes on.',
    },
  },
  {
    id: 'suspect-mail',
    subject: 'messages',
    screens: ['/messages', '/checklist'],
    sources: [help('32261')],
    'zh-CN': {
      title: '可疑邮件：自称亚马逊',
      steps: [
        '不要点链接、不要开附件、不要回复。',
        '到卖家后台的消息中心看有没有同一封。',
        '看发件域名的最后几段，不看显示名称。',
        '要密码、验证码、银行信息、礼品卡或加微信的，一律不理。',
        '没有同一封的，按卖家后台的说明举报。',
      ],
      rule: '真邮件来自 @amazon.com、各站点的 @amazon.<域名>、@amazonsellerservices.com、@sell.amazon.com，从不索要密码或银行信息；每封真邮件都能在卖家后台的消息中心找到。',
    },
    en: {
      title: 'A suspect mail that says it is Amazon',
      steps: [
        'Click nothing, open nothing, answer nothing.',
        'Look whether the message centre of Seller Central has the same mail.',
        'Read the end of the sender’s domain, not the display name.',
        'Passwords, codes, bank data, gift cards, a chat elsewhere: leave it.',
        'If it is not there, report it as Seller Central says.',
      ],
      rule: 'Genuine mail ends in @amazon.com, the regional @amazon.<tld>, @amazonsellerservices.com or @sell.amazon.com, never asks for passwords or bank data, and is also in Seller Central’s message centre.',
    },
  },
  {
    id: 'address-change',
    subject: 'messages',
    screens: ['/messages', '/orders', '/mcf'],
    sources: [help('200141580'), help('G202041210')],
    'zh-CN': {
      title: '买家要求改收货地址',
      steps: [
        '没发货：由买家决定，可以在订单页申请取消，再用新地址重新下单。',
        '不要按消息里的地址寄：跟踪信息会和订单地址不符。',
        '已发货：问货代能否改派，改不了就告诉买家。',
        '多渠道配送订单下单后地址不能改，只能取消重建。',
      ],
      rule: '多渠道配送 MCF 订单下单后不能改地址。A-to-z 索赔看的是订单的有效跟踪信息，没有有效跟踪会自动判给买家。',
    },
    en: {
      title: 'The buyer wants another address',
      steps: [
        'Not shipped: the choice is the buyer’s, who can request a cancellation on the order page and order again.',
        'Do not ship to an address out of a message: the tracking would show another place than the order.',
        'Shipped: ask the forwarder; where it cannot be changed, say so.',
        'A multi-channel order cannot change its address: cancel it and make another.',
      ],
      rule: 'The address of a multi-channel order cannot change after it was placed. An A-to-z claim goes by valid tracking; without it, it is granted by itself.',
    },
  },
  {
    id: 'invoice-request',
    subject: 'messages',
    screens: ['/messages', '/orders'],
    sources: [MESSAGE_RULES, site('GET_V2_SELLER_PERFORMANCE_REPORT')],
    'zh-CN': {
      title: '买家要发票或问增值税 VAT',
      steps: [
        '{{answerBuyer}}内回复，发票是允许的主动消息目的。',
        '发票作为附件发送，内容只限这个订单，不带广告。',
        '企业买家有期限：逾期或缺发票会计入发票缺陷率。',
        '税率和抬头拿不准的，问税务代理，不要猜。',
      ],
      rule: '发票属于允许的消息目的。欧洲站企业订单的发票缺陷率目标低于 5 %（按 7 天计算，只见于绩效报告）。',
    },
    en: {
      title: 'The buyer wants an invoice, or asks about VAT',
      steps: [
        'Answer within {{answerBuyer}}; an invoice is an allowed purpose.',
        'Send it as an attachment about this order alone, without advertising.',
        'Business buyers: a late or missing invoice counts in the invoice defect rate.',
        'Not sure of a rate or a name on it: ask your tax agent.',
      ],
      rule: 'Invoices are an allowed purpose of messages. The invoice defect rate of EU business orders should stay below 5 % over 7 days (seen in the performance report alone).',
    },
  },
]
