import type { ChapterTexts } from '../chapter-texts'

export const checklist = {
  title: 'Daily checklist',
  text: 'What is looked through every day. Each tick keeps its time; when the day is over it goes into the evidence.',
  item: {
    mainMailbox: 'Main mailbox: every mail',
    spamFolder: 'Spam and subscription folders',
    notifications: 'Notifications in Seller Central',
    buyerMessages: 'Buyer messages',
    accountHealth: 'Account Health',
    returns: 'Return requests',
    claims: 'A-to-z claims and chargebacks',
    feedback: 'Feedback',
    questions: 'Customer questions & answers',
  },
  done: '{{done}} of {{all}} done today',
  edit: 'Edit the list',
  editDone: 'Done',
  add: 'Add',
  addName: 'New item',
  addPlaceholder: 'e.g. forwarder’s chat group',
  name: 'Name',
  empty: 'The list is empty. Add what you look through every day.',
  senders: 'Senders for the white list',
  sendersText:
    'Put these domains on the white list of your mail program, so that no mail from Amazon or a buyer lands in the spam folder. Being on it proves nothing about a mail: the desk looks at each by itself.',
  copyAll: 'Copy all',
}

export const chapter = {
  texts: { checklist },
  nav: { checklist: 'Daily checklist' },
  commands: { checklist: 'Daily checklist' },
  history: { checklist: 'Daily checklist' },
} satisfies ChapterTexts
