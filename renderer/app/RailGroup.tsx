import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, Waiting } from '@renderer/lib/chapter'
import { number } from '@renderer/lib/format'
import { type Group, together } from './groups'
import styles from './Rail.module.css'
import { Counts, RailLink } from './RailLink'

interface RailGroupProps {
  group: Group
  waiting: (entry: Entry) => Waiting
  isOpen: boolean
  /** One of the pages below its head is shown. */
  isWithin: boolean
  onOpen: (isOpen: boolean) => void
}

/** A group of the navigation: its head leads to the group's own page where it has one, its pages stand below while it is open. */
export function RailGroup({ group: { id, own, entries }, waiting, isOpen, isWithin, onOpen }: RailGroupProps) {
  const { t } = useTranslation()
  const pages = useId()
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const below = isOpen ? [] : [together(entries.map(waiting))]
  const toggle = {
    type: 'button',
    'aria-expanded': isOpen,
    'aria-controls': pages,
    onClick: () => onOpen(!isOpen),
  } as const
  const name = t(`nav.groups.${id}`)
  const told = (own ? [own, ...entries] : entries).flatMap((entry) => {
    const { count } = waiting(entry)
    return count > 0 ? [`${t(`nav.${entry.id}`)} ${number(count)}`] : []
  })
  const hint = told.length > 0 ? told.join(' · ') : name
  return (
    <li>
      <div className={styles.head}>
        {own ? (
          <>
            <RailLink
              entry={own}
              waiting={[waiting(own), ...below]}
              isWithin={!isOpen && isWithin}
              hint={isOpen ? name : hint}
            />
            <button
              {...toggle}
              className={styles.toggle}
              aria-label={t('nav.pagesOf', { group: name })}
              title={t('nav.pagesOf', { group: name })}
            >
              <Chevron size={14} aria-hidden />
            </button>
          </>
        ) : (
          <button {...toggle} className={styles.link} title={hint} data-within={(!isOpen && isWithin) || undefined}>
            <Chevron size={16} aria-hidden />
            <span className={styles.name}>{name}</span>
            <Counts waiting={below} />
          </button>
        )}
      </div>
      <ul id={pages} className={styles.pages} hidden={!isOpen}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <RailLink entry={entry} waiting={[waiting(entry)]} />
          </li>
        ))}
      </ul>
    </li>
  )
}
