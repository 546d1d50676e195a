import { useTranslation } from 'react-i18next'
import type { EvidenceInfo } from '@shared/contract/evidence'
import { filesOf } from '@shared/domain/evidence/entry'
import { isoInZone } from '@shared/domain/time'
import { marketName, number } from '@renderer/lib/format'
import { say } from '@renderer/lib/i18n'
import page from '@renderer/ui/Page.module.css'
import { Badge } from '@renderer/ui/Badge'
import styles from './Evidence.module.css'

/** Enough of a hash to tell two apart; the whole one is shown on pointing at it. */
const HASH_SHOWN = 12

function wordsOf({ kind, facts }: EvidenceInfo): string {
  if (kind === 'note') return String(facts.text)
  return say(`evidence.says.${kind}`, { ...facts, marketplaceId: marketName(String(facts.marketplaceId)) })
}

/** Entries with the operator's time and UTC, to the second: they are compared with others' clocks. */
export function EntryTable({ entries, timeZone }: { entries: readonly EvidenceInfo[]; timeZone: string }) {
  const { t } = useTranslation()
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th>{t('evidence.number')}</th>
          <th title={timeZone}>{t('evidence.time')}</th>
          <th>{t('evidence.utc')}</th>
          <th aria-label={t('evidence.what')} />
          <th>{t('evidence.what')}</th>
          <th>{t('evidence.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{number(entry.id)}</td>
            <td className={styles.time}>{clockIn(entry.at, timeZone)}</td>
            <td className={`${styles.time} muted`}>{clockIn(entry.at, 'UTC')}</td>
            <td>
              <Badge tone={entry.kind === 'uploaded' ? 'good' : 'plain'}>{t(`evidence.kind.${entry.kind}`)}</Badge>
            </td>
            <td className={styles.text}>
              <div>{wordsOf(entry)}</div>
              {filesOf(entry.facts).map(({ file, sha256 }) => (
                <small key={file} className={styles.hash}>
                  {file} SHA-256 {sha256}
                </small>
              ))}
            </td>
            <td className={styles.hash} title={entry.hash}>
              {entry.hash.slice(0, HASH_SHOWN)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const clockIn = (at: number, timeZone: string) => isoInZone(at, timeZone).slice(0, 19).replace('T', ' ')
