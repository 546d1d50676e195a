import type { ReactNode } from 'react'
import styles from './ui.module.css'

export interface Tab {
  id: string
  label: string
  count?: string | undefined
  alert?: string
}

/** Tabs with counts; arrow keys move between them. */
export function Tabs({
  label,
  tabs,
  active,
  onChange,
  right,
}: {
  label: string
  tabs: readonly Tab[]
  active: string
  onChange: (id: string) => void
  right?: ReactNode
}) {
  return (
    <div className={styles.tabsRow}>
      <div
        className={styles.tabs}
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
          if (step === 0) return
          const at = tabs.findIndex((tab) => tab.id === active)
          const next = tabs[(at + step + tabs.length) % tabs.length]
          if (!next) return
          onChange(next.id)
          event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            aria-selected={tab.id === active}
            tabIndex={tab.id === active ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            {tab.alert && <span className={styles.alert}>{tab.alert}</span>}
          </button>
        ))}
      </div>
      {right}
    </div>
  )
}
