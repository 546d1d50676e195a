import type { Article } from '../../domain/playbook/article'
import { help, LATER, quoted } from './sources'

export const amazonStock: readonly Article[] = [
  {
    id: 'fba-question',
    subject: 'amazonStock',
    screens: ['/orders', '/messages', '/problems'],
    rests: ['answerBuyer'],
    sources: [help('20231'), help('201468550', LATER)],
    'zh-CN': {
      title: 'FBA 订单的买家来问物流或退货',
      steps: [
        '先看订单的配送渠道是“亚马逊”还是“卖家”。',
        'FBA：物流、退货、退款由亚马逊处理，告诉买家在“我的订单”里联系亚马逊客服。',
        '也要在时限内回一封，不能不理。',
        '只谈物流的反馈，可以申请划掉。',
      ],
      rule: 'FBA 订单的配送、退货和退款由亚马逊负责。整条反馈都在说 FBA 配送的，会被划掉。',
    },
    en: {
      title: 'A buyer of an FBA order asks about delivery or a return',
      steps: [
        'See who fulfils the order: Amazon or you.',
        'FBA: delivery, return and refund are Amazon’s; show the buyer the way to its customer service in Your Orders.',
        'Answer in time all the same.',
        'Feedback wholly about delivery: ask for it to be struck through.',
      ],
      rule: 'Amazon answers for delivery, return and refund of FBA orders. Feedback that is wholly about their delivery is struck through.',
    },
  },
  {
    id: 'mcf-problem',
    subject: 'amazonStock',
    screens: ['/mcf', '/orders', '/stock'],
    sources: [help('200141580')],
    rests: ['mcfUnits', 'mcfUnitsSeveralSkus', 'mcfCutOff'],
    'zh-CN': {
      title: '多渠道配送 MCF 订单不能发或出错',
      steps: [
        '看数量上限：单一 SKU 最多 {{mcfUnits}} 件，多 SKU 合计最多 {{mcfUnitsSeveralSkus}} 件。',
        '常见原因：地址没有配送承诺、SKU 识别不了、SKU 没货。',
        '地址下单后不能改：取消重建。',
        '用来发自己店铺订单的，跟踪和时效仍由你负责。',
      ],
      rule: '单一 SKU {{mcfUnits}} 件、多 SKU {{mcfUnitsSeveralSkus}} 件（英国 {{mcfUnitsSeveralSkus:UK}} 件）。订单可保留最多 14 天。策略有 FillOrKill、FillAll、FillAllAvailable。加急和优先单在美东时间 13:00 之后的下一个工作日发。',
    },
    en: {
      title: 'A multi-channel (MCF) order fails, or cannot be made',
      steps: [
        'Mind the limits: {{mcfUnits}} units of one SKU, {{mcfUnitsSeveralSkus}} of several.',
        'Usual reasons: no delivery promise for the address, a SKU not recognised, a SKU out of stock.',
        'The address cannot change: cancel and make another.',
        'Used for an order of your own shop, tracking and time remain yours.',
      ],
      rule: '{{mcfUnits}} units of one SKU, {{mcfUnitsSeveralSkus}} of several (UK {{mcfUnitsSeveralSkus:UK}}). An order can be held for up to 14 days. Policies are FillOrKill, FillAll, FillAllAvailable. Expedited and priority orders after 13:00 Eastern time go out the next business day.',
    },
  },
  {
    id: 'mcf-for-own-orders',
    subject: 'amazonStock',
    screens: ['/mcf', '/orders'],
    sources: [help('200141580')],
    'zh-CN': {
      title: '用亚马逊仓的货发自己的订单',
      steps: [
        '在“多渠道配送”里建单，填买家地址，选发货时效。',
        '拿到跟踪号后，照常确认发货。',
        '算一下运费和货值，再和自己发比较。',
      ],
      rule: '可以用 MCF 发自己店铺的订单，但 LSR、OTDR、VTR 和 A-to-z 的结果仍算自己的。',
    },
    en: {
      title: 'Using Amazon’s stock for an order of your own',
      steps: [
        'Make the order in Multi-channel: the buyer’s address, the speed.',
        'Its tracking number comes back and is confirmed as any other.',
        'Compare its fee and the goods with shipping it yourself.',
      ],
      rule: 'MCF may be used for your own Amazon orders; LSR, OTDR, VTR and A-to-z remain yours.',
    },
  },
  {
    id: 'fba-returns-fee',
    subject: 'amazonStock',
    screens: ['/stock'],
    rests: ['returnsFeeFreeBelow:US'],
    sources: [quoted('2024-06-01', LATER)],
    'zh-CN': {
      title: '美国站 FBA 退货处理费',
      steps: [
        '按类目看退货率门槛，只有超出的部分计费。',
        '看扣费周期：发货月及之后两个月的退货，隔一个月才出账。',
        '退货率高的商品先改描述、尺码表和图片。',
        '服装和鞋另有规定，单独核对。',
      ],
      rule: '美国站 2024 年 6 月 1 日起，超过类目退货率门槛的 FBA 件数收退货处理费；按发货月加随后两个月计算，发货后第三个月的 7–15 日出账；月销量低于 {{returnsFeeFreeBelow:US}} 件免收。服装和鞋类除外。',
    },
    en: {
      title: 'US: the FBA returns processing fee',
      steps: [
        'See the threshold of the category: only what is above it costs.',
        'Mind the period: returns of the shipping month and two more, billed a month later.',
        'Mend what is returned most: page, sizes, pictures.',
        'Apparel and shoes go by a rule of their own.',
      ],
      rule: 'US since 1 June 2024: FBA units above their category’s return rate pay; counted in the month of shipment and two more, billed from the 7th to the 15th of the third month after; below {{returnsFeeFreeBelow:US}} units a month it is free. Apparel and shoes apart.',
    },
  },
  {
    id: 'fba-return-reasons',
    subject: 'amazonStock',
    screens: ['/stock', '/problems'],
    sources: [quoted('return reason codes, FBA', LATER)],
    'zh-CN': {
      title: '看懂 FBA 退货原因',
      steps: [
        '按代码归类，不按英文描述：同一代码各语言写法不同。',
        'UNDELIVERABLE 类不算商品退货，另外统计。',
        '同一个标签只算一次：重复下载会重复出现。',
        '质量类原因按批次汇总，找出根因。',
      ],
      rule: 'FBA 退货报告按代码记录原因；同一件货在不同下载中日期可能不同，按标签号去重。',
    },
    en: {
      title: 'Reading the reasons of FBA returns',
      steps: [
        'Go by the code, not by the English words: they differ by language.',
        'UNDELIVERABLE is no return of goods; count it apart.',
        'One plate counts once: it comes again in another download.',
        'Reasons of quality: sum by batch, find the cause.',
      ],
      rule: 'The report gives reasons by code; the same unit can come with different days in different downloads, so it counts once by its plate.',
    },
  },
]
