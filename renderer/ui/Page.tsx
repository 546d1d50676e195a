import type { ReactNode } from 'react'
import { Scrolled } from './Scrolled'
import styles from './Page.module.css'

/** A page with a heading, its actions on the right, and a body that scrolls or fills. */
export function Page({
  title,
  text,
  actions,
  fill,
  place,
  children,
}: {
  title: string
  text?: ReactNode
  actions?: ReactNode
  fill?: boolean
  /** Names the page, so that it is come back to where it was scrolled to. */
  place?: string
  children: ReactNode
}) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {text && <div className="muted">{text}</div>}
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      {place === undefined ? (
        <div className={fill ? styles.fill : styles.body}>{children}</div>
      ) : (
        <Scrolled place={place} className={styles.body}>
          {children}
        </Scrolled>
      )}
    </div>
  )
}
