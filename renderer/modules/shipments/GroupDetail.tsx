import { useTranslation } from 'react-i18next'
import type { DoctorGroup } from '@shared/contract/doctor'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { Severity } from '@shared/domain/finding/finding'
import { sourceName } from '@renderer/lib/source-name'
import { useDesk } from '@renderer/lib/query'
import { Badge, type Tone } from '@renderer/ui/Badge'
import styles from './Doctor.module.css'
import { GroupActions } from './GroupActions'
import { GroupRows } from './GroupRows'

const TONES: Readonly<Record<Severity, Tone>> = { error: 'late', warning: 'soon', waits: 'soon', notice: 'plain' }

/** One group of findings: what it is, what to do, the rule behind it with its source, and its parcels. */
export function GroupDetail({ marketplaceId, group }: { marketplaceId: MarketplaceId; group: DoctorGroup }) {
  const { t } = useTranslation()
  const tables = useDesk('doctor.tables', { marketplaceId }).data
  const rule = tables?.rules.find((known) => known.id === group.rule)
  const source = group.rule === 'unknownCarrier' ? tables?.carriers : rule
  return (
    <section className={styles.detail} aria-label={t(`doctor.name.${group.rule}`)}>
      <div className={styles.explain}>
        <div className={styles.actions}>
          <h2>{t(`doctor.name.${group.rule}`)}</h2>
          <Badge tone={TONES[group.severity]}>{t(`doctor.severity.${group.severity}`)}</Badge>
        </div>
        <p>{t(`doctor.todo.${group.rule}`)}</p>
        <p className="muted">{t(`doctor.why.${group.rule}`)}</p>
        {source && (
          <small className="muted">
            {t('doctor.source', { source: sourceName(source.source), date: source.checkedOn })}
          </small>
        )}
        <GroupActions marketplaceId={marketplaceId} group={group} carriers={tables?.carriers.carriers ?? []} />
      </div>
      <GroupRows marketplaceId={marketplaceId} group={group} />
    </section>
  )
}
