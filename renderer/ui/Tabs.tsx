import { Tabs as MantineTabs } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export interface Tab {
  id: string
  label: string
  count?: string | undefined
  alert?: string
}

interface TabsProps {
  label: string
  tabs: readonly Tab[]
  active: string
  onChange: (id: string) => void
  right?: ReactNode
}

/** Tabs with counts, and what stands at the end of their line. */
export function Tabs({ label, tabs, active, onChange, right }: TabsProps) {
  return (
    <div className={styles.line}>
      <MantineTabs
        unstyled
        classNames={{ root: styles.root, list: styles.list, tab: styles.tab, tabLabel: styles.name }}
        value={active}
        onChange={(id) => id !== null && onChange(id)}
      >
        <MantineTabs.List aria-label={label}>
          {tabs.map(({ id, label: name, count, alert }) => (
            <MantineTabs.Tab key={id} value={id}>
              {name}
              {count !== undefined && <span className={styles.count}>{count}</span>}
              {alert && <span className={styles.alert}>{alert}</span>}
            </MantineTabs.Tab>
          ))}
        </MantineTabs.List>
      </MantineTabs>
      {right}
    </div>
  )
}
