import type { TFunction } from 'i18next'
import type { ChecklistItem } from '@shared/contract/checklist'

/** What an item is called: as the shop called it, or by our word for it. */
export const nameOf = (t: TFunction, { word, name }: Pick<ChecklistItem, 'word' | 'name'>): string =>
  word === null ? name : t(`checklist.item.${word}`)
