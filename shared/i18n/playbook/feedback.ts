import type { Article } from '../../domain/playbook/article'
import { help, LATER, MESSAGE_RULES, quoted, site, trade } from './sources'

const REVIEW_RULES = help('E8SYAZUBGVFBHCH, G201972160, GYRKB5RU3FS5TURN')

export const feedback: readonly Article[] = [
  {
    id: 'feedback-negative',
    subject: 'feedback',
    screens: ['/messages', '/problems'],
    rests: ['feedbackRemovalRequest'],
    sources: [help('761, 202126280, 201101660'), help('20231')],
    'zh-CN': {
      title: '收到一两星店铺反馈',
      steps: [
        '先按移除条件判断，符合就申请一次，不符合就不要申请。',
        '给买家写信解决问题，只谈问题本身。',
        '问题解决后，可以按亚马逊的例句说一次“可以更新或删除反馈”，不催、不给好处。',
        '公开回复写一次就好：事实、已怎么处理、不指责买家。',
      ],
      rule: '一两星计入 ODR，三星为中性，不计。可以在 {{feedbackRemovalRequest}}内申请移除，每条只申请一次；大量或试探性的移除申请本身就是违规。',
    },
    en: {
      title: 'Feedback of one or two stars',
      steps: [
        'Does it meet a ground for removal? Then ask once; if not, do not ask.',
        'Write to the buyer and solve the problem, nothing else.',
        'Once it is solved, say one time, in Amazon’s words, that feedback can be updated or removed: no pressure, no gift.',
        'One public reply: what happened, what was done, no blame.',
      ],
      rule: 'One and two stars count in ODR, three are neutral. Removal can be asked within {{feedbackRemovalRequest}}, once per feedback; many or speculative requests are a violation themselves.',
    },
  },
  {
    id: 'feedback-removal',
    subject: 'feedback',
    screens: ['/messages'],
    rests: ['feedbackRemovalRequest', 'feedbackReasonBelow:US'],
    sources: [help('20231')],
    'zh-CN': {
      title: '哪些店铺反馈可以移除',
      steps: [
        '整条都是商品评价：申请移除。既说商品又说服务的，不移除。',
        '含脏话，或暴露卖家邮箱、全名、电话：申请移除。',
        '整条只说 FBA 订单的配送：会被划掉。',
        '整条只说晚到或未收到，订单用 Buy Shipping 且准时发货：会被划掉。',
        '只有星级没有文字的，看页面上让不让申诉，只能举报违规。',
      ],
      rule: '只有整条评论都符合条件才移除或划掉，混合内容不动。被移除或划掉的反馈退出 ODR，最多延迟 48 小时（第三方说法）。美国站自 2025 年 8 月 4 日起允许只给星级，低于四星会让买家选原因（第三方说法）。',
    },
    en: {
      title: 'Which feedback can be removed',
      steps: [
        'All of it is a product review: ask. Product and service mixed: it stays.',
        'Obscene, or with the seller’s e-mail, full name or phone: ask.',
        'All of it is about the delivery of an FBA order: it is struck through.',
        'All of it is about late or missing delivery, with Buy Shipping and shipped on time: it is struck through.',
        'Stars without text: see whether the page lets you dispute it; else only “report a violation”.',
      ],
      rule: 'The whole comment has to meet the ground; a mixed one stays. Removed or struck feedback leaves ODR, up to 48 hours later (from a third party). US since 4 August 2025: stars alone are allowed and a reason is asked below four (from a third party).',
    },
  },
  {
    id: 'feedback-reply',
    subject: 'feedback',
    screens: ['/messages'],
    sources: [help('202126280')],
    'zh-CN': {
      title: '公开回复店铺反馈',
      steps: [
        '写完先放一放再发：发出后不能改。',
        '只写事实和处理结果，不写买家信息，不提换评价。',
        '发错只能删除，删掉就不能再写第二条。',
      ],
      rule: '公开回复发出后不能编辑，只能删除；删除后不能再发一条。',
    },
    en: {
      title: 'Answering feedback in public',
      steps: [
        'Leave it for a moment before you post: it cannot be edited.',
        'Facts and what was done; nothing about the buyer, nothing about changing it.',
        'A mistake can only be deleted, and there is no second reply.',
      ],
      rule: 'A public reply cannot be edited. It can be deleted, and then no second one can be written.',
    },
  },
  {
    id: 'review-rules',
    subject: 'feedback',
    screens: ['/messages', '/refusals', '/problems'],
    sources: [REVIEW_RULES, quoted('US FTC 16 CFR 465')],
    'zh-CN': {
      title: '商品评价：什么不能做',
      steps: [
        '不刷单、不测评、不找中介留评，员工和家人也不行。',
        '不只找满意的买家、不把不满意的引到客服去。',
        '不请买家修改或删除评价，问题解决了也不行。',
        '不在站外或以返现、退款等换评价。',
        '不雇人给评价点“有用”或“没用”。',
        '中介做的事也算在你头上，停掉就保存证据。',
      ],
      rule: '违反会被删除全部评价、下架、冻结资金、追究法律责任并被公布。美国 FTC 自 2024 年 10 月 21 日起对虚假评价按次处罚，中国《电子商务法》也禁止虚构交易和评价。',
    },
    en: {
      title: 'Product reviews: what may not be done',
      steps: [
        'No fake orders, no paid reviews, no clubs, no agency; not by staff or family either.',
        'Do not ask happy buyers alone, and do not lead unhappy ones elsewhere.',
        'Do not ask for a review to be changed or removed, even after a fix.',
        'No money, refund or gift for a review, on Amazon or outside.',
        'Nobody is paid to vote a review helpful or not.',
        'What an agency does counts as yours: stop it and keep the evidence.',
      ],
      rule: 'The penalties are removal of all reviews, delisting, funds withheld, legal action and naming. The FTC of the US has fined fake reviews per violation since 21 October 2024; China’s E-Commerce Law forbids fabricated trades and reviews.',
    },
  },
  {
    id: 'request-a-review',
    subject: 'feedback',
    screens: ['/messages', '/orders'],
    rests: ['solicitationOpens', 'solicitationCloses', 'feedbackReminder', 'feedbackReminderAfterOrder'],
    sources: [MESSAGE_RULES],
    'zh-CN': {
      title: '点“请求评论”催评',
      steps: [
        '等货到之后：最早预计送达日起 {{solicitationOpens}}之后，最晚预计送达日起 {{solicitationCloses}}之内。',
        '知道真实妥投日的，再和它重叠的那段里选。',
        '每个订单只能用一次：要么点按钮，要么写一封允许的信。',
        '亚马逊显示暂时不能用的，过几天再看，不等于永远不能用。',
        '不要只挑满意的买家点。',
      ],
      rule: '已发货的订单，一个订单一次。亚马逊自己也会提醒买家：最晚预计送达日之后 {{feedbackReminder}}，或下单之后 {{feedbackReminderAfterOrder}}。',
    },
    en: {
      title: 'Request a Review',
      steps: [
        'Wait: from {{solicitationOpens}} after the earliest estimated delivery until {{solicitationCloses}} after the latest.',
        'Where the real delivery is known, take the days that fit it as well.',
        'Once per order: the button, or a letter that is allowed.',
        '“Not available now” is not “never”: look again some days later.',
        'Do not press it for happy buyers alone.',
      ],
      rule: 'For shipped orders, once each. Amazon reminds the buyer by itself too: {{feedbackReminder}} after the latest estimated delivery, or {{feedbackReminderAfterOrder}} after the order.',
    },
  },
  {
    id: 'contact-customer',
    subject: 'feedback',
    screens: ['/messages', '/refusals'],
    sources: [help('XATYDG72KXPG7EM'), trade('Contact Customer')],
    'zh-CN': {
      title: '品牌方联系差评买家（Contact Customer）',
      steps: [
        '在品牌评价页面里点“联系买家”，只有品牌方能用。',
        '从两个固定模板里选：补偿退款，或客户支持。',
        '页面只留约 90 天（旧版 30 天），先复制买家写的内容。',
        '不提评价，也不附带任何条件。',
      ],
      rule: '仅限品牌方，且为该商品的卖家；针对差评（页面写低于四星，第三方说法不一），只有两个固定模板，数据保留 90 天，旧版为 30 天。',
    },
    en: {
      title: 'Brand owners: Contact Customer after a critical review',
      steps: [
        'On the brand’s page of reviews press Contact Customer; only the brand owner has it.',
        'Choose between two templates: a courtesy refund, or customer support.',
        'The page keeps it for about 90 days (an older copy: 30): copy what the buyer wrote.',
        'Nothing about the review, nothing with a condition.',
      ],
      rule: 'For the brand owner who is the seller of record, for critical reviews (the page says below four stars, others differ), with two fixed templates; data is kept for 90 days, an older copy says 30.',
    },
  },
  {
    id: 'report-review',
    subject: 'feedback',
    screens: ['/refusals'],
    sources: [quoted('forum staff')],
    'zh-CN': {
      title: '哪些商品评价可以举报',
      steps: [
        '评价里只说卖家服务、物流、包装、价格或库存、促销：可以举报。',
        '有个人信息，或语言不对：可以举报。',
        '只因为是差评就举报没有用，每条只报一次。',
      ],
      rule: '可举报的理由：卖家服务、配送、包装、价格或库存、促销、个人信息、语言不符。',
    },
    en: {
      title: 'Which product reviews can be reported',
      steps: [
        'Wholly about the seller’s service, delivery, packaging, price, stock or a promotion: it can be reported.',
        'Private data, or another language: the same.',
        'Reporting a review because it is bad helps nothing; once is enough.',
      ],
      rule: 'Grounds: the seller’s service, shipping, packaging, price or availability, promotion, private data, wrong language.',
    },
  },
  {
    id: 'variation-reviews',
    subject: 'feedback',
    screens: ['/refusals'],
    sources: [site('announcement 2026-01-07', LATER)],
    rests: ['reviewsSharedMinorOnly:US'],
    'zh-CN': {
      title: '变体之间的评价不再共享',
      steps: [
        '看公告邮件说的类目：邮件在合并变化前 30 天发出。',
        '把颜色、尺寸、包装数等差别小的变体整理成一组。',
        '差别大的变体分开后评价数会下降，那不是评价被删。',
      ],
      rule: '美国、英国和欧洲站，2026 年 2 月 12 日至 5 月 31 日按类目生效：只有差别小的变体（颜色、同功能尺寸、包装数、次要气味、适配型号）共享评价。',
    },
    en: {
      title: 'Reviews are shared among variations with minor differences alone',
      steps: [
        'See which category the e-mail names; it came 30 days before the change.',
        'Keep variations with minor differences in one group: colour, size, pack.',
        'Where larger differences were parted the count falls; that is no loss of reviews.',
      ],
      rule: 'US, UK and EU, by category from 12 February to 31 May 2026: reviews are shared only among variations with minor differences (colour, size with the same function, pack size, secondary scent, fitment).',
    },
  },
  {
    id: 'vine',
    subject: 'feedback',
    screens: ['/stock', '/refusals'],
    sources: [trade('Vine')],
    'zh-CN': {
      title: '新品想要评价：用 Vine',
      steps: [
        '先看资格：品牌已备案、FBA 商品、评价少于 30 条。',
        '按父体计算名额，一组变体合起来算。',
        '费用和档次在卖家后台查，会变。',
        'Vine 写什么由评价人决定，不能改也不能催。',
      ],
      rule: '据第三方：品牌备案、FBA、评价少于 30 条的商品可报名，分 1–2（免费）、3–10、11–30 三档，按父体计算。费用以卖家后台为准。',
    },
    en: {
      title: 'A new product needs reviews: Vine',
      steps: [
        'Check: a registered brand, FBA, fewer than 30 reviews.',
        'It counts by parent, all its variations together.',
        'Fees and tiers change: look them up in Seller Central.',
        'What Vine writes is theirs: it can neither be changed nor urged.',
      ],
      rule: 'From a third party: registered brand, FBA, fewer than 30 reviews; tiers of 1–2 (free), 3–10 and 11–30, counted per parent. Seller Central’s own fees count.',
    },
  },
]
