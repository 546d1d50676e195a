import { Outlet } from '@tanstack/react-router'
import styles from './Layout.module.css'
import { NoteLine } from './NoteLine'

/** A window without a shop: its page, and the line for notes. */
export function StartLayout() {
  return (
    <div className={styles.start}>
      <Outlet />
      <footer className={styles.status}>
        <NoteLine hasBell={false} />
      </footer>
    </div>
  )
}
