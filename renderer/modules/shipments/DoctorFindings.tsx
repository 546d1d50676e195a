import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { CircleCheck, PackageSearch } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoctorGroup } from '@shared/contract/doctor'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { SEVERITIES } from '@shared/domain/finding/finding'
import { named, number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { EmptyState } from '@renderer/ui/EmptyState'
import styles from './Doctor.module.css'
import { GroupDetail } from './GroupDetail'

/** Names the orders for which nothing was entered among the groups of findings. */
const WAITING = 'waiting'

/** What holds parcels back and what is worth knowing: groups, the gravest first, and the parcels of the chosen one. */
export function DoctorFindings({ marketplaceId, waiting }: { marketplaceId: MarketplaceId; waiting: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const groups = useDesk('doctor.groups', { marketplaceId }).data?.groups
  const [chosen, setChosen] = useState<string>()
  if (!groups) return null
  if (groups.length === 0 && waiting === 0)
    return (
      <EmptyState
        icon={<CircleCheck size={40} strokeWidth={1.5} />}
        title={t('doctor.nothing')}
        text={t('doctor.nothingText')}
      />
    )
  // A group that was decided on may be gone: the next one takes its place.
  const isThere = (key: string | undefined) => (key === WAITING ? waiting > 0 : groups.some((g) => g.group === key))
  const current = isThere(chosen) ? chosen : (groups[0]?.group ?? WAITING)
  const shown = groups.find((group) => group.group === current)
  return (
    <div className={styles.split}>
      <nav className={styles.groups} aria-label={t('doctor.findings')}>
        {SEVERITIES.map((severity) => {
          const some = groups.filter((group) => group.severity === severity)
          if (some.length === 0) return null
          return (
            <Fragment key={severity}>
              <div className={styles.heading}>{t(`doctor.severity.${severity}`)}</div>
              {some.map((group) => (
                <GroupButton
                  key={group.group}
                  group={group}
                  isCurrent={group === shown}
                  onClick={() => setChosen(group.group)}
                />
              ))}
            </Fragment>
          )
        })}
        {waiting > 0 && (
          <>
            <div className={styles.heading}>{t('doctor.waiting')}</div>
            <button
              type="button"
              className={styles.group}
              aria-current={current === WAITING}
              onClick={() => setChosen(WAITING)}
            >
              <span className="ellipsis">{t('doctor.name.noTracking')}</span>
              <span className={styles.notice}>{number(waiting)}</span>
            </button>
          </>
        )}
      </nav>
      {shown ? (
        <GroupDetail key={shown.group} marketplaceId={marketplaceId} group={shown} />
      ) : (
        <EmptyState
          icon={<PackageSearch size={40} strokeWidth={1.5} />}
          title={named(t('doctor.name.noTracking'), number(waiting))}
          text={t('doctor.waitingText')}
          action={
            <Button
              variant="default"
              onClick={
                () =>
                void navigate({ to: '/orders', search: { tab: 'unshipped', tracking: 'none', marketplaces: [marketplaceId] } }) // prettier-ignore
              }
            >
              {t('doctor.waitingShow')}
            </Button>
          }
        />
      )}
    </div>
  )
}

function GroupButton({ group, isCurrent, onClick }: { group: DoctorGroup; isCurrent: boolean; onClick: () => void }) {
  const { t } = useTranslation()
  const { rule, severity, params, count, held, fix } = group
  const passed = severity === 'warning' ? count - held : 0
  const spelling = rule === 'unknownCarrier' ? `“${params.found ?? ''}”` : ''
  const offer = fix?.field === 'carrierCode' ? fix.value : ''
  return (
    <button type="button" className={styles.group} aria-current={isCurrent} onClick={onClick}>
      <span className="ellipsis">{t(`doctor.name.${rule}`)}</span>
      <span className={held > 0 || severity === 'notice' ? styles[severity] : 'muted'}>{number(held || count)}</span>
      {(spelling || offer || passed > 0) && (
        <small className="muted ellipsis">
          {[
            [spelling, offer && `→ ${offer}`].filter(Boolean).join(' '),
            passed > 0 && t('doctor.passes', { n: number(passed) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )}
    </button>
  )
}
