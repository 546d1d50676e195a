import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ENTRIES } from './declared'
import { isAt, partsOf } from './groups'
import styles from './Rail.module.css'
import { RailGroup } from './RailGroup'
import { RailLink } from './RailLink'
import { useOpenGroups } from './use-open-groups'
import { useWaiting } from './use-waiting'

const PARTS = partsOf(ENTRIES)

/** The navigation: the pages of the chapters in their groups, with how much waits behind each. */
export function Rail() {
  const { t } = useTranslation()
  const waiting = useWaiting()
  const { isOpen, setOpen } = useOpenGroups()
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <ul>
        {PARTS.map((part) => {
          if ('link' in part)
            return (
              <li key={part.link.id}>
                <RailLink entry={part.link} waiting={[waiting(part.link)]} />
              </li>
            )
          const { group } = part
          const all = group.own ? [group.own, ...group.entries] : group.entries
          const isWanted = all.some((entry) => waiting(entry).count > 0 || isAt(pathname, entry))
          return (
            <RailGroup
              key={group.id}
              group={group}
              waiting={waiting}
              isOpen={isOpen(group.id, isWanted)}
              isWithin={group.entries.some((entry) => isAt(pathname, entry))}
              onOpen={(next) => setOpen(group.id, next)}
            />
          )
        })}
      </ul>
    </nav>
  )
}
