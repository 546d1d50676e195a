/** What a shop looks through every day, until it has a list of its own: words of `checklist.item` in the texts. */
export const CHECKLIST_WORDS = [
  'mainMailbox',
  'spamFolder',
  'notifications',
  'buyerMessages',
  'accountHealth',
  'returns',
  'claims',
  'feedback',
  'questions',
] as const
export type ChecklistWord = (typeof CHECKLIST_WORDS)[number]
