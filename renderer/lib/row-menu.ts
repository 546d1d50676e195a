import { useTranslation } from 'react-i18next'
import type { MenuEntry, TableAct } from '@renderer/ui/table/types'

/** What every table can do by itself, in the order of its menu; it offers what the row and the cell allow. */
const ACTS: readonly { act: TableAct; keys: string }[] = [
  { act: 'open', keys: 'Enter' },
  { act: 'edit', keys: 'F2' },
  { act: 'copy', keys: 'Ctrl+C' },
  { act: 'clear', keys: 'Delete' },
]

/** The menu of a list's rows: what every table can do, and what its chapter offers. */
export function useRowMenu<T>(own: readonly MenuEntry<T>[] = NONE): readonly MenuEntry<T>[] {
  const { t } = useTranslation()
  return [...ACTS.map(({ act, keys }) => ({ id: act, act, keys, label: t(`rowMenu.${act}`) })), ...own]
}
const NONE: readonly never[] = []
