import type { ComponentProps } from 'react'
import styles from './Blocks.module.css'

/** A short table to be read as it stands in the page; what can grow long is a list. */
export function PlainTable(props: Omit<ComponentProps<'table'>, 'className'>) {
  return <table {...props} className={styles.table} />
}
