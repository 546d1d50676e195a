import type * as en from '../en/policy'
import type { Same } from '../same'

/** Amazon's numbers: how long, where it stands, how old. */
export const policy: Same<typeof en.policy> = {
  minutes_one: '{{count}} 分钟',
  minutes_other: '{{count}} 分钟',
  hours_one: '{{count}} 小时',
  hours_other: '{{count}} 小时',
  days_one: '{{count}} 个自然日',
  days_other: '{{count}} 个自然日',
  businessDays_one: '{{count}} 个工作日',
  businessDays_other: '{{count}} 个工作日',
  source: {
    help: '卖家后台 Seller Central 帮助页 {{ref}}',
    announcement: '亚马逊 {{ref}} 公告',
    quoted: '他人转述的亚马逊公告 {{ref}}',
    site: '亚马逊页面 {{ref}}',
    trade: '第三方文章 {{ref}}',
    public: '公开代码 {{ref}}',
  },
  help: '卖家后台 Seller Central 帮助页',
  sources: {
    allOrders: '所有订单 All Orders 报告：非亚马逊订单的订单号以 S 开头',
    significantDigits: '微软 Microsoft：Excel 只保留 15 位有效数字；帮助页 G641：各列都应设为文本格式',
    leadingZeros: '微软 Microsoft：Excel 会去掉数字开头的 0',
    templateOfJapan: 'Amazon.co.jp 的模板',
    csvInjection: 'OWASP，CSV Injection：以 = + - @ 开头的单元格会被电子表格程序当作公式执行',
    processingReport: '亚马逊的处理报告（帮助页 G200194300）',
    overwrites: '：重新上传会覆盖之前的内容',
    notMerged: '（英国和欧洲站：不得合并订单）',
    carriersPages: '各承运商官网及公开资料，逐条记在 tracking-patterns.json 中',
    unsureShapes: 'tracking-patterns.json 中尚不确定的号码格式',
    listOfUs: '该站点没有单独的列表，使用美国站列表：',
    acceptedNames:
      '亚马逊认可的中国发货承运商名称（帮助页 201817070，英国和意大利站）、该站点的旧模板（如有），以及按 amzn-base.xsd 拼写的当地承运商',
    listOfJapan: 'Amazon.co.jp 发货确认模板中的承运商列表（2023 年）',
  },
  stands: '来源：{{source}}，核对于 {{checkedOn}}',
  since: '{{marketplace}}：{{from}} 起',
  stale: '已 {{days}} 天未核对，请以卖家后台为准',
}
