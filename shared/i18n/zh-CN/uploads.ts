/** 各类上传文件 */
export const uploads = {
  write: '生成上传文件',
  toFile: '生成上传文件 · {{ready}}',
  nothing: '没有可生成的内容',
  nothingHeld: '没有待处理的行',
  nothingText: '已决定的内容会集中在这里，等待生成文件。',
  layout: '文件格式',
  openOrder: '打开订单',
  caseOf: '处理情况',
}
