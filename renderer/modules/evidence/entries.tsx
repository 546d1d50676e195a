import type { TFunction } from 'i18next'
import type { EvidenceInfo } from '@shared/contract/evidence'
import { filesOf } from '@shared/domain/evidence/entry'
import { isoInZone } from '@shared/domain/time'
import { marketName, number } from '@renderer/lib/format'
import { say } from '@renderer/lib/i18n'
import { Badge } from '@renderer/ui/Badge'
import type { Column } from '@renderer/ui/DataTable'
import styles from './Evidence.module.css'

/** Enough of a hash to tell two apart; the whole one is shown on pointing at it, and where the entry is opened. */
const HASH_SHOWN = 12

/** What an entry says, in the operator's language. */
export function wordsOf({ kind, facts }: EvidenceInfo): string {
  if (kind === 'note') return String(facts.text)
  const shown = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'number' ? number(fact) : fact])
  return say(`evidence.says.${kind}`, {
    ...Object.fromEntries(shown),
    marketplaceId: marketName(String(facts.marketplaceId)),
  })
}

/** Each file that an entry names, with its whole hash. */
export const fileLines = ({ facts }: EvidenceInfo): string[] =>
  filesOf(facts).map(({ file, sha256 }) => `${file} SHA-256 ${sha256}`)

/** To the second: it is compared with others' clocks. */
export const clockIn = (at: number, timeZone: string) => isoInZone(at, timeZone).slice(0, 19).replace('T', ' ')

/** Entries with the operator's time and UTC. */
export const entryColumns = (t: TFunction, timeZone: string): Column<EvidenceInfo>[] => [
  { id: 'number', header: t('evidence.number'), width: '70px', end: true, cell: ({ id }) => number(id) },
  {
    id: 'time',
    header: t('evidence.time'),
    width: '160px',
    cell: ({ at }) => (
      <span className={styles.time} title={timeZone}>
        {clockIn(at, timeZone)}
      </span>
    ),
  },
  {
    id: 'utc',
    header: t('evidence.utc'),
    width: '160px',
    cell: ({ at }) => <span className={`${styles.time} muted`}>{clockIn(at, 'UTC')}</span>,
  },
  {
    id: 'kind',
    header: t('evidence.what'),
    isHeaderHidden: true,
    width: '120px',
    cell: ({ kind }) => <Badge tone={kind === 'uploaded' ? 'good' : 'plain'}>{t(`evidence.kind.${kind}`)}</Badge>,
  },
  {
    id: 'what',
    header: t('evidence.what'),
    width: 'minmax(440px, 1fr)',
    text: (entry) => [wordsOf(entry), ...fileLines(entry)].join('\n'),
    cell: (entry) => {
      const files = fileLines(entry)
      return (
        <div
          className={files.length > 0 ? styles.withFiles : styles.words}
          title={[wordsOf(entry), ...files].join('\n')}
        >
          <div>{wordsOf(entry)}</div>
          {files.length > 0 && <small className={styles.hash}>{files.join(' · ')}</small>}
        </div>
      )
    },
  },
  {
    id: 'hash',
    header: t('evidence.hash'),
    width: '120px',
    text: ({ hash }) => hash,
    cell: ({ hash }) => (
      <span className={styles.hash} title={hash}>
        {hash.slice(0, HASH_SHOWN)}
      </span>
    ),
  },
]
