import { type ComponentProps, createElement } from 'react'
import styles from './Blocks.module.css'

type Tag = 'section' | 'form'
type CardProps<T extends Tag> = ComponentProps<T> & {
  as?: T
  heading?: string
  /** It holds a table. */
  isWide?: boolean
}

/** A part of a page that stands for itself, with its heading. */
export function Card<T extends Tag = 'section'>({ as, heading, isWide = false, children, ...rest }: CardProps<T>) {
  return createElement(
    as ?? 'section',
    { ...rest, className: styles.card, 'data-wide': isWide || undefined },
    heading !== undefined && <h2>{heading}</h2>,
    children,
  )
}
