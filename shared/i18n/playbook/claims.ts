import type { Article } from '../../domain/playbook/article'
import { help, LATER, quoted } from './sources'

const CLAIMS = help('G202041210', LATER)

export const claims: readonly Article[] = [
  {
    id: 'atoz-opened',
    subject: 'claims',
    screens: ['/problems', '/messages', '/evidence'],
    rests: ['atozInformation'],
    sources: [CLAIMS],
    'zh-CN': {
      title: '收到 A-to-z 索赔',
      steps: [
        '看清类型：未收到、与描述不符，还是其他，再看亚马逊要求提供什么。',
        '马上准备：跟踪号和妥投证明、发货日期、往来消息、商品照片。',
        '证据弱就先和买家解决，买家可以撤回索赔。',
        '在卖家后台的索赔页面答复；附件先通过买家消息发出，在答复里说明。',
      ],
      rule: '亚马逊要求补充信息时，按 {{atozInformation}}内答复（最新的美国页面写 72 小时，另一份写 48 小时，以较早为准）。被判定的索赔计入 ODR，撤回的不计。',
    },
    en: {
      title: 'An A-to-z claim was opened',
      steps: [
        'Read which kind it is: not received, not as described, or other, and what Amazon asks for.',
        'Gather at once: tracking and delivery, the ship date, messages, photos of the goods.',
        'Weak evidence: solve it with the buyer, who can withdraw the claim.',
        'Answer in Seller Central; files go by buyer message first and are named in the answer.',
      ],
      rule: 'A request for information is answered within {{atozInformation}} (the newest US copy says 72 hours, another says 48; the earlier counts here). A claim that is granted counts in ODR, a withdrawn one does not.',
    },
  },
  {
    id: 'atoz-appeal',
    subject: 'claims',
    screens: ['/problems', '/evidence'],
    sources: [CLAIMS],
    'zh-CN': {
      title: 'A-to-z 判给买家之后申诉',
      steps: [
        '看判定原因，例如没有有效跟踪，或 PRODUCT_DEFECTIVE 一类的代码。',
        '补上新证据：妥投证明、修改后的跟踪号、买家确认收到的消息。',
        '用存证里导出的时间记录说明每一步。',
        '在期限内提交一次完整的申诉，不要分几次发。',
      ],
      rule: '申诉期限 {{atozAppeal}}，改判最长可能要 7 天。被判给买家的索赔计入 ODR。',
    },
    en: {
      title: 'Appealing a claim that was granted',
      steps: [
        'See the reason, such as no valid tracking, or a code like PRODUCT_DEFECTIVE.',
        'Bring something new: proof of delivery, a corrected number, a message that confirms receipt.',
        'Support each step with the record of Evidence.',
        'One complete appeal in time, not several parts.',
      ],
      rule: 'An appeal has {{atozAppeal}}; a reversal can take up to 7 days. A claim that is granted counts in ODR.',
    },
  },
  {
    id: 'atoz-window',
    subject: 'claims',
    screens: ['/problems', '/messages'],
    rests: ['claimOpens'],
    sources: [CLAIMS],
    'zh-CN': {
      title: '买家什么时候能提 A-to-z',
      steps: [
        '看订单的最晚预计送达日，把退货、晚到和未收到的订单记进“问题订单”。',
        '在索赔之前解决：之后退款也会计入 ODR。',
        '买家说要索赔的，当天回复并给出方案和日期。',
      ],
      rule: '买家最晚可在最晚预计送达日之后 {{atozFiling}}内提出索赔；联系卖家后超过 {{claimOpens}}仍没有解决即可提出。',
    },
    en: {
      title: 'When a buyer can open an A-to-z claim',
      steps: [
        'Look at the latest estimated delivery; note late and missing parcels in Problems.',
        'Solve it before a claim: refunded afterwards it still counts in ODR.',
        'Threatened with a claim: answer the same day with a solution and a day.',
      ],
      rule: 'A claim can be opened until {{atozFiling}} after the latest estimated delivery, and {{claimOpens}} after the seller was asked without a solution.',
    },
  },
  {
    id: 'chargeback',
    subject: 'claims',
    screens: ['/problems', '/messages', '/evidence'],
    sources: [help('G202145040', LATER)],
    'zh-CN': {
      title: '收到信用卡拒付（chargeback）',
      steps: [
        '按邮件日期算期限，先在卖家后台答复，再按邮件里说的方式回一封。',
        '准备：商品和订单明细、发货日期、跟踪号和妥投证明、买家消息。',
        '核对邮件里的收货地址与订单是否一致，不一致的说明原因。',
        '买家看不到你写的内容，写给审核的人看。',
      ],
      rule: '从邮件起 {{chargebackAnswer}}内答复。结果邮件会写明由谁承担。信用卡拒付计入 ODR。',
    },
    en: {
      title: 'A credit card chargeback',
      steps: [
        'Count from the e-mail; answer in Seller Central, and by e-mail as it says.',
        'Have ready: the items and order, the ship date, tracking and delivery, the messages.',
        'Compare the address in the e-mail with the order’s; where they differ, say why.',
        'The buyer never sees it: write for whoever decides.',
      ],
      rule: 'Answer within {{chargebackAnswer}} of the e-mail. The decision says who pays. Chargebacks count in ODR.',
    },
  },
  {
    id: 'safe-t',
    subject: 'claims',
    screens: ['/problems', '/refunds', '/evidence'],
    rests: ['refundAfterReturn:US'],
    sources: [quoted('2025-12-23, 2026-01-21', LATER)],
    'zh-CN': {
      title: '用 SAFE-T 追回退货损失（美国站）',
      steps: [
        '针对用预付标签退回、款已退出、但东西和退款对不上的退货。',
        '照片要同时拍到面单、商品和序列号。',
        '一直没到的，按最后一次扫描算日期。',
        '在期限前提交，提前 10 天提醒自己。',
      ],
      rule: '美国站：{{safetFiling:US}}内提出，从退货妥投和退款两者中较晚的一个起算；丢失的从最后一次扫描起算（2026 年 2 月 16 日起）。2026 年 1 月 26 日起，逾期未退的退货自动退款，且没有 SAFE-T，丢件或误扫妥投除外。',
    },
    en: {
      title: 'Getting the money of a return back: SAFE-T (US)',
      steps: [
        'For returns with a prepaid label whose money is out, and whose goods are not what was refunded.',
        'Photos that show label, item and serial number together.',
        'Never arrived: count from the last scan.',
        'File in time; have yourself reminded 10 days before.',
      ],
      rule: 'US: within {{safetFiling:US}} of the later of the return’s delivery and the refund, for a lost one of its last scan (since 16 February 2026). Since 26 January 2026 a return that was not refunded in time is refunded by itself without SAFE-T, except for a parcel lost or wrongly scanned as delivered.',
    },
  },
]
