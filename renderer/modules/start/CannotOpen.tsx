import { Alert, Button, Group } from '@mantine/core'
import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { say } from '@renderer/lib/i18n'
import { useCommand } from '@renderer/lib/query'

const KNOWN = [
  'shopFolderGone',
  'notAShopFolder',
  'shopOpenElsewhere',
  'shopReadOnly',
  'shopTooNew',
  'shopDamaged',
  'shopBusy',
  'diskFull',
] as const
type Known = (typeof KNOWN)[number]
const isKnown = (code: string): code is Known => (KNOWN as readonly string[]).includes(code)

/** Why a shop did not open, and what to do. */
export function CannotOpen({ failed }: { failed: NonNullable<Output<'shops.list'>['failed']> }) {
  const { t } = useTranslation()
  const open = useCommand('shops.open')
  const restore = useCommand('shops.restoreLatestBackup')
  const { code, params } = failed.error
  const hasBackup = code === 'shopDamaged' && params.backups !== 0
  const why = code === 'shopDamaged' && !hasBackup ? 'shopDamagedForGood' : code
  return (
    <Alert color="red" variant="light" icon={<ShieldAlert />} title={t('cannotOpen.title')} role="alert">
      <p className="muted">{failed.folder}</p>
      <p>
        {isKnown(code) ? say(`cannotOpen.${why}`, params) : t('cannotOpen.other', { code })}{' '}
        {t('cannotOpen.nothingChanged')}
      </p>
      <Group gap="xs">
        <Button size="xs" onClick={() => open.mutate({ ref: failed.ref })}>
          {t('common.retry')}
        </Button>
        {hasBackup && (
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            onClick={() => restore.mutate({ ref: failed.ref })}
          >
            {t('cannotOpen.restore')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
