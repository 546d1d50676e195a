import { type ComponentProps, createElement } from 'react'
import styles from './Blocks.module.css'

type Tag = 'div' | 'form' | 'label'

/** Controls and words beside each other; those without room go to the next line. */
export function Bar<T extends Tag = 'div'>({ as, ...rest }: ComponentProps<T> & { as?: T }) {
  return createElement(as ?? 'div', { ...rest, className: styles.bar })
}
