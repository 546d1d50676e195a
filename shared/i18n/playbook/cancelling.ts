import type { Article } from '../../domain/playbook/article'
import { help, MESSAGE_RULES } from './sources'

export const cancelling: readonly Article[] = [
  {
    id: 'cancel-official',
    subject: 'cancelling',
    screens: ['/cancellations', '/orders'],
    rests: ['buyerCancelsAlone'],
    sources: [help('201722390')],
    'zh-CN': {
      title: '买家在订单页申请取消，还没发货',
      steps: [
        '先核对包裹真的没有交出去。',
        '在“取消订单”里选择“买家取消 Buyer Cancelled”，生成取消文件上传，或在卖家后台点同意。',
        '尽快处理，不要等到最晚发货时间。',
        '告诉仓库和货代停发。',
      ],
      rule: '下单后 {{buyerCancelsAlone}}内买家可自行取消，之后只能提出申请。通过订单页提出的官方申请不计入取消率。',
    },
    en: {
      title: 'The buyer asks on the order page to cancel; not shipped yet',
      steps: [
        'Make sure that the parcel did not leave.',
        'Choose Buyer Cancelled in Cancellations and upload the file, or accept the request in Seller Central.',
        'Do it soon, before the ship-by time.',
        'Tell the warehouse and the forwarder to stop it.',
      ],
      rule: 'Within {{buyerCancelsAlone}} of ordering the buyer cancels alone; later it is a request. An official request from the order page does not count in the cancel rate.',
    },
  },
  {
    id: 'cancel-by-message',
    subject: 'cancelling',
    screens: ['/cancellations', '/messages', '/orders'],
    rests: ['cancelRateLimit', 'answerBuyer'],
    sources: [help('201722390, 200285210')],
    'zh-CN': {
      title: '买家只发消息说要取消',
      steps: [
        '{{answerBuyer}}内回复，请买家走“我的账户 > 我的订单 > 申请取消”。',
        '先暂停发货，等订单页的官方申请。',
        '快到最晚发货时间仍没有官方申请：照常发货，或取消并承担取消率。',
        '已发货的，按退货处理。',
      ],
      rule: '只有消息、没有订单页申请的取消，会计入你的取消率。可以请买家去订单页申请；自己发不了货时不得让买家来取消。',
    },
    en: {
      title: 'The buyer asks in a message to cancel',
      steps: [
        'Answer within {{answerBuyer}}: Your Account > Your Orders > Request Cancellation.',
        'Hold the parcel until the official request is there.',
        'The ship-by time comes and there is none: ship, or cancel at the cost of your rate.',
        'Already shipped: it becomes a return.',
      ],
      rule: 'A cancellation on a message alone counts against you. The buyer may be shown the way to the order page; where it is you who cannot ship, the buyer must not be asked to cancel.',
    },
  },
  {
    id: 'cancel-after-shipping',
    subject: 'cancelling',
    screens: ['/cancellations', '/orders', '/messages'],
    sources: [help('201722390 (SG)')],
    'zh-CN': {
      title: '发货之后买家要取消',
      steps: [
        '已发货、还没确认：先确认发货并填跟踪号，再拒绝取消申请。',
        '回复买家：包裹已在路上，收到后可申请退货。',
        '已确认、实际还没发：不要再发，直接退款。',
        '联系货代看能否拦截，拦到再退款。',
      ],
      rule: '已发货未确认：确认后拒绝，按退货处理。已确认未发货：退款，不再发货。',
    },
    en: {
      title: 'The buyer wants to cancel after it was shipped',
      steps: [
        'Shipped, not confirmed: confirm with its tracking number, then decline the request.',
        'Tell the buyer that the parcel is on its way and can be returned.',
        'Confirmed, but still here: do not ship, refund.',
        'Ask the forwarder whether it can be stopped; refund once it is.',
      ],
      rule: 'Shipped but not confirmed: confirm, then refuse or take it back as a return. Confirmed but not shipped: refund, and do not ship.',
    },
  },
  {
    id: 'cancel-overdue',
    subject: 'cancelling',
    screens: ['/cancellations', '/orders'],
    sources: [help('(US)')],
    'zh-CN': {
      title: '取消申请拖过了最晚发货时间',
      steps: [
        '马上决定：发货，还是取消。两样都不做，亚马逊会自动取消。',
        '官方申请仍在：同意取消，原因选“买家取消”。',
        '货已经在路上：立即确认发货并填跟踪号。',
        '把这类订单排到每天第一件处理。',
      ],
      rule: '最晚发货时间过后 {{autoCancel}}，亚马逊自动取消订单，计入取消率。2020 年公告写的是工作日，这里按较早的日期提醒。',
    },
    en: {
      title: 'A cancel request was left beyond the ship-by time',
      steps: [
        'Decide now: ship or cancel. If neither happens, Amazon cancels.',
        'The official request stands: accept it as Buyer Cancelled.',
        'The goods are on their way: confirm at once, with tracking.',
        'Put such orders first in the morning.',
      ],
      rule: '{{autoCancel}} after the ship-by time Amazon cancels the order, which counts in the cancel rate. The announcement of 2020 says business days; the earlier day counts here.',
    },
  },
  {
    id: 'out-of-stock',
    subject: 'cancelling',
    screens: ['/cancellations', '/orders', '/stock', '/mcf'],
    sources: [help('200285210'), help('200141580'), MESSAGE_RULES],
    'zh-CN': {
      title: '下单后发现没货',
      steps: [
        '先把库存改为 0，避免再出单。',
        '看亚马逊仓里有没有同款：可以用多渠道配送 MCF 发给买家，时效和追踪指标仍算自己的。',
        '确实没有：自己取消，原因选“无库存 No Inventory”。',
        '不要请买家来申请取消，也不要选“买家取消”。',
        '取消前看一眼取消率还剩多少余量。',
      ],
      rule: '取消率要低于 {{cancelRateLimit}}，按 {{cancelRateWindow}}计算；缺货取消计入，亚马逊自动取消也计入。发不了货时由卖家取消，不得要求买家取消。',
    },
    en: {
      title: 'Out of stock after the order',
      steps: [
        'Set the stock to 0, so that no more is ordered.',
        'See whether Amazon holds the same: a multi-channel order can bring it; lateness and tracking remain yours.',
        'It cannot be had: cancel it yourself as No Inventory.',
        'Do not ask the buyer to request it, and do not choose Buyer Cancelled.',
        'Look at the room that is left in your cancel rate before.',
      ],
      rule: 'The cancel rate has to stay below {{cancelRateLimit}} over {{cancelRateWindow}}; your own cancellations and Amazon’s automatic ones count. A seller who cannot ship cancels; the buyer must not be asked to.',
    },
  },
  {
    id: 'cancel-reason',
    subject: 'cancelling',
    screens: ['/cancellations'],
    sources: [help('200198080, 201722390')],
    'zh-CN': {
      title: '取消原因怎么选',
      steps: [
        '有官方取消申请：选“买家取消 Buyer Cancelled”。',
        '没货：选“无库存 No Inventory”。',
        '标错价：选“价格错误 Pricing Error”；地址无法送达：选“收货地址无法送达”。',
        '不要因为“影响最小”而选“买家取消”。没有官方申请，它就不是事实。',
      ],
      rule: '“买家取消”会恢复库存，“无库存”不恢复，且计入取消率。原因应与事实一致，只有官方申请才能免计。',
    },
    en: {
      title: 'Which reason for a cancellation',
      steps: [
        'There is an official request: Buyer Cancelled.',
        'No stock: No Inventory.',
        'A wrong price: Pricing Error; an address that cannot be reached: Shipping Address Undeliverable.',
        'Do not choose Buyer Cancelled because it “harms least”: without the request it is not true.',
      ],
      rule: 'Buyer Cancelled puts the stock back; No Inventory does not, and counts. The reason has to be the true one; only an official request is free of the rate.',
    },
  },
  {
    id: 'cancel-rate',
    subject: 'cancelling',
    screens: ['/cancellations', '/orders'],
    sources: [help('200285210')],
    'zh-CN': {
      title: '取消率接近上限',
      steps: [
        '算余量：100 单最多 2 单，200 单最多 4 单，300 单最多 7 单。',
        '能发的一律发，能换渠道补货的先补。',
        '逐个检查在售 SKU 的库存数，先关掉没货的。',
        '只发消息要取消的买家，先引导到订单页申请。',
      ],
      rule: '配送前取消率要低于 {{cancelRateLimit}}，按 {{cancelRateWindow}}计算，自动取消计入，买家在订单页申请的不计。',
    },
    en: {
      title: 'The cancel rate is near its limit',
      steps: [
        'Count the room: of 100 orders 2, of 200 orders 4, of 300 orders 7.',
        'Ship whatever can be shipped; get goods elsewhere where you can.',
        'Go through the stock of each SKU and close what is empty.',
        'Show buyers who cancel by message the way to the order page.',
      ],
      rule: 'The pre-fulfilment cancel rate has to stay below {{cancelRateLimit}} over {{cancelRateWindow}}; automatic cancellations count, requests from the order page do not.',
    },
  },
]
