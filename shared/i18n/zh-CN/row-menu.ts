/** The menu of a table's row. */
export const rowMenu = {
  open: '打开',
  edit: '编辑单元格',
  copy: '复制',
  clear: '清空单元格',
  tracking: '填写跟踪号',
  copyId: '复制订单号',
  slip: '打印装箱单',
}
