import type { Same } from '../same'
import type * as en from '../en/by-hand'

/** 在卖家后台手动完成的操作：代替上传文件，或没有文件可用时 */
export const byHand: Same<typeof en.byHand> = {
  copy: '复制 {{text}}',
  at: '操作时间',
  atHint: '留空即为现在',
  badMoment: '无法识别的时间：请按 2026-03-04 14:30 的格式填写，或留空表示现在。',
  done: '已完成',
  takeBack: '改为未操作',
  state: {
    handedOver: '已于 {{when}} 在卖家后台操作；下一份相关报告会说明亚马逊是否接受。',
    accepted: '已于 {{when}} 在卖家后台操作；{{answered}} 导入的报告已证实。',
    refused: '已于 {{when}} 在卖家后台操作，但 {{answered}} 导入的报告与此不符。',
  },
  answer: { accepted: '报告已证实', refused: '与报告不符' },
}
