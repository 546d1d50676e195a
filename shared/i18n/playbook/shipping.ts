import type { Article } from '../../domain/playbook/article'
import { help, LATER, trade } from './sources'

export const shipping: readonly Article[] = [
  {
    id: 'late-shipment',
    subject: 'shipping',
    screens: ['/orders', '/confirm'],
    sources: [help('200285190 (AU)')],
    'zh-CN': {
      title: '快要或已经超过最晚发货时间',
      steps: [
        '在“订单”里按剩余时间从近到远处理，先处理今天到期的。',
        '货已交给承运商：填真实的发货日期和跟踪号，生成发货确认并在卖家后台上传。',
        '货还没交出去：不要为了准时先确认发货。没有扫描记录的跟踪号会拉低有效追踪率 VTR。',
        '确实发不了：以真实原因取消，不要等亚马逊自动取消，也不要请买家来取消。',
        '预计会晚到：写信说明情况，写上订单号和新的预计时间。',
      ],
      rule: '在预计发货日期之后才确认发货，即算延迟。延迟发货率 LSR 按 10 天和 30 天两个窗口计算，都要低于 4 %。最晚发货时间过后 {{autoCancel}}仍未确认，订单会被自动取消，并计入取消率。',
    },
    en: {
      title: 'The ship-by time is near, or has passed',
      steps: [
        'Work through Orders by the time that is left; what is due today comes first.',
        'The goods are with the carrier: enter the true ship date and the tracking number, write the shipping confirmation and upload it in Seller Central.',
        'They are not: do not confirm early to be on time. A number that no carrier scans lowers the valid tracking rate (VTR).',
        'You cannot ship at all: cancel with the true reason. Do not wait for Amazon to cancel, and never ask the buyer to.',
        'It will arrive late: write to the buyer with the order ID and the new date.',
      ],
      rule: 'An order is late when it is confirmed after its expected ship date. The late shipment rate (LSR) has to stay below 4 % over 10 days and over 30 days. {{autoCancel}} after the ship-by time an order that was not confirmed is cancelled by Amazon and counts in the cancel rate.',
    },
  },
  {
    id: 'pending-order',
    subject: 'shipping',
    screens: ['/orders'],
    sources: [help('200200040')],
    'zh-CN': {
      title: '订单一直是“等待中”Pending',
      steps: [
        '不要发货，也不要打包贴单：付款还没有核实。',
        '在“订单”里等它变成待发货；重新下载报告导入即可更新状态。',
        '不要请买家重新下单或到站外付款。',
      ],
      rule: '“等待中”通常约 30 分钟，核实付款最长可能要 21 天。等待中的订单一律不发货。',
    },
    en: {
      title: 'An order stays Pending',
      steps: [
        'Do not ship or label it: its payment is not verified yet.',
        'Wait until it turns Unshipped; a newer report brings its state.',
        'Do not ask the buyer to order again, or to pay elsewhere.',
      ],
      rule: 'Orders are Pending for about 30 minutes as a rule; verifying can take up to 21 days. A Pending order is never shipped.',
    },
  },
  {
    id: 'buy-shipping-label',
    subject: 'shipping',
    screens: ['/confirm', '/orders'],
    sources: [help('20231'), trade('2025', LATER)],
    'zh-CN': {
      title: '用 Buy Shipping 买面单要注意什么',
      steps: [
        '在最晚发货时间之前购买并交给承运商，留好交接记录。',
        '避开带“延迟送达风险”标记的面单。',
        '收到只说物流晚到或未到的店铺反馈时，可申请划掉。',
      ],
      rule: '整条反馈都在说晚到或未到，而订单用 Buy Shipping 且准时发货，亚马逊会划掉该反馈。据第三方（2025 年）说法，带“延迟送达风险”标记的面单不再享有这项保护。',
    },
    en: {
      title: 'Labels of Buy Shipping: what to mind',
      steps: [
        'Buy the label and hand the parcel over before the ship-by time; keep the record of it.',
        'Leave labels that are marked with a risk of late delivery.',
        'When feedback speaks of nothing but late or missing delivery, ask for it to be struck through.',
      ],
      rule: 'Feedback that is wholly about late or missing delivery is struck through where the label was bought with Buy Shipping and the order shipped on time. A third party says (2025) that a label marked with a risk of late delivery loses this protection.',
    },
  },
  {
    id: 'several-parcels',
    subject: 'shipping',
    screens: ['/orders', '/confirm', '/print'],
    sources: [help('G641'), help('641 (UK, EU)')],
    'zh-CN': {
      title: '一个订单分几个包裹发',
      steps: [
        '先看站点：从境外发往英国、欧洲站的订单，一个订单只发一个包裹，不拆也不合并。',
        '其他站点需要拆分时，每个包裹都填 order-item-id 和数量。',
        '各包裹都交给承运商之后再确认。',
        '确认了第一个包裹，就要尽快发出其余的。',
      ],
      rule: '部分确认也会对整个订单收款。拆分发货必须同时填写 order-item-id 和数量。英国、欧洲站从境外发货：一个订单一个包裹，不得拆分或合并订单。',
    },
    en: {
      title: 'One order in several parcels',
      steps: [
        'Look at the marketplace: from abroad to the UK and the EU an order is one shipment; do not split or merge.',
        'Elsewhere, enter order-item-id and quantity for each parcel.',
        'Confirm once each parcel is with the carrier.',
        'After the first is confirmed, ship the rest soon.',
      ],
      rule: 'A partial confirmation charges the whole order. A split needs order-item-id and quantity. UK and EU from abroad: one order is one shipment; orders are neither split nor merged.',
    },
  },
  {
    id: 'ship-date-error',
    subject: 'shipping',
    screens: ['/confirm', '/uploads'],
    sources: [help('G641')],
    'zh-CN': {
      title: '发货确认提示发货日期有误',
      steps: [
        '不要填未来的日期，也不要早于下单时间。',
        '下单当天就发货的，日期要带上时间；只写日期等于格林尼治时间 0 点，会早于下单时间。',
        '要改已上传的内容：重新上传新值即可覆盖；留空表示保留，填 NULL 表示删除。',
      ],
      rule: '未来的发货日期、早于订单时间的发货日期都会报错。只写日期按格林尼治时间零点计算。',
    },
    en: {
      title: 'The ship date is refused',
      steps: [
        'No day in the future, and none before the order.',
        'Shipped on the day of the order: give the time too. A bare date is midnight GMT, which lies before the order.',
        'To change what was uploaded, upload the new value: blank keeps, NULL deletes.',
      ],
      rule: 'A ship date in the future, or before the order’s time, is an error. A bare date means midnight GMT.',
    },
  },
  {
    id: 'holidays',
    subject: 'shipping',
    screens: ['/orders', '/messages', '/settings'],
    sources: [help('202152030, 200549770')],
    'zh-CN': {
      title: '放假前后怎么安排',
      steps: [
        '提前看假期里有哪些订单到最晚发货时间，放假前发完。',
        '安排值班：买家消息每天都要有人回，周末和节假日照常计时。',
        '不要设自动回复当作答复，自动回复不算。',
        '假期回来先处理“订单”和“买家消息”里已超时的。',
      ],
      rule: '买家消息应在 {{answerBuyer}}内回复，包括周末和节假日；自动回复不算。',
    },
    en: {
      title: 'Before and after holidays',
      steps: [
        'See which orders have to be shipped during the holidays, and ship them before.',
        'Somebody answers buyers every day: the clock runs on weekends and holidays.',
        'Do not set up an automatic answer instead: it does not count.',
        'Afterwards, begin with what is overdue in Orders and Messages.',
      ],
      rule: 'Messages are answered within {{answerBuyer}}, weekends and holidays included; automatic answers do not count.',
    },
  },
  {
    id: 'packing-slip',
    subject: 'shipping',
    screens: ['/print'],
    sources: [trade('ShippingEasy')],
    'zh-CN': {
      title: '包裹里要不要放装箱单',
      steps: [
        '打印装箱单放进包裹：商品、收件地址、订单和卖家信息。',
        '不要放优惠券、二维码、好评卡，也不要写请买家给好评。',
        '以该站点卖家后台当前的说明为准。',
      ],
      rule: '据第三方说法，自发货订单应附装箱单，且不得带营销内容；亚马逊原文未核实。',
    },
    en: {
      title: 'Does a packing slip go into the parcel?',
      steps: [
        'Print the slip and put it in: items, address, order and seller.',
        'No coupons, no QR codes, no cards that ask for five stars.',
        'What Seller Central of the marketplace says today counts.',
      ],
      rule: 'A third party says that seller-fulfilled orders need a packing slip without marketing; Amazon’s own page was not seen.',
    },
  },
]
