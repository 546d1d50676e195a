import type { Article } from '../../domain/playbook/article'
import { help, LATER, quoted, site, trade } from './sources'

export const marketplaces: readonly Article[] = [
  {
    id: 'japan-shipping',
    subject: 'marketplaces',
    screens: ['/confirm', '/orders', '/files'],
    sources: [site('template of Amazon.co.jp, 2023')],
    'zh-CN': {
      title: '日本站发货要注意什么',
      steps: [
        '模板有三行表头，编码是 Shift_JIS，不要存成 UTF-8。',
        '跟踪号只填数字，不带连字符；货到付款和当日达必须填。',
        '承运商从模板列表里选，注意有的名字末尾带空格。',
        '一个订单发几个包裹时，等最后一个寄出后再发一次通知。',
        '发货方式最长 50 字节。',
      ],
      rule: '日本站模板规定：跟踪号只用数字、货到付款需填 cod-collection-method；一个订单尽量一次通知，最后一个包裹寄出后再确认。',
    },
    en: {
      title: 'Japan: what to mind when shipping',
      steps: [
        'The template has three header rows and is Shift_JIS, not UTF-8.',
        'Tracking is digits alone, without hyphens; for cash on delivery and same day it is required.',
        'Choose the carrier from the template’s list; some names end in a space.',
        'Several parcels of one order: one notice, after the last has left.',
        'ship-method holds 50 bytes.',
      ],
      rule: 'The Japanese template: digits alone for tracking, cod-collection-method for cash on delivery, one notice per order where possible, confirmed after the last parcel.',
    },
  },
  {
    id: 'japan-mcf',
    subject: 'marketplaces',
    screens: ['/mcf'],
    sources: [trade('template of Japan, 25 columns')],
    'zh-CN': {
      title: '日本站多渠道配送的文件',
      steps: [
        '一个文件最多 100 个订单，编码 Shift_JIS，换行用 CRLF。',
        '配送速度多一个 ScheduledDelivery。',
        '货到付款的填 IsCod 和相关金额。',
      ],
      rule: '日本站 25 列，每个文件最多 100 个订单（只有一处来源）。',
    },
    en: {
      title: 'Japan: files of multi-channel orders',
      steps: [
        'At most 100 orders a file, in Shift_JIS with CRLF.',
        'There is one speed more: ScheduledDelivery.',
        'Cash on delivery: IsCod with its sums.',
      ],
      rule: 'Japan has 25 columns and at most 100 orders a file (from a single source).',
    },
  },
  {
    id: 'uk-eu-abroad',
    subject: 'marketplaces',
    screens: ['/confirm', '/orders', '/problems'],
    sources: [help('641 (UK, EU)'), quoted('2025-01-15', LATER)],
    'zh-CN': {
      title: '从中国发货到英国、欧洲站',
      steps: [
        '一个订单只发一个包裹，不拆单、不合并。',
        '承运商不限对接的，但要能查到扫描。',
        '退货地址放当地，境外退货运费总是由你承担。',
        '超出时限没有提供退货方式的，亚马逊可能直接退款。',
      ],
      rule: '英国和欧洲站从境外发货：一个订单一个包裹。境外卖家要在 {{internationalReturnMethod:DE}}内提供退货办法。',
    },
    en: {
      title: 'From China to the UK and the EU',
      steps: [
        'One order is one parcel; do not split or merge.',
        'Any carrier that scans will do, integrated or not.',
        'A return address in the country helps: return postage from abroad is always yours.',
        'Offer a way to return in time, else Amazon may refund.',
      ],
      rule: 'UK and EU from abroad: one order is one shipment. A seller abroad offers a way to return within {{internationalReturnMethod:DE}}.',
    },
  },
  {
    id: 'india-orders',
    subject: 'marketplaces',
    screens: ['/files', '/orders', '/mcf'],
    sources: [quoted('All Orders of amazon.in, 128,975 rows')],
    'zh-CN': {
      title: '印度站订单状态怎么看',
      steps: [
        '“Shipped - Out for Delivery”“Delivered to Buyer”都在妥投前后，别当成异常。',
        '“Rejected by Buyer”“Returning to Seller”“Returned to Seller”：买家拒收，等货回来再处理。',
        '“Lost in Transit”“Damaged”：向承运商要说明，再决定退款。',
        '多渠道配送要填申报价值 PerUnitDeclaredValue。',
      ],
      rule: '印度站 All Orders 报告的状态有十多种，配送由亚马逊跟踪；取消拼写为 Cancelled（两个 l）。',
    },
    en: {
      title: 'India: reading the states of orders',
      steps: [
        'Out for Delivery and Delivered to Buyer are the ordinary way.',
        'Rejected by Buyer, Returning to Seller, Returned to Seller: the buyer did not take it; wait for the goods.',
        'Lost in Transit, Damaged: ask the carrier, then decide on a refund.',
        'Multi-channel orders need PerUnitDeclaredValue.',
      ],
      rule: 'All Orders of India has more than ten states, as Amazon follows the delivery; Cancelled has two l.',
    },
  },
  {
    id: 'day-first-dates',
    subject: 'marketplaces',
    screens: ['/files', '/orders'],
    sources: [quoted('feedback date formats, 22 marketplaces', LATER)],
    'zh-CN': {
      title: '加拿大、墨西哥、巴西的日期是日在前',
      steps: [
        '看反馈报告先看是哪个站点：03/07 可能是 3 月 7 日，也可能是 7 月 3 日。',
        '美国是月在前，德国用点分隔，日本两种写法都有。',
        '拿不准的，找一行大于 12 的数字来判断哪个是日。',
      ],
      rule: '加拿大、墨西哥、巴西的反馈日期是日在前（d/M/yy），美国是 M/d/yy；只看数字分不出来。',
    },
    en: {
      title: 'Canada, Mexico and Brazil write the day first',
      steps: [
        'Know the marketplace before you read a feedback report: 03/07 can be two days.',
        'The US writes the month first, Germany with points, Japan in two ways.',
        'Not sure: find a number above 12, it is the day.',
      ],
      rule: 'Feedback of Canada, Mexico and Brazil is d/M/yy, of the US M/d/yy; the digits alone do not tell.',
    },
  },
]
