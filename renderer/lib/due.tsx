import { whole } from '@renderer/ui/whole'
import { dateTime, timeLeftText } from './format'

interface DueProps {
  at: number
  now: number
  timeZone: string
}

/** When something is due, and how long that is from now: one line, or two of which neither is broken. */
export function Due({ at, now, timeZone }: DueProps) {
  return (
    <span className={whole}>
      <span className="unbroken">{dateTime(at, timeZone)}</span> ·{' '}
      <span className="unbroken">{timeLeftText(at, now)}</span>
    </span>
  )
}
