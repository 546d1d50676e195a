import type { ReactNode } from 'react'
import styles from './Card.module.css'

interface CardProps {
  title?: string
  /** As wide as a table wants; else as wide as lines are read well. */
  isWide?: boolean
  /** Makes it a form. */
  onSubmit?: () => void
  children: ReactNode
}

/** A part of a page that is about one thing, framed, with its heading. */
export function Card({ title, isWide = false, onSubmit, children }: CardProps) {
  const Tag = onSubmit ? 'form' : 'section'
  return (
    <Tag
      className={styles.card}
      data-wide={isWide || undefined}
      onSubmit={
        onSubmit &&
        ((event) => {
          event.preventDefault()
          onSubmit()
        })
      }
    >
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </Tag>
  )
}
