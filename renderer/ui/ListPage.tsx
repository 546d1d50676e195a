import type { ReactNode } from 'react'
import { DataTable } from './DataTable'
import { Page } from './Page'
import { Tabs } from './Tabs'
import type { DataTableProps } from './table/types'

/** What a list shows now: the window of its rows, how long it is, how many rows each of its tabs has. */
export interface ShownList<T> {
  total: number
  /** By the tab's id; a tab that is left out has none. Undefined before they are known. */
  counts: Readonly<Record<string, number>> | undefined
  row: (index: number) => T | undefined
  onRange: (from: number, to: number) => void
  /** Its rows are those of what is asked now; a list that is not known yet does not look empty. */
  isKnown: boolean
  /** Why it cannot be shown, with the way to try again. */
  trouble?: ReactNode
}

interface ListTableProps<T> extends Omit<DataTableProps<T>, 'total' | 'row' | 'onRange' | 'empty'> {
  list: ShownList<T>
  /** What stands in the place of rows where there are none. */
  empty: ReactNode
}

/** The table of a list: its rows as they come, else that there are none, or why they cannot be shown. */
export function ListTable<T>({ list, empty, ...table }: ListTableProps<T>) {
  const { total, row, onRange, isKnown, trouble } = list
  return (
    <DataTable
      {...table}
      total={trouble === undefined ? total : 0}
      row={row}
      onRange={onRange}
      empty={trouble ?? (isKnown && empty)}
    />
  )
}

interface ListTabs {
  /** What the tabs are of; left out: what the page is called. */
  label?: string
  ids: readonly string[]
  active: string
  name: (id: string) => string
  /** How a tab's count is written; undefined: the tab shows none. */
  count: (count: number, id: string) => string | undefined
  onChange: (id: string) => void
  /** Stands at the end of the tabs. */
  right?: ReactNode
}

/** What stands above a list. */
interface Above {
  title: string
  text?: ReactNode
  actions?: ReactNode
  tabs?: ListTabs | undefined
}

interface ListFrameProps extends Above {
  /** By the tab's id; undefined before they are known. */
  counts: ShownList<unknown>['counts']
  children: ReactNode
}

/** The frame of pages that are lists. Where each tab is a table of its own it stays while they change, and the keyboard on it. */
export function ListFrame({ title, text, actions, tabs, counts, children }: ListFrameProps) {
  return (
    <Page fill title={title} text={text} actions={actions}>
      {tabs && (
        <Tabs
          label={tabs.label ?? title}
          active={tabs.active}
          onChange={tabs.onChange}
          tabs={tabs.ids.map((id) => ({ id, label: tabs.name(id), count: counts && tabs.count(counts[id] ?? 0, id) }))}
          right={tabs.right}
        />
      )}
      {children}
    </Page>
  )
}

interface ListPageProps<T> extends ListTableProps<T>, Above {
  /** What narrows the list further, above its table. */
  filter?: ReactNode
  /** Stands beside the table, or over the page: the open row, a dialog. */
  children?: ReactNode
}

/** A page that is a list: heading and actions, tabs with counts, filter, table; each list of the desk is one. */
export function ListPage<T>({ title, text, actions, tabs, filter, children, ...table }: ListPageProps<T>) {
  return (
    <ListFrame title={title} text={text} actions={actions} tabs={tabs} counts={table.list.counts}>
      {filter}
      <ListTable {...table} />
      {children}
    </ListFrame>
  )
}
