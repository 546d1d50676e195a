import type { KeyboardEvent, ReactNode } from 'react'
import styles from './ui.module.css'

const CHOICE = '[data-choice]'

/** ↑ and ↓ go from one choice to the next, also from a field above them. */
function stepOnArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(CHOICE)]
  const at = all.findIndex((choice) => choice === document.activeElement)
  const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length
  all[next]?.focus()
  event.preventDefault()
}

/**
 * Things to choose from in a box that opens, with a field above or buttons beside them, which a menu may not hold. `Choice`s go
 * into lists within.
 */
export function Choices({ children }: { children: ReactNode }) {
  return <div onKeyDown={stepOnArrows}>{children}</div>
}

interface ChoiceProps {
  onChoose: () => void
  /** It is the one that is shown. */
  isCurrent?: boolean
  children: ReactNode
  /** What else can be done with it. */
  beside?: ReactNode
}

export function Choice({ onChoose, isCurrent = false, children, beside }: ChoiceProps) {
  return (
    <li className={styles.choiceRow}>
      <button
        type="button"
        data-choice
        className={styles.choice}
        aria-current={isCurrent || undefined}
        onClick={onChoose}
      >
        {children}
      </button>
      {beside}
    </li>
  )
}
