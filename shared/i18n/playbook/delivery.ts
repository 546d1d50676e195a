import type { Article } from '../../domain/playbook/article'
import { help, LATER, trade } from './sources'

/** Claims, and what they rest on. */
const CLAIMS = help('G202041210', LATER)

export const delivery: readonly Article[] = [
  {
    id: 'not-received-tracked',
    subject: 'delivery',
    screens: ['/problems', '/messages', '/orders'],
    rests: ['claimOpens'],
    sources: [CLAIMS],
    'zh-CN': {
      title: '买家没收到，有跟踪信息',
      steps: [
        '查跟踪：在途、派送失败、已退回，还是很久没更新。',
        '{{answerBuyer}}内回复买家：现在到哪一步、预计哪天到。',
        '卡住的，同时向货代发起查件，记下查件日期。',
        '确认丢件：在“问题订单”里选补发或全额退款，先于索赔处理。',
      ],
      rule: '超过 {{claimOpens}}没有解决方案，买家可提出 A-to-z 索赔（第三方说法）。在索赔之前退款不计缺陷；调查期间退款仍计入 ODR。',
    },
    en: {
      title: 'Not received, with tracking',
      steps: [
        'Follow the number: on its way, a failed attempt, coming back, or silent for long.',
        'Answer within {{answerBuyer}}: where it is, and when it should arrive.',
        'Where it is stuck, have the forwarder search for it, and note the day.',
        'It is lost: choose a replacement or a full refund in Problems, before a claim comes.',
      ],
      rule: 'After {{claimOpens}} without a solution the buyer can open an A-to-z claim (from a third party). Refunded before a claim it is no defect; refunded while a claim is looked into, it counts in ODR all the same.',
    },
  },
  {
    id: 'not-received-untracked',
    subject: 'delivery',
    screens: ['/problems', '/messages'],
    sources: [CLAIMS],
    'zh-CN': {
      title: '买家没收到，没有跟踪信息',
      steps: [
        '先问货代有没有任何交接记录或内部单号。',
        '拿不出有效跟踪，就不要拖着等：主动提出补发或全额退款。',
        '补发走有跟踪的渠道。',
        '以后这个价位和国家的订单改用带跟踪的渠道。',
      ],
      rule: '没有有效跟踪的未收到索赔会自动判给买家，并计入 ODR。',
    },
    en: {
      title: 'Not received, without tracking',
      steps: [
        'Ask the forwarder for any record of the handover, or a number of its own.',
        'Where there is no valid tracking do not wait: offer a replacement or a full refund.',
        'Send the replacement tracked.',
        'Ship such orders to such countries tracked from now on.',
      ],
      rule: 'A claim of non-receipt without valid tracking is granted by itself, and counts in ODR.',
    },
  },
  {
    id: 'delivered-not-received',
    subject: 'delivery',
    screens: ['/problems', '/messages', '/evidence'],
    rests: ['atozInformation', 'claimOpens'],
    sources: [CLAIMS],
    'zh-CN': {
      title: '显示已妥投，买家说没收到',
      steps: [
        '向承运商要签收证明：签收人、地点、定位或照片。',
        '请买家看看门口、邻居、物业、信箱和家人。',
        '把签收证明、发货记录和往来消息存在案例里。',
        '按货值决定：低价直接补发或退款；高价先和买家谈，谈不拢再用证据答复索赔。',
      ],
      rule: 'A-to-z 的答复框不能带附件，文件要通过买家消息发送，再在答复里说明。要求补充信息的期限按 {{atozInformation}}提醒。',
    },
    en: {
      title: 'Delivered, says tracking; not received, says the buyer',
      steps: [
        'Ask the carrier for proof: who signed, where, a position or photo.',
        'Ask the buyer to look at the door, neighbours, the caretaker, the mailbox, the family.',
        'Keep proof, shipping record and messages with the case.',
        'By value: replace or refund what is cheap; for the rest talk to the buyer first, and answer a claim with the proof.',
      ],
      rule: 'The answer to an A-to-z claim takes no attachment: documents go by buyer message and are named in the answer. A request for information is answered within {{atozInformation}}.',
    },
  },
  {
    id: 'undeliverable',
    subject: 'delivery',
    screens: ['/problems', '/cancellations', '/refunds'],
    sources: [help('200198080, 661'), trade('return reason codes', LATER)],
    'zh-CN': {
      title: '地址有误或无法投递',
      steps: [
        '发货前就发现：选取消原因“收货地址无法送达”，不要猜地址。',
        '在路上：问货代能否改派或暂存，写信请买家确认地址信息。',
        '退回途中：到货后全额退款，跟买家说清楚。',
        '重发另算一单成本，先让买家确认地址。',
      ],
      rule: '取消原因有 Shipping Address Undeliverable，退款代码有 CustomerAddressIncorrect 和 Undeliverable。UNDELIVERABLE_* 不是商品退货，不算进退货率。',
    },
    en: {
      title: 'A wrong address, or one that cannot be reached',
      steps: [
        'Seen before shipping: cancel as Shipping Address Undeliverable; do not guess an address.',
        'On its way: ask the forwarder to hold or redirect it, and the buyer to confirm the address.',
        'Coming back: refund in full when it arrives, and say so.',
        'Send it again at a cost of its own, after the address is confirmed.',
      ],
      rule: 'There is a reason Shipping Address Undeliverable for cancellations, and the codes CustomerAddressIncorrect and Undeliverable for refunds. UNDELIVERABLE_* is no return of goods, and no part of the return rate.',
    },
  },
  {
    id: 'arrived-damaged',
    subject: 'delivery',
    screens: ['/problems', '/messages', '/refunds'],
    rests: ['claimOpens', 'answerBuyer'],
    sources: [help('GYRKB5RU3FS5TURN')],
    'zh-CN': {
      title: '到货破损',
      steps: [
        '请买家发照片：外包装、内包装、破损处。',
        '先道歉，再给方案：补发、部分退款或全额退款，让买家选。',
        '同一封信里不提评价和反馈。',
        '按 SKU 和渠道记录，两次以上就改包装。',
      ],
      rule: '超过 {{claimOpens}}没有解决方案，买家可提出索赔。用退款换评价或改评属于违规，哪怕问题已解决。',
    },
    en: {
      title: 'Arrived damaged',
      steps: [
        'Ask for photos: the outside, the inside, the damage.',
        'Say sorry, then offer: a replacement, a part of the price, or a full refund; the buyer chooses.',
        'Nothing about reviews or feedback in that letter.',
        'Note SKU and channel; after two of them change the packing.',
      ],
      rule: 'After {{claimOpens}} without a solution the buyer can open a claim. Money for a review, or for changing one, is not allowed, not even after it is solved.',
    },
  },
  {
    id: 'wrong-item',
    subject: 'delivery',
    screens: ['/problems', '/refunds', '/messages'],
    rests: ['answerBuyer'],
    sources: [help('200198010, 661'), help('201468550', LATER)],
    'zh-CN': {
      title: '发错货',
      steps: [
        '请买家发照片，和拣货单、装箱单对一遍。',
        '确是发错：立即补发对的，错的通常不要求寄回。',
        '不补发就全额退款，原因选“发错商品 DifferentItem”。',
        '告诉买家补发的跟踪号和预计时间。',
      ],
      rule: '国际退货运费总是由卖家承担，让买家寄回错发的货往往不划算。退款原因应写发错商品，不写买家退货。',
    },
    en: {
      title: 'The wrong item was sent',
      steps: [
        'Ask for a photo, and compare it with the pick list and the packing slip.',
        'It is so: send the right one at once; the wrong one is usually not asked back.',
        'Or refund in full, as DifferentItem.',
        'Give the buyer the new tracking number and the day.',
      ],
      rule: 'International return postage is always the seller’s: having a wrong item sent back seldom pays. The reason of the refund is a different item, not a return.',
    },
  },
  {
    id: 'missing-part',
    subject: 'delivery',
    screens: ['/problems', '/messages'],
    sources: [trade('return reason codes', LATER), help('GYRKB5RU3FS5TURN')],
    rests: ['answerBuyer'],
    'zh-CN': {
      title: '少发配件或数量不对',
      steps: [
        '问清缺哪一件，看商品描述写的是几件。',
        '能单独补的，马上补发配件，写清多久到。',
        '不能补的，按缺少部分退款，或全额退款。',
        '描述和实物不符的，先改详情页，不要只补一单。',
      ],
      rule: '买家在退货里选的原因是 CR-MISSING_PARTS，按代码归类，不要看英文描述。补发或退款都不能以评价为条件。',
    },
    en: {
      title: 'A part is missing, or too few came',
      steps: [
        'Ask which part, and read what the page promises.',
        'What can be sent by itself is sent at once, with the day.',
        'Else refund the share, or all of it.',
        'Where page and goods differ, mend the page, not only this order.',
      ],
      rule: 'In returns this is the code CR-MISSING_PARTS; go by the code, not by its English words. Neither a part nor a refund may depend on a review.',
    },
  },
  {
    id: 'defective',
    subject: 'delivery',
    screens: ['/problems', '/messages', '/refunds'],
    rests: ['answerBuyer'],
    sources: [help('200708210, 201468550', LATER)],
    'zh-CN': {
      title: '商品有质量问题、用不了',
      steps: [
        '先帮买家排查：一封信里写清两三步，附图可以。',
        '解决不了就给方案：补发、退款，或退货后退款。',
        '问题是你的，就不要让买家出运费。',
        '同一批出现多次：停售，联系工厂，留下测试照片。',
      ],
      rule: '卖家在境外且没有当地退货地址时，国际退货运费总是由卖家承担，包括买家原因的退货。',
    },
    en: {
      title: 'Defective, or does not work',
      steps: [
        'Help first: two or three steps in one letter, pictures are allowed.',
        'If that fails: a replacement, a refund, or a refund after return.',
        'Where the fault is yours, the buyer does not pay the postage.',
        'Several of one batch: stop selling it, ask the maker, keep photos of tests.',
      ],
      rule: 'For a seller abroad without a return address in the country, international return postage is always the seller’s, for the buyer’s reasons too.',
    },
  },
]
