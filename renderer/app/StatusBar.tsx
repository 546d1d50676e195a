import { Button, Progress } from '@mantine/core'
import { WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@renderer/lib/format'
import { useRunningJobs } from '@renderer/lib/jobs'
import { useDesk } from '@renderer/lib/query'
import styles from './Layout.module.css'
import { NoteBell } from './NoteBell'
import { NoteLine } from './NoteLine'

const PHASES = ['reading', 'writing', 'undoing', 'planning', 'writingFile', 'copying'] as const
type Phase = (typeof PHASES)[number]
const isPhase = (phase: string): phase is Phase => (PHASES as readonly string[]).includes(phase)

/** What runs, the note of what was just done, the last backup, and that nothing leaves the machine. */
export function StatusBar() {
  const { t } = useTranslation()
  const [job] = useRunningJobs()
  const shop = useDesk('shop.current', {}).data
  const backup = useDesk('backups.list', {}).data?.backups[0]
  const percent = job && job.total > 0 ? Math.round((job.done / job.total) * 100) : undefined
  return (
    <footer className={styles.status}>
      {job && (
        <span role="status" style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          {t(`jobs.${isPhase(job.phase) ? job.phase : 'working'}`)}
          <Progress
            className={styles.bar}
            value={percent ?? 100}
            animated={percent === undefined}
            size="sm"
            aria-label={t('jobs.working')}
          />
          {percent !== undefined && `${percent} %`}
          <Button size="compact-xs" variant="subtle" onClick={() => window.desk.cancel(job.jobId)}>
            {t('common.cancel')}
          </Button>
        </span>
      )}
      <NoteLine hasBell />
      <span className={styles.state}>
        {backup && shop ? t('common.backupAt', { when: dateTime(backup.madeAt, shop.timeZone) }) : t('common.noBackup')}
      </span>
      <span className={styles.state}>
        <WifiOff size={12} aria-hidden />
        {t('common.offline')}
      </span>
      <NoteBell />
    </footer>
  )
}
