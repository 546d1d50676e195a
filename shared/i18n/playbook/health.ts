import type { Article } from '../../domain/playbook/article'
import { help, LATER, quoted, trade } from './sources'

export const health: readonly Article[] = [
  {
    id: 'odr-rise',
    subject: 'health',
    screens: ['/evidence', '/problems', '/messages'],
    sources: [help('200285170', LATER), help('G202041210, 20231', LATER)],
    'zh-CN': {
      title: '订单缺陷率 ODR 上升',
      steps: [
        '在卖家后台下载报告，看是哪几单：一两星反馈、A-to-z 索赔，还是拒付。',
        '能移除的反馈申请移除，能请买家撤回的索赔先解决问题。',
        '没有新缺陷、比率还在升的：通常是订单量在减少。',
        '记下每单的下单日期，推算它什么时候移出窗口。',
        '把同类问题最多的 SKU 先停售或改进。',
      ],
      rule: 'ODR 要低于 {{odrLimit}}，按 60 天窗口，窗口结束于约 15 天前，按下单日期归属；同一订单有几个缺陷只算一个。100 单以内，一个缺陷就会超标。',
    },
    en: {
      title: 'The order defect rate (ODR) is rising',
      steps: [
        'Download the report: is it feedback of one or two stars, A-to-z claims, or chargebacks?',
        'Ask for the removal of feedback that can be removed; solve what a buyer may withdraw.',
        'It rises without a new defect: there are fewer orders.',
        'Note the day of each order, and when it leaves the window.',
        'Stop or mend the SKU that most of it comes from.',
      ],
      rule: 'ODR has to stay below {{odrLimit}} over 60 days that end about 15 days ago, by the day of the order; several defects of one order count once. Up to 100 orders a single defect is above it.',
    },
  },
  {
    id: 'late-rate',
    subject: 'health',
    screens: ['/orders', '/confirm', '/evidence'],
    sources: [help('200285190 (AU)'), quoted('forum staff')],
    'zh-CN': {
      title: '延迟发货率 LSR 超标',
      steps: [
        '算余量：100 单最多 3 单，101 单最多 4 单，200 单最多 7 单。',
        '按最晚发货时间倒排，每天先处理今天到期的。',
        '货出门后立即确认，不要攒到晚上。',
        '仓库跟不上就先降低日订单量或延长处理时间。',
      ],
      rule: '延迟发货率要低于 4 %，10 天和 30 天两个窗口都看。取消计入取消率，不计入 LSR。',
    },
    en: {
      title: 'The late shipment rate (LSR) is above its limit',
      steps: [
        'Count the room: of 100 orders 3, of 101 orders 4, of 200 orders 7.',
        'Work by the ship-by time, today’s first.',
        'Confirm when the goods leave, not in the evening.',
        'The warehouse cannot keep up: take fewer orders, or more handling time.',
      ],
      rule: 'LSR has to stay below 4 %, over 10 and over 30 days. A cancellation counts in the cancel rate, not here.',
    },
  },
  {
    id: 'health-rating',
    subject: 'health',
    screens: ['/evidence', '/messages'],
    rests: ['healthGainOrders'],
    'zh-CN': {
      title: '账户状况评级 AHR 变成“有风险”或“严重”',
      steps: [
        '打开账户状况，按违规项逐条看扣分。',
        '先处理扣分多、有上诉期限的，期限以通知里写的为准。',
        '补齐证据：采购单据、授权、检测报告，写清已做的改进。',
        '处理完的分数会在几小时内加回来，次日再看。',
      ],
      rule: '{{healthHealthyFrom}} 分以上为健康，{{healthCriticalUpTo}} 分及以下为严重，中间为有风险。新账户 {{healthNewAccount}} 分；{{healthWindow}}内每 {{healthGainOrders}} 单加 {{healthGain}} 分；违规按严重程度扣分，解决后返还。第三方说的 3 天或 7 天期限各不相同。',
    },
    en: {
      title: 'The account health rating (AHR) is at risk, or critical',
      steps: [
        'Open Account Health and read the violations with their points.',
        'Begin with those of many points and those with a date; the notice’s date counts.',
        'Bring the evidence: purchase papers, permissions, tests; say what you changed.',
        'What is resolved gives its points back within hours; look again the next day.',
      ],
      rule: 'From {{healthHealthyFrom}} it is healthy, up to {{healthCriticalUpTo}} critical, between at risk. New accounts have {{healthNewAccount}}; every {{healthGainOrders}} orders in {{healthWindow}} add {{healthGain}}; violations take points by severity and give them back when resolved. Third parties name 3 or 7 days, differently.',
    },
  },
  {
    id: 'policy-warning',
    subject: 'health',
    screens: ['/messages', '/evidence'],
    sources: [trade('subjects of policy warnings'), help('32261')],
    'zh-CN': {
      title: '收到政策警告或商品违规通知',
      steps: [
        '先在卖家后台找到同一条：通知可能是伪造的。',
        '记下 Complaint ID、涉及的 ASIN 和通知里写的期限。',
        '能改的先改：标题、图片、类目，改完保留截图。',
        '侵权类要联系权利人，或提交授权、发票等证据。',
        '在卖家后台提交申诉（行动计划 POA），一次说清原因、已做的改正和以后的做法。',
      ],
      rule: '期限写在通知正文里（如“17 天内”“72 小时”），各不相同，以原文为准。真通知在卖家后台能找到。',
    },
    en: {
      title: 'A policy warning, or a notice about a listing',
      steps: [
        'Find the same in Seller Central: such mails are imitated.',
        'Note the complaint ID, the ASINs and the date it names.',
        'Mend what can be mended: title, pictures, category; keep pictures of it.',
        'Rights of others: write to the owner, or send permissions and invoices.',
        'Appeal in Seller Central once (plan of action): why it happened, what was changed, what you will do.',
      ],
      rule: 'The date stands in the text (“within 17 days”, “72 hours”) and differs; the text counts. A genuine notice is in Seller Central as well.',
    },
  },
  {
    id: 'two-accounts',
    subject: 'health',
    screens: ['/settings', '/refusals'],
    sources: [trade('code of conduct, staff')],
    'zh-CN': {
      title: '一台电脑登录两个账号',
      steps: [
        '先确认第二个账号有正当业务理由，并都处于良好状态。',
        '一个店铺一个文件夹，互不共用数据。',
        '邮件、报告都放进对应店铺，不要混用。',
        '不做改 IP、改指纹一类的事，店务台没有也不会有这些功能。',
      ],
      rule: '第三方和亚马逊员工的说法：每个额外账号都要有正当业务理由，且都处于良好状态。',
    },
    en: {
      title: 'Two accounts on one computer',
      steps: [
        'The second account needs a business reason, and both have to be in good standing.',
        'One folder for each shop; they share nothing.',
        'Mails and reports go into their own shop.',
        'Nothing that changes an IP or a fingerprint: the desk has no such thing.',
      ],
      rule: 'Third parties and staff say: each further account needs a legitimate business need, and all have to be in good standing.',
    },
  },
  {
    id: 'voice-of-customer',
    subject: 'health',
    screens: ['/stock', '/problems'],
    sources: [quoted('Voice of the Customer', LATER)],
    'zh-CN': {
      title: '买家之声 VOC 显示“一般”或“不合格”',
      steps: [
        '看最多的不满意原因和占比，对照退货原因和问题订单。',
        '几天内订单很少的先别下结论：一共一单、这一单不满意，就是 100 %。',
        '修的是商品和详情页：尺码、说明、包装、质检。',
        '隔几周再导出一份对比，页面不留历史。',
      ],
      rule: '买家之声按 SKU 给出不满意率、退货率和最多原因，状况分极好、良好、一般、不合格、极差。同一 ASIN 下各 SKU 不相加。',
    },
    en: {
      title: 'Voice of the Customer says Fair or Poor',
      steps: [
        'See the top reason and its share, beside returns and Problems.',
        'With few orders do not conclude: one bad of one is 100 %.',
        'Mend goods and page: sizes, description, packing, inspection.',
        'Export it again some weeks later; the page keeps no history.',
      ],
      rule: 'It gives NCX rate, return rate and the top reason by SKU; the state is Excellent, Good, Fair, Poor or Very poor. SKUs of one ASIN are not added up.',
    },
  },
]
