import type { ReactNode } from 'react'
import styles from './Split.module.css'

/** The class of a link in the list of a split page. */
export const ENTRY = styles.entry

interface SplitProps {
  /** Above the list. */
  above?: ReactNode
  /** What the list is called. */
  label: string
  /** Links, below headings where there are groups of them. */
  list: ReactNode
  /** What is open, and what it is called. */
  open: { id: string | undefined; label: string }
  children: ReactNode
}

/** A list on the left, and what is open of it on the right. */
export function Split({ above, label, list, open, children }: SplitProps) {
  return (
    <div className={styles.split}>
      <div className={styles.left}>
        {above}
        <nav className={styles.list} aria-label={label}>
          {list}
        </nav>
      </div>
      <article
        // Each is read from its beginning.
        key={open.id}
        className={styles.reading}
        tabIndex={0}
        aria-label={open.label}
      >
        {children}
      </article>
    </div>
  )
}

/** What stands in the list where it has nothing. */
export const NoEntries = ({ children }: { children: ReactNode }) => <p className={styles.none}>{children}</p>

/** What stands above the list. */
export const AboveList = ({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) => (
  <form
    role="search"
    className={styles.above}
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)

/** A form in place of what is read: fields below each other, with a heading. */
export const SplitForm = ({ title, onSubmit, children }: { title: string; onSubmit: () => void; children: ReactNode }) => (
  <form
    className={styles.form}
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    <h2>{title}</h2>
    {children}
  </form>
) // prettier-ignore
