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
  stands: '来源：{{source}}，核对于 {{checkedOn}}',
  since: '{{marketplace}}：{{from}} 起',
  stale: '已 {{days}} 天未核对，请以卖家后台为准',
}
