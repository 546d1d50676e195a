import type { CSSProperties, ReactNode } from 'react'
import styles from './Bar.module.css'

interface BarProps {
  /** A label is clicked for the field in it. */
  as?: 'div' | 'label'
  style?: CSSProperties
  /** The last thing of a dialog or panel, at hand at every height of the window. */
  isAtHand?: boolean
  /** Makes it a form. */
  onSubmit?: () => void
  children: ReactNode
}

/** Things beside each other; what has no room goes on in the next line. */
export function Bar({ as = 'div', style, isAtHand = false, onSubmit, children }: BarProps) {
  const Tag = onSubmit ? 'form' : as
  return (
    <Tag
      className={styles.bar}
      style={style}
      data-at-hand={isAtHand || undefined}
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
