import type { Article } from '../../domain/playbook/article'
import { help, LATER, quoted, site } from './sources'

export const returns: readonly Article[] = [
  {
    id: 'return-request',
    subject: 'returns',
    screens: ['/problems', '/messages', '/orders'],
    sources: [help('200708210', LATER)],
    'zh-CN': {
      title: '收到退货请求',
      steps: [
        '在卖家后台“管理退货”里打开“待处理”，先看原因和是否在退货政策内。',
        '在政策内：授权退货，选好退货地址和标签方式。',
        '想不退货直接退款或部分退款：先和买家说好，再处理。',
        '关闭请求之前想清楚：关闭后不能再授权，买家要重新申请。',
        '把退货的跟踪号和预计到达日记在“问题订单”里。',
      ],
      rule: '建议在 {{answerReturn}}内答复退货请求。超过 {{claimOpens}}仍没有解决方案，买家就可以提出 A-to-z 索赔（后者只有第三方说法）。',
    },
    en: {
      title: 'A return request comes in',
      steps: [
        'Open Pending Actions in Manage Returns; look at the reason and whether it is within the policy.',
        'Within it: authorise, with address and label.',
        'Rather a refund without return, or a part: agree with the buyer first.',
        'Think before closing: a closed request cannot be authorised again, the buyer has to ask anew.',
        'Note the number of the return and its day in Problems.',
      ],
      rule: 'A return request is to be answered within {{answerReturn}}, recommended. After {{claimOpens}} without a solution the buyer can open an A-to-z claim (the latter from a third party).',
    },
  },
  {
    id: 'return-outside-window',
    subject: 'returns',
    screens: ['/problems', '/messages'],
    rests: ['answerReturn'],
    sources: [help('200708210', LATER)],
    'zh-CN': {
      title: '超过退货期限的退货请求',
      steps: [
        '核对妥投日期和该站点的退货期限，假日季期限可能延长。',
        '确实超期：在管理退货里关闭请求，理由选超出退货政策，写一句客气的说明。',
        '商品本身有问题的，不要只看期限：不解决可能变成索赔或差评。',
        '愿意通融：直接授权或部分退款。',
      ],
      rule: '美国站可以关闭请求的理由：超出退货政策（如过期）、不退货直接退款、不退货只部分退款、买家已取消。政策外的请求不会自动授权，要由卖家处理。',
    },
    en: {
      title: 'A return request outside the window',
      steps: [
        'Look at the day of delivery and the marketplace’s window; it may be longer over the holidays.',
        'It is over: close the request as outside the policy, with a kind sentence.',
        'Where the product is at fault do not look at the window alone: it may become a claim or bad feedback.',
        'If you want to be generous, authorise it, or refund a part.',
      ],
      rule: 'US grounds to close: outside the policy (for example the window is over), refund without return, a partial refund with the item kept, the buyer cancelled. Requests outside the policy are not authorised by themselves; they wait for the seller.',
    },
  },
  {
    id: 'return-label',
    subject: 'returns',
    screens: ['/problems', '/messages'],
    sources: [help('200708210, 201468550', LATER)],
    'zh-CN': {
      title: '退货没有标签，买家问运费谁出',
      steps: [
        '授权时看清标签方式：除美国站自动授权的以外，亚马逊生成的标签没有预付邮资，要由买家付。',
        '责任在卖家时，上传自己的预付标签，或改为不退货退款。',
        '卖家在境外、没有当地退货地址：国际退货运费一律由卖家承担，包括买家原因的退货。',
        '在“问题订单”里比较几种办法的成本再决定。',
      ],
      rule: '授权退货时可选亚马逊未付邮资标签，或上传自己的预付标签。国际退货运费总是由卖家承担，即使是买家原因。',
    },
    en: {
      title: 'A return without a label: who pays the postage',
      steps: [
        'Mind the label when you authorise: but for the US, where it is done by itself, the one Amazon makes is unpaid, and the buyer pays.',
        'Where you are at fault, upload a prepaid label of your own, or refund without return.',
        'From abroad without a return address in the country: international postage is always yours, for the buyer’s reasons too.',
        'Compare what each way costs in Problems.',
      ],
      rule: 'When authorising, choose Amazon’s unpaid label or upload a prepaid one. International return postage is always the seller’s, even where the buyer is at fault.',
    },
  },
  {
    id: 'return-abroad',
    subject: 'returns',
    screens: ['/problems'],
    sources: [help('201468550', LATER)],
    'zh-CN': {
      title: '卖家在中国，买家要退货',
      steps: [
        '有当地退货地址：直接授权到该地址。',
        '没有：在不退货退款、自付国际标签、退货服务商三种里选一种。',
        '低价商品优先不退货退款，高价商品比较运费和货值。',
        '在期限内给出办法，不要拖。',
      ],
      rule: '境外卖家要在 {{internationalReturnMethod:US}}内提供退货办法，否则亚马逊可能直接退款。美国站没有当地退货地址时，{{autoReturnless:US}} 以内自动不退货退款。',
    },
    en: {
      title: 'The seller is in China and the buyer returns',
      steps: [
        'With a return address in the country: authorise to it.',
        'Without: refund without return (returnless), a prepaid international label, or a provider.',
        'Cheap goods are refunded without return; for dear ones compare postage and value.',
        'Offer a way in time.',
      ],
      rule: 'A seller abroad offers a way to return within {{internationalReturnMethod:US}}, else Amazon may refund. In the US, without a local return address, up to {{autoReturnless:US}} is refunded by itself without a return.',
    },
  },
  {
    id: 'us-auto-authorised',
    subject: 'returns',
    screens: ['/problems'],
    rests: ['prepaidLabelHighValueExempt:US', 'returnCloses:US'],
    sources: [help('200708210', LATER), quoted('2026-01', LATER)],
    'zh-CN': {
      title: '美国站：退货被自动授权，还带预付标签',
      steps: [
        '在管理退货里只会看到政策外或豁免的请求，其余已自动授权。',
        '每周下载一次退货报告，看有哪些退货在路上。',
        '高价商品也在内，提前做好发货照片和序列号记录，以备 SAFE-T。',
        '查商品是否属于例外类目。',
      ],
      rule: '美国站专业卖家：政策内的退货自动授权并附预付标签。2026 年 2 月 8 日起不再豁免高价值 SKU；例外：手工制品、认证二手手表、非实物、危险品、超大超重，以及不符合标签条件的商品。{{returnCloses:US}}没有处理的请求会自动关闭。',
    },
    en: {
      title: 'US: a return was authorised by itself, with a prepaid label',
      steps: [
        'Manage Returns shows you requests outside the policy or exempt; all others are authorised already.',
        'Download the returns report every week to see what is on its way.',
        'Dear goods are among them: keep photos and serial numbers for a SAFE-T claim.',
        'See whether the item is one that is left out.',
      ],
      rule: 'US professional sellers: returns within the policy are authorised by themselves with a prepaid label. Since 8 February 2026 high-value SKUs are no longer exempt; left out are handmade, certified pre-owned watches, non-physical, dangerous goods, extra-large or heavy, and items not eligible for labels. A request without action closes by itself after {{returnCloses:US}}.',
    },
  },
  {
    id: 'holiday-returns',
    subject: 'returns',
    screens: ['/problems', '/messages'],
    sources: [site('aboutamazon.com, 2025-12-03', LATER)],
    'zh-CN': {
      title: '年末假日季的退货期限',
      steps: [
        '先看订单日期是否落在假日季。',
        '在卖家后台查当年的公告，不要沿用去年的日期。',
        '回复买家时写明可退货到哪一天。',
      ],
      rule: '美国站 2025 年：11 月 1 日至 12 月 31 日的订单可退到 2026 年 1 月 31 日，Apple 品牌到 1 月 15 日。2026 年假日季的日期尚未查到，以卖家后台公告为准。',
    },
    en: {
      title: 'Returns after the holiday season',
      steps: [
        'See whether the order falls into the season.',
        'Look up this year’s announcement in Seller Central; do not go by last year’s days.',
        'Tell the buyer the last day.',
      ],
      rule: 'US 2025: orders of 1 November to 31 December could be returned until 31 January 2026, Apple-branded until 15 January. The days of the 2026 season were not found: Seller Central’s announcement counts.',
    },
  },
]
