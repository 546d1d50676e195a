import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { bytes, dateTime } from '@renderer/lib/format'
import { ask } from '@renderer/lib/client'
import { runJob } from '@renderer/lib/jobs'
import { showDone, showError } from '@renderer/lib/notify'
import { MarketplacePicker, TimeZonePicker } from '@renderer/lib/pickers'
import { useCommand, useDesk, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Page } from '@renderer/ui/Page'
import { Card } from '@renderer/ui/Card'
import { PlainTable } from '@renderer/ui/PlainTable'
import type { texts } from '@shared/i18n/en'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type Reason = keyof (typeof texts)['settings']['reason']

export function SettingsPage() {
  const { t } = useTranslation()
  const shop = useDesk('shop.current', {}).data
  const info = useDesk('app.info', {}).data
  const set = useCommand('app.setPreferences')
  const showNotices = useCommand('app.showNotices')
  return (
    <Page title={t('settings.title')}>
      {shop && <Shop key={shop.shopId} shop={shop} />}
      <Card title={t('settings.language')}>
        <SegmentedControl
          aria-label={t('settings.language')}
          data={[
            { value: 'system', label: t('settings.languageSystem') },
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          value={info?.languageChoice ?? 'system'}
          onChange={(language) => set.mutate({ language: language as 'system' | 'zh-CN' | 'en' })}
        />
        <h2 style={{ marginTop: 16 }}>{t('settings.theme')}</h2>
        <SegmentedControl
          aria-label={t('settings.theme')}
          data={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
          value={info?.theme ?? 'system'}
          onChange={(theme) => set.mutate({ theme: theme as 'system' | 'light' | 'dark' })}
        />
      </Card>
      <Costs />
      <Backups timeZone={shop?.timeZone ?? 'UTC'} />
      <Card title={t('settings.about')}>
        <p>{t('settings.version', { version: info?.version ?? '' })}</p>
        <p className="muted">{t('settings.aboutText')}</p>
        <Button size="compact-sm" variant="default" onClick={() => showNotices.mutate({})}>
          {t('settings.notices')}
        </Button>
      </Card>
    </Page>
  )
}

function Shop({ shop }: { shop: Output<'shop.current'> }) {
  const { t } = useTranslation()
  const { name, marketplaces, timeZone } = shop
  const { draft: form, set, saved } = useDraft(t('settings.shop'), { name, marketplaces, timeZone }, 'shop')
  const { save, isPending } = useSave('shop.update', () => showDone(t('settings.saved')))
  const isReady = form.name.trim() !== '' && form.marketplaces.length > 0
  return (
    <Card title={t('settings.shop')} onSubmit={() => save(form, () => saved(form))}>
      <div style={{ display: 'grid', gap: 12 }}>
        <TextInput
          label={t('start.name')}
          value={form.name}
          maxLength={60}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <MarketplacePicker value={form.marketplaces} onChange={(chosen) => set({ marketplaces: chosen })} />
        <TimeZonePicker value={form.timeZone} onChange={(chosen) => set({ timeZone: chosen })} />
        <TextInput label={t('settings.folder')} description={t('settings.folderHint')} readOnly value={shop.folder} />
        <Group justify="flex-end">
          <ReasonButton type="submit" size="sm" whyNot={!isReady && t('whyNot.nameAndMarket')} loading={isPending}>
            {t('common.save')}
          </ReasonButton>
        </Group>
      </div>
    </Card>
  )
}

function Costs() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Card title={t('costs.title')}>
      <p className="muted">{t('costs.intro')}</p>
      <Button size="compact-sm" variant="default" onClick={() => void navigate({ to: '/costs', search: {} })}>
        {t('costs.open')}
      </Button>
    </Card>
  )
}

function Backups({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation()
  const data = useDesk('backups.list', {}).data
  const show = useCommand('backups.showFolder')
  const make = async () => {
    await runJob('backups.make', {})
    showDone(t('settings.backupMade'), [{ is: 'openFolder', run: () => ask('backups.showFolder', {}) }])
  }
  return (
    <Card title={t('settings.backups')}>
      <p className="muted">{t('settings.backupsHint')}</p>
      <Group gap="xs" mb="xs">
        <Button size="compact-sm" onClick={() => void make().catch(showError)}>
          {t('settings.makeBackup')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => show.mutate({})}>
          {t('settings.showBackups')}
        </Button>
      </Group>
      {data?.backups.length === 0 && <p className="muted">{t('settings.noBackups')}</p>}
      <PlainTable>
        {data?.backups.map((backup) => (
          <tr key={backup.fileName}>
            <td>
              {dateTime(backup.madeAt, timeZone)}
              {backup.isFromFuture && <p className="muted">{t('settings.backupFromFuture')}</p>}
            </td>
            <td>{t(`settings.reason.${backup.reason as Reason}`)}</td>
            <td>{bytes(backup.bytes)}</td>
            <td className="muted">{backup.fileName}</td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  )
}
