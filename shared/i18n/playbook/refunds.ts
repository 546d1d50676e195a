import type { Article } from '../../domain/playbook/article'
import { help, LATER, quoted } from './sources'

export const refunds: readonly Article[] = [
  {
    id: 'refund-after-return',
    subject: 'returns',
    screens: ['/refunds', '/problems'],
    rests: ['refundAfterReturn'],
    sources: [help('200708210, 201468550')],
    'zh-CN': {
      title: '退货到了，多久内退款',
      steps: [
        '到货当天拆包检查，拍照，记下缺损。',
        '没有问题：全额退款，原因选“买家退货”。',
        '有损坏或缺件：按事实部分退款，把照片留在案例里。',
        '在“问题订单”里填了到货日，就会显示退款还剩多少时间。',
      ],
      rule: '收到退货后 {{refundAfterReturn}}内退款，否则亚马逊可能代退并向你收款。美国站（2026 年 1 月 26 日起妥投的退货）：{{refundAfterReturn:US}}，到期自动退款，且不能再提 SAFE-T，包裹丢失或误扫妥投除外。',
    },
    en: {
      title: 'The return is here: when to refund',
      steps: [
        'Open it the same day, take photos, note what is missing or broken.',
        'All is well: refund in full as Customer return.',
        'Broken or incomplete: refund a part as the facts are, and keep the photos with the case.',
        'Problems shows the time that is left once the arrival is entered.',
      ],
      rule: 'Refund within {{refundAfterReturn}} of its arrival; else Amazon may refund and charge you. US, returns delivered since 26 January 2026: {{refundAfterReturn:US}}, then it is refunded by itself and no SAFE-T claim is open, except for a parcel lost or wrongly scanned as delivered.',
    },
  },
  {
    id: 'first-scan',
    subject: 'returns',
    screens: ['/refunds', '/problems'],
    rests: ['safetFiling:US'],
    sources: [quoted('2025-12-23, 2026-01-21', LATER)],
    'zh-CN': {
      title: '退货刚扫描就已退款（首扫退款）',
      steps: [
        '不要再退一次：报告里的 Resolution 写着 RefundAtFirstScan。',
        '货到后马上检查、拍照。',
        '货不对、用过或缺件：在期限内提 SAFE-T。',
        '一直没到：按最后一次扫描的日期提 SAFE-T。',
      ],
      rule: '首扫退款由亚马逊在承运商第一次扫描退件时退出，2026 年 1 月的新规没有改变它。报告里的退款金额即使有数，也不能证明款已退出，以订单页为准。',
    },
    en: {
      title: 'A return was refunded at its first scan',
      steps: [
        'Do not refund again: the report says RefundAtFirstScan.',
        'Examine it and take photos when it arrives.',
        'Another item, used, or incomplete: file a SAFE-T claim in time.',
        'It never arrives: file by the day of its last scan.',
      ],
      rule: 'Amazon refunds when the carrier first scans the return; the rules of January 2026 left that as it was. The amount in the report proves nothing by itself: look at the order.',
    },
  },
  {
    id: 'partial-refund',
    subject: 'returns',
    screens: ['/refunds', '/problems', '/messages'],
    sources: [help('661'), help('200198010'), help('GYRKB5RU3FS5TURN')],
    'zh-CN': {
      title: '和买家谈部分退款',
      steps: [
        '先按货值和退货运费算出能给的比例。',
        '写信提出金额，等买家同意再退；同一封信里不要提评价或反馈。',
        '在“退款”里按整行金额填，原因选“一般调整 General Adjustment”。',
        '退完告诉买家到账情况，关闭案例。',
      ],
      rule: '退款金额按整行计算，不是单价，写两位小数、不带千分位，且不得超过该行实收。不得用退款换评价。',
    },
    en: {
      title: 'A partial refund',
      steps: [
        'Work out the share from the value and the return postage.',
        'Offer the sum and wait for a yes; nothing about reviews or feedback in the same letter.',
        'Enter it in Refunds for the whole line, as General Adjustment.',
        'Tell the buyer, and close the case.',
      ],
      rule: 'Amounts are for the whole line, not a unit, with two decimals and no separator of thousands, and never more than was credited. A refund is never traded for a review.',
    },
  },
  {
    id: 'refund-refused',
    subject: 'returns',
    screens: ['/refunds', '/uploads'],
    sources: [help('661')],
    'zh-CN': {
      title: '退款文件被拒或一直等待',
      steps: [
        '先看订单是否已确认发货：没确认的退款会一直等待。',
        '订单号要带连字符，一共 19 个字符。',
        '不用的促销列要从文件里删掉，不能留空列。',
        '金额不超过该行收款，改好后重新生成上传。',
        '导入处理报告，逐行核对。',
      ],
      rule: '退款前订单必须已确认发货。除促销列外所有列必填，不用的促销列必须删除。最多 15 分钟后更新。',
    },
    en: {
      title: 'A file of refunds is refused, or stays pending',
      steps: [
        'Was the order confirmed? Before that a refund stays pending.',
        'Order IDs have their hyphens: 19 characters.',
        'Promotion columns that are not used are taken out of the file, not left empty.',
        'No amount is above what was credited; write and upload it again.',
        'Take the processing report in and go through its rows.',
      ],
      rule: 'The order has to be confirmed first. All columns are required except those of promotions, which have to be removed when not used. Data is updated within 15 minutes.',
    },
  },
  {
    id: 'refund-by-mistake',
    subject: 'returns',
    screens: ['/refunds'],
    rests: ['refundHold'],
    'zh-CN': {
      title: '退款金额填错了',
      steps: [
        '马上在卖家后台打开订单，退款仍是“等待中”时可以取消。',
        '在店务台里撤销这条退款，改好再生成文件。',
        '已经退出：少退的补一笔，多退的只能和买家商量。',
      ],
      rule: '退款最多保持等待 {{refundHold}}，这段时间内可以取消。',
    },
    en: {
      title: 'A refund of the wrong sum',
      steps: [
        'Open the order in Seller Central at once: while the refund is pending it can be cancelled.',
        'Undo it here, mend it, and write the file again.',
        'It is out: too little is added to; too much can only be talked about with the buyer.',
      ],
      rule: 'A refund stays pending for up to {{refundHold}} and can be cancelled in that time.',
    },
  },
  {
    id: 'refund-reason',
    subject: 'returns',
    screens: ['/refunds'],
    sources: [help('200198010, 661')],
    'zh-CN': {
      title: '退款原因怎么选',
      steps: [
        '按事实选：退货、缺货、发错、未收到、承运商延误等，共 12 个。',
        '不要一律选“买家退货”，没有退货就不是事实。',
        '批量文件用代码：NoInventory、CustomerReturn、GeneralAdjustment、CouldNotShip、DifferentItem。',
      ],
      rule: '卖家后台有 12 个规定的退款原因，批量文件的代码因站点略有增减。原因应与案例一致。',
    },
    en: {
      title: 'Which reason for a refund',
      steps: [
        'The true one: return, out of stock, wrong item, not received, late by the carrier; there are 12.',
        'Not always Customer return: without a return it is not true.',
        'In a file: NoInventory, CustomerReturn, GeneralAdjustment, CouldNotShip, DifferentItem.',
      ],
      rule: 'Seller Central has 12 defined reasons; the codes of the file differ a little by marketplace. The reason fits the case.',
    },
  },
  {
    id: 'restocking-fee',
    subject: 'returns',
    screens: ['/refunds', '/problems'],
    sources: [help('661')],
    'zh-CN': {
      title: '退货要扣重新上架费',
      steps: [
        '先检查退回的货，拍照，写下扣款理由。',
        '到卖家后台该订单的退款页查看允许扣多少，店务台不替你估比例。',
        '用文件退款时：退款写正数，扣款写负数，两者相抵不能超过该行实收。',
        '把扣款理由和照片告诉买家，同一封信里不提评价。',
      ],
      rule: '退款文件里正数是退给买家的，负数是向买家收的，例如重新上架费；相抵后的净额不得超过该行收款。允许的比例以卖家后台为准。',
    },
    en: {
      title: 'Keeping a restocking fee',
      steps: [
        'Examine what came back, take photos, write down why.',
        'Look up on the order’s refund page how much may be kept; the desk does not guess a share.',
        'In a file: what is refunded is positive, what is kept negative, and the net is never above what was credited for the line.',
        'Tell the buyer why, with the photos; nothing about reviews in that letter.',
      ],
      rule: 'In the file of adjustments positive amounts go to the buyer and negative ones are a charge, for example for restocking; the net may not exceed what was credited for the line. How much may be kept: Seller Central counts.',
    },
  },
]
