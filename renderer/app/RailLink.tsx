import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Entry, Waiting } from '@renderer/lib/chapter'
import { number } from '@renderer/lib/format'
import { placeOf } from '@renderer/lib/places'
import { Badge } from '@renderer/ui/Badge'
import styles from './Rail.module.css'

interface RailLinkProps {
  entry: Entry
  /** How much waits there; of a closed group's head, and in the group. */
  waiting: readonly Waiting[]
  /** A page of the closed group is shown. */
  isWithin?: boolean
  /** What its counts are of. */
  hint?: string
}

/** A link of the navigation: to a page as it was left, with how much waits there. */
export function RailLink({ entry: { id, to, Icon }, waiting, isWithin = false, hint }: RailLinkProps) {
  const { t } = useTranslation()
  return (
    <Link
      to={to}
      search={() => placeOf(to)}
      className={styles.link}
      activeOptions={{ includeSearch: false }}
      title={hint ?? t(`nav.${id}`)}
      data-within={isWithin || undefined}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.name}>{t(`nav.${id}`)}</span>
      <Counts waiting={waiting} />
    </Link>
  )
}

/** How much waits, in narrow windows beside the icon. */
export function Counts({ waiting }: { waiting: readonly Waiting[] }) {
  const shown = waiting.filter(({ count }) => count > 0)
  if (shown.length === 0) return null
  return (
    <span className={styles.counts}>
      {shown.map(({ count, tone }, i) => (
        <Badge key={i} tone={tone}>
          {number(count)}
        </Badge>
      ))}
    </span>
  )
}
