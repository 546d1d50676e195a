import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand, useDesk } from '@renderer/lib/query'
import { Page } from '@renderer/ui/Page'
import { Bar } from '@renderer/ui/Bar'
import { Card } from '@renderer/ui/Card'
import { CostTable } from './CostTable'
import { Rules } from './Rules'
import { marketName } from '@renderer/lib/format'
import { useWayBack } from '@renderer/lib/way-back'

/** Costs of SKUs, thresholds of the operator's own, and where goods can be returned to. */
export function CostsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { skus, from } = useSearch({ from: '/desk/costs' })
  const wayBack = useWayBack(from)
  return (
    <Page
      title={t('costs.title')}
      text={t('costs.intro')}
      actions={
        <Button variant="default" onClick={() => wayBack(() => void navigate({ to: '/problems', search: {} }))}>
          {t('problems.title')}
        </Button>
      }
    >
      <CostTable skus={skus ? skus.split('\n') : []} />
      <Rules />
      <Addresses />
    </Page>
  )
}

function Addresses() {
  const { t } = useTranslation()
  const markets = useDesk('shop.current', {}).data?.marketplaces ?? []
  const known = useDesk('costs.returnAddresses', {}).data?.addresses ?? []
  const set = useCommand('costs.setReturnAddress')
  const said = (id: string) => known.find(({ marketplaceId }) => marketplaceId === id)
  return (
    <Card title={t('costs.addresses')} isWide>
      <p className="muted">{t('costs.addressesHint')}</p>
      {markets.map((marketplaceId) => {
        const found = said(marketplaceId)
        return (
          <Bar key={marketplaceId} style={{ marginBottom: 6 }}>
            <span style={{ minWidth: 300 }}>{t('problems.localAddress', { market: marketName(marketplaceId) })}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('problems.localAddress', { market: marketName(marketplaceId) })}
              data={[
                { value: 'yes', label: t('problems.localYes') },
                { value: 'no', label: t('problems.localNo') },
                { value: '', label: t('problems.localUnknown') },
              ]}
              value={found ? (found.isLocal ? 'yes' : 'no') : ''}
              onChange={(value) => set.mutate({ marketplaceId, isLocal: value === '' ? null : value === 'yes' })}
            />
          </Bar>
        )
      })}
    </Card>
  )
}
