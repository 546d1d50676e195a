export const views = {
  view: 'View',
  ready: {
    today: 'Due today',
    overdue: 'Overdue',
    noTracking: 'Tracking to enter',
    cancelAsked: 'Buyer asked to cancel',
  },
  name: 'Save this view as…',
  save: 'Save',
  remove: 'Remove the view {{name}}',
  changed: 'The columns differ from the saved view',
  columns: 'Columns',
  usual: 'Columns as usual',
  earlier: 'Move {{column}} to the left',
  earlierNot: 'It is the first column.',
  later: 'Move {{column}} to the right',
  laterNot: 'It is the last column.',
}
