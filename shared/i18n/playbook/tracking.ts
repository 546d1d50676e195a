import type { Article } from '../../domain/playbook/article'
import { help, quoted } from './sources'

export const tracking: readonly Article[] = [
  {
    id: 'invalid-tracking',
    subject: 'shipping',
    screens: ['/confirm', '/orders', '/uploads'],
    sources: [help('202014610'), help('201817070')],
    'zh-CN': {
      title: '跟踪号填错或无效',
      steps: [
        '向货代要原始文件核对跟踪号，不要凭记忆改。',
        '在“订单”里改成正确的跟踪号和承运商，重新生成发货确认并上传。',
        '在承运商官网查一次，确认已有扫描记录。',
        '过几天再看 VTR：修改不会立刻反映到指标里。',
      ],
      rule: '跟踪号在妥投之前可以修改，指标在 72 小时内更新。至少有一次承运商扫描才算有效。',
    },
    en: {
      title: 'A tracking number is wrong or invalid',
      steps: [
        'Look the number up in the forwarder’s own file; do not mend it from memory.',
        'Enter the right number and carrier in Orders, write the confirmation anew and upload it.',
        'Look at the carrier’s page whether the parcel was scanned.',
        'Look at VTR again some days later: an edit does not show in it at once.',
      ],
      rule: 'Tracking can be edited until delivery; metrics follow within 72 hours. A number is valid once a carrier has scanned the parcel.',
    },
  },
  {
    id: 'excel-tracking',
    subject: 'shipping',
    screens: ['/confirm', '/files', '/orders'],
    sources: [help('G641')],
    'zh-CN': {
      title: '跟踪号被 Excel 改成了 9.4E+21',
      steps: [
        '不要手工把后几位补成 0：原来的数字已经丢失，找不回来。',
        '向货代要原始文件（.csv 或 .txt），直接导入店务台，不要先用 Excel 打开另存。',
        '必须用 Excel 时，先把整列设为“文本”再粘贴。',
        '前面带 0 的号码（如商品编号）同样会丢 0，也按此处理。',
      ],
      rule: '据微软说明，Excel 只保留 15 位有效数字，例如 22 位的 USPS 跟踪号会被截断。亚马逊要求把模板的每一列都设为文本格式。',
    },
    en: {
      title: 'Excel made 9.4E+21 of a tracking number',
      steps: [
        'Do not fill up the end with zeros: the digits are lost.',
        'Ask the forwarder for the original file (.csv or .txt) and take it in as it is, without saving it in Excel.',
        'Where Excel has to be used, format the whole column as Text before you paste.',
        'Zeros at the beginning are lost in the same way.',
      ],
      rule: 'Excel keeps 15 significant digits, says Microsoft; a USPS number of 22 digits is cut. Amazon says to format every column of its templates as Text.',
    },
  },
  {
    id: 'carrier-rejected',
    subject: 'shipping',
    screens: ['/confirm', '/uploads'],
    sources: [help('201817070 (UK, IT)'), help('G641')],
    'zh-CN': {
      title: '承运商名称被拒绝',
      steps: [
        '从承运商列表里选，不要手打：大小写和空格都要完全一致，如 Yun Express、4PX、Yanwen。',
        '看清站点：同一家在不同站点写法不同，澳大利亚站写 YANWEN。',
        '列表里没有的：carrier-code 填 Other，carrier-name 填承运商名称（不超过 50 个字符）。',
        '改完重新生成文件上传，再导入处理报告核对。',
      ],
      rule: 'carrier-code 必须与该站点列表中的一个值完全相同；只有填 Other 时才填 carrier-name。',
    },
    en: {
      title: 'A carrier’s name is refused',
      steps: [
        'Choose it from the list instead of typing it: case and spaces count, as in Yun Express, 4PX, Yanwen.',
        'Mind the marketplace: Australia writes YANWEN.',
        'Not on the list: carrier-code Other, and the name in carrier-name, at most 50 characters.',
        'Write the file anew, upload it, and take the processing report in.',
      ],
      rule: 'carrier-code has to equal a value of the marketplace’s list exactly; carrier-name is filled only with Other.',
    },
  },
  {
    id: 'vtr-drop',
    subject: 'shipping',
    screens: ['/confirm', '/orders', '/evidence'],
    sources: [help('201817070, 202014610')],
    'zh-CN': {
      title: '有效追踪率 VTR 下降',
      steps: [
        '在卖家后台下载报告，按承运商和类目看是哪些订单没有扫描。',
        '先改能改的：跟踪号错、承运商选错、用了 Other。妥投之前都可以修改。',
        '号码正确但没有扫描：向货代要揽收和交接记录，问清为什么没有上网。',
        '从美国站的报告里，按订单金额区分需要几次扫描。',
        '换掉经常不上网的渠道，之后约两周才能看到指标回升。',
      ],
      rule: 'VTR 要达到 95 %，按 30 天计算，各类目和各店铺分别考核；按承诺送达日期计入，约有两周滞后。美国站（中国、加拿大发货）：订单金额低于 {{vtrOneScanBelow:US}} 需要一次扫描，达到或超过则需要两次（分拨中心扫描，以及妥投或派送尝试）。',
    },
    en: {
      title: 'The valid tracking rate (VTR) is falling',
      steps: [
        'Download the report in Seller Central and see by carrier and category which orders have no scan.',
        'Mend what can be mended: a wrong number, a wrong carrier, Other. It can be edited until delivery.',
        'The number is right and nothing was scanned: ask the forwarder for the records of pickup and handover.',
        'In the US, tell by the value of the order how many scans it needs.',
        'Leave channels that often are not scanned; it takes about two weeks to show.',
      ],
      rule: 'VTR has to be at least 95 % over 30 days, in each category and each shop; the promised delivery date decides what counts, about two weeks later. US, sent from China or Canada: below {{vtrOneScanBelow:US}} one scan, from that on two (a facility, and delivery or an attempt).',
    },
  },
  {
    id: 'vtr-europe',
    subject: 'shipping',
    screens: ['/confirm'],
    'zh-CN': {
      title: '欧洲站：哪些订单计入 VTR',
      steps: [
        '跨境低价小件走平信时，先看订单金额是否低于门槛。',
        '其余订单都用带跟踪的渠道，所有承运商都计入，不只限对接的承运商。',
        '在“发货确认”里查看校验结果：标出可能不计入 VTR 的订单。',
      ],
      rule: '2025 年 1 月 15 日起，欧洲站和英国站所有承运商都计入 VTR。跨境订单低于 {{vtrLetterBelow:DE}} 且以平信寄出的不计入；境内订单高于 {{vtrDomesticAbove:DE}} 的计入（后者只有第三方说法）。',
    },
    en: {
      title: 'Europe: which orders count for VTR',
      steps: [
        'Before something small goes as a letter, see whether the order is below the limit.',
        'Ship all others tracked: all carriers count, not only integrated ones.',
        'Look at what the doctor says in Ship about VTR.',
      ],
      rule: 'Since 15 January 2025 all carriers count in the EU and the UK. Orders across the border below {{vtrLetterBelow:DE}} that go as a letter do not count; domestic orders count above {{vtrDomesticAbove:DE}} (the latter from a third party alone).',
    },
  },
  {
    id: 'otdr-drop',
    subject: 'shipping',
    screens: ['/confirm', '/orders'],
    sources: [quoted('2024-09, forum FAQ')],
    'zh-CN': {
      title: '美国站准时送达率 OTDR 偏低',
      steps: [
        '下载 OTDR 报告，注意时间有 GMT 和太平洋时间两种，按太平洋时间判断当天是否送达。',
        '把经常晚到的渠道按州和承运商列出来，换渠道，或调整处理时间和运输时间设置。',
        '用 Buy Shipping 买面单时，看清有没有“延迟送达风险”标记。',
        '两周后再看：窗口有 7 天滞后。',
      ],
      rule: '美国站自 2024 年 9 月 25 日起，OTDR 至少 {{otdrRequired:US}}，建议 {{otdrRecommended:US}}。按 14 天窗口计算、滞后 7 天，不含延长的承诺时间。',
    },
    en: {
      title: 'US: the on-time delivery rate (OTDR) is low',
      steps: [
        'Download the OTDR report; it shows GMT and Pacific times, and the Pacific day counts.',
        'List the channels that are late by state and carrier, change them, or change handling and transit times.',
        'When you buy labels with Buy Shipping, mind those marked with a risk of late delivery.',
        'Look again two weeks later: the window lags by 7 days.',
      ],
      rule: 'US since 25 September 2024: OTDR at least {{otdrRequired:US}}, {{otdrRecommended:US}} recommended, over 14 days with a delay of 7, without promise extensions.',
    },
  },
  {
    id: 'china-carriers',
    subject: 'shipping',
    screens: ['/confirm'],
    sources: [help('201817070 (UK, IT)'), help('G641')],
    'zh-CN': {
      title: '从中国发货，承运商填哪个名字',
      steps: [
        '不要填国内快递公司，填亚马逊该站点列表里的承运商。',
        '云途填 Yun Express，燕文填 Yanwen，递四方填 4PX，顺丰填 SF Express。',
        '列表因站点和年份而不同，以该站点当前的列表为准。',
        '“发货确认”里提示不在列表中的，先换成列表里的写法。',
      ],
      rule: '英国、意大利帮助页列出的中国发货承运商（区分大小写）：4PX、China Post、DHL eCommerce、JCEX、SFC、SF Express、Yanwen、Yun Express、WanbExpress、Chukou1、FedEx、UPS、TNT、DHL、CNE、UBI Equick、Sunyou、YDH。',
    },
    en: {
      title: 'Shipped from China: which carrier’s name',
      steps: [
        'Do not name a courier of China’s own; name one of Amazon’s list for the marketplace.',
        'Yun Express, Yanwen, 4PX, SF Express are written so.',
        'Lists differ by marketplace and by year: the present one of the marketplace counts.',
        'What Ship finds on no list is put into the list’s spelling first.',
      ],
      rule: 'The help for the UK and Italy lists for dispatch from China, case counts: 4PX, China Post, DHL eCommerce, JCEX, SFC, SF Express, Yanwen, Yun Express, WanbExpress, Chukou1, FedEx, UPS, TNT, DHL, CNE, UBI Equick, Sunyou, YDH.',
    },
  },
]
