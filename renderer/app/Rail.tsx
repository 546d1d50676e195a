import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { number } from '@renderer/lib/format'
import { placeOf } from '@renderer/lib/places'
import { useDesk } from '@renderer/lib/query'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { type ChapterId, CHAPTERS } from './chapters'
import styles from './Layout.module.css'

export const ASKED = { tab: 'asked', offset: 0, limit: 1 } as const
/** With these the chapters begin that are no work: at the bottom. */
const BOTTOM: ChapterId = 'evidence'

/** The navigation: every chapter, with how much of it waits. */
export function Rail() {
  const { t } = useTranslation()
  const counts = useDesk('orders.tabCounts', {}).data
  const asked = useDesk('cancellations.list', ASKED).data?.counts.asked ?? 0
  const problems = useDesk('problems.counts', {}).data?.open ?? 0
  const waiting: Partial<Record<ChapterId, { count: number; tone: Tone }>> = {
    orders: {
      count: (counts?.unshipped ?? 0) + (counts?.partlyShipped ?? 0),
      tone: counts?.overdue ? 'late' : 'plain',
    },
    cancellations: { count: asked, tone: 'late' },
    problems: { count: problems, tone: 'soon' },
  }
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      {CHAPTERS.map(({ id, to, Icon }) => {
        const waits = waiting[id]
        return (
          <Link
            key={id}
            to={to}
            search={() => placeOf(to)}
            className={`${styles.link} ${id === BOTTOM ? styles.bottom : ''}`}
            activeOptions={{ includeSearch: false }}
          >
            <Icon size={16} aria-hidden />
            <span>{t(`nav.${id}`)}</span>
            {waits && waits.count > 0 && <Badge tone={waits.tone}>{number(waits.count)}</Badge>}
          </Link>
        )
      })}
    </nav>
  )
}
