/**
 * The way to the first report in Seller Central, in its own menu words, the same in every marketplace. From Amazon's help pages
 * “Order Reports” and “Unshipped Orders Report” (200350680), in English and Chinese.
 */
export const UNSHIPPED_WAY = {
  en: ['Orders', 'Order Reports', 'Unshipped Orders', 'Request Report', 'Download'],
  'zh-CN': ['订单', '订单报告', '未发货订单', '请求报告', '下载'],
} as const

/** What a downloaded order report is called: a number of Amazon's, as a real file of 2025 was. */
export const DOWNLOAD_EXAMPLE = '18703896268020310.txt'
