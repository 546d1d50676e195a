export const views = {
  view: '视图',
  ready: { today: '今天到期', overdue: '已逾期', noTracking: '待填跟踪号', cancelAsked: '买家申请取消' },
  name: '当前视图另存为…',
  save: '保存',
  remove: '删除视图 {{name}}',
  changed: '列与已保存的视图不同',
  columns: '列',
  usual: '恢复默认列',
  earlier: '将 {{column}} 左移',
  earlierNot: '已是第一列。',
  later: '将 {{column}} 右移',
  laterNot: '已是最后一列。',
}
