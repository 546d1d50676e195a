import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { useCommand, useDesk } from '@renderer/lib/query'
import { MarketplacePicker, TimeZonePicker } from '@renderer/lib/pickers'
import styles from './Start.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'

export function CreateShop({ timeZone: own, onCancel }: { timeZone: string; onCancel: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [marketplaces, setMarketplaces] = useState<MarketplaceId[]>([])
  const [timeZone, setTimeZone] = useState(own)
  const [parent, setParent] = useState<{ file: string; path: string } | null>(null)
  const info = useDesk('app.info', {}).data
  const create = useCommand('shops.create')
  const pick = useCommand('app.pickFolder', ({ folder }) => folder && setParent(folder))
  const isReady = name.trim() !== '' && marketplaces.length > 0
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) create.mutate({ name, marketplaces, timeZone, ...(parent && { parent: parent.file }) })
      }}
    >
      <h2>{t('start.makeTitle')}</h2>
      <TextInput
        label={t('start.name')}
        placeholder={t('start.namePlaceholder')}
        value={name}
        maxLength={60}
        required
        data-autofocus
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MarketplacePicker value={marketplaces} onChange={setMarketplaces} />
      <TimeZonePicker value={timeZone} onChange={setTimeZone} />
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          label={t('start.folder')}
          readOnly
          value={parent?.path ?? info?.shopsFolder ?? ''}
          style={{ flex: 1 }}
        />
        <Button variant="default" onClick={() => pick.mutate({ what: 'newShopParent' })}>
          {t('start.chooseFolder')}
        </Button>
      </Group>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <ReasonButton type="submit" loading={create.isPending} whyNot={!isReady && t('whyNot.nameAndMarket')}>
          {t('start.create')}
        </ReasonButton>
      </Group>
    </form>
  )
}
