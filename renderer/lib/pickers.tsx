import { Chip, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MARKETPLACES, type MarketplaceId } from '@shared/domain/marketplace'
import { Select } from '@renderer/ui/Select'
import { marketName } from './format'

const REGIONS = ['NA', 'EU', 'FE'] as const

/** The marketplaces of one seller account, by region. */
export function MarketplacePicker({
  value,
  onChange,
}: {
  value: readonly MarketplaceId[]
  onChange: (value: MarketplaceId[]) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ padding: 0, fontWeight: 600, marginBottom: 4 }}>{t('start.marketplaces')}</legend>
      <p className="muted" style={{ margin: '0 0 8px' }}>
        {t('start.marketplacesHint')}
      </p>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) => onChange(MARKETPLACES.map((m) => m.id).filter((id) => chosen.includes(id)))}
      >
        {REGIONS.map((region) => (
          <div key={region} style={{ marginBottom: 8 }}>
            <small className="muted">{t(`start.${region}`)}</small>
            <Group gap={6} mt={4}>
              {MARKETPLACES.filter((m) => m.region === region).map((m) => (
                <Chip key={m.id} value={m.id} size="xs" radius="sm" title={m.salesChannel}>
                  {marketName(m.id)}
                </Chip>
              ))}
            </Group>
          </div>
        ))}
      </Chip.Group>
    </fieldset>
  )
}

const ZONES = Intl.supportedValuesOf('timeZone')

export function TimeZonePicker({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  const data = ZONES.includes(value) ? ZONES : [value, ...ZONES]
  return (
    <Select
      label={t('start.timeZone')}
      data={data}
      value={value}
      searchable
      allowDeselect={false}
      onChange={(zone) => zone && onChange(zone)}
    />
  )
}
