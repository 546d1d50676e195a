import type { ReactNode } from 'react'
import styles from './Notes.module.css'

/** What is said and asked above a list, one below the other. */
export function Notes({ label, isBusy, children }: { label?: string; isBusy?: boolean; children: ReactNode }) {
  return (
    <section className={styles.notes} aria-label={label} aria-busy={isBusy}>
      {children}
    </section>
  )
}
