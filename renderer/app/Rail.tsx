import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { number } from '@renderer/lib/format'
import { placeOf } from '@renderer/lib/places'
import { Badge } from '@renderer/ui/Badge'
import { ENTRIES } from './declared'
import styles from './Layout.module.css'
import { useWaiting } from './use-waiting'

/** The navigation: every chapter, with how much of it waits. */
export function Rail() {
  const { t } = useTranslation()
  const waiting = useWaiting()
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      {ENTRIES.map(({ id, to, Icon }) => {
        const { count, tone } = waiting(id)
        return (
          <Link
            key={id}
            to={to}
            search={() => placeOf(to)}
            className={styles.link}
            activeOptions={{ includeSearch: false }}
          >
            <Icon size={16} aria-hidden />
            <span>{t(`nav.${id}`)}</span>
            {count > 0 && <Badge tone={tone}>{number(count)}</Badge>}
          </Link>
        )
      })}
    </nav>
  )
}
