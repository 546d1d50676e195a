import styles from './ui.module.css'

export type Tone = 'plain' | 'accent' | 'late' | 'soon' | 'good'

export function Badge({ tone = 'plain', children, title }: { tone?: Tone; children: string; title?: string }) {
  return (
    <span className={`${styles.badge} ${styles[tone] ?? ''}`} title={title}>
      {children}
    </span>
  )
}
