import type { Generated } from 'kysely'
import type { ChecklistWord } from '@shared/domain/checklist/items'

interface ChecklistItemsTable {
  id: Generated<number>
  word: ChecklistWord | ''
  name: string
  createdAt: number
  updatedAt: number
}

interface ChecklistTicksTable {
  id: Generated<number>
  itemRow: number
  tickedOn: string
  tickedAt: number
  createdAt: number
  updatedAt: number
}

/** What is looked through every day, and when it was. */
export interface ChecklistTables {
  checklistItems: ChecklistItemsTable
  checklistTicks: ChecklistTicksTable
}
