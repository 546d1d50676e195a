import styles from './ui.module.css'

/** Style of a text that identifies something (a SKU, a number) and is never cut: it goes on in a second line. */
export const whole = styles.whole ?? ''
