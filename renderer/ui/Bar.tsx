import type { CSSProperties, ReactNode } from 'react'
import styles from './Bar.module.css'

interface BarProps {
  /** A label is clicked for the field in it. */
  as?: 'div' | 'label'
  style?: CSSProperties
  /** Makes it a form. */
  onSubmit?: () => void
  children: ReactNode
}

/** Things beside each other; what has no room goes on in the next line. */
export function Bar({ as = 'div', style, onSubmit, children }: BarProps) {
  const Tag = onSubmit ? 'form' : as
  return (
    <Tag
      className={styles.bar}
      style={style}
      onSubmit={
        onSubmit &&
        ((event) => {
          event.preventDefault()
          onSubmit()
        })
      }
    >
      {children}
    </Tag>
  )
}
