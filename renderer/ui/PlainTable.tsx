import type { ReactNode } from 'react'
import cells from './Cells.module.css'
import styles from './PlainTable.module.css'

interface PlainTableProps {
  /** Headings of the columns; absent: a table that reads without. */
  head?: readonly string[]
  maxWidth?: number
  /** Its rows. */
  children: ReactNode
}

/** A short table to read, all of it drawn; what is long is a `LongTable` or a list. */
export function PlainTable({ head, maxWidth, children }: PlainTableProps) {
  return (
    <table className={`${cells.cells} ${styles.table}`} style={{ maxWidth }}>
      {head && (
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text}>{text}</th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>{children}</tbody>
    </table>
  )
}
