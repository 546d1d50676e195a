import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useSave } from '@renderer/lib/query'
import { SaveList } from '@renderer/lib/save-list'
import { type RowOf, useList } from '@renderer/lib/use-list'
import { useDraft } from '@renderer/lib/use-draft'
import { Bar } from '@renderer/ui/Bar'
import { Card } from '@renderer/ui/Card'
import { LongTable } from '@renderer/ui/LongTable'
import { COST_FIELDS, entryOf, formOf, minorOf } from './cost-form'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type Listed = RowOf<'costs.list'>
/** The SKU and its title below. */
const ROW_HEIGHT = 56
/** Of a small field: words beside it stand at its middle. */
const FIELD_HEIGHT = 30

/** What one unit of each SKU costs; asked for SKUs are shown whether entered or not. */
export function CostTable({ skus }: { skus: readonly string[] }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [added, setAdded] = useState<readonly string[]>([])
  const [sku, setSku] = useState('')
  const first = [...new Set([...skus, ...added])]
  const list = useList('costs.list', { search, first })
  const entered = useDesk('costs.list', { search, limit: 1 }).data
  return (
    <Card title={t('costs.skus')} isWide>
      <p className="muted">{t('costs.skusHint')}</p>
      <Bar
        onSubmit={() => {
          if (sku.trim() !== '') setAdded([...added, sku.trim()])
          setSku('')
        }}
      >
        <TextInput
          size="xs"
          aria-label={t('costs.search')}
          placeholder={t('costs.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          aria-label={t('costs.sku')}
          placeholder={t('costs.sku')}
          maxLength={200}
          value={sku}
          onChange={(event) => setSku(event.currentTarget.value)}
        />
        <ReasonButton size="xs" type="submit" variant="default" whyNot={sku.trim() === '' && t('whyNot.noText')}>
          {t('costs.add')}
        </ReasonButton>
        <SaveList isEmpty={!entered?.total} choices={[{ label: t('lists.shownRows'), list: { of: 'costs', search }, columns: null }]} />
      </Bar>
      {list.trouble}
      {list.isKnown && list.total === 0 && <p className="muted">{t('costs.empty')}</p>}
      {list.total > 0 && (
        <LongTable
          label={t('costs.skus')}
          list={list}
          rowHeight={ROW_HEIGHT}
          head={[
            <th key="sku">{t('costs.sku')}</th>,
            <th key="currency">{t('costs.currency')}</th>,
            ...COST_FIELDS.map((field) => (
              <th key={field} title={field === 'fees' ? t('costs.feesHint') : field === 'reserve' ? t('costs.reserveHint') : ''}>
                {t(`costs.${field}`)}
              </th>
            )),
            <th key="save" aria-label={t('common.save')} />,
          ]}
        >
          {(cost) => <CostRow key={cost.sku} cost={cost} />}
        </LongTable>
      )}
    </Card>
  )
} // prettier-ignore

function CostRow({ cost }: { cost: Listed }) {
  const { t } = useTranslation()
  const {
    draft: form,
    set,
    isChanged,
    saved,
  } = useDraft(t('leave.cost', { sku: cost.sku }), formOf(cost), `cost ${cost.sku}`)
  const { save, isPending } = useSave('costs.save')
  const entry = entryOf(cost.sku, form)
  const keep = () => {
    if (entry && isChanged) save(entry, () => saved(form))
  }
  return (
    <tr
      style={{ height: ROW_HEIGHT }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
    >
      <td style={{ maxWidth: 260 }}>
        <div style={{ display: 'grid', alignContent: 'center', minHeight: FIELD_HEIGHT }}>
          <div>{cost.sku}</div>
          <div className="muted ellipsis">{cost.title}</div>
        </div>
      </td>
      <td>
        <TextInput
          size="xs"
          w={64}
          aria-label={`${t('costs.currency')} ${cost.sku}`}
          maxLength={3}
          value={form.currency}
          onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </td>
      {COST_FIELDS.map((field) => (
        <td key={field}>
          <TextInput
            size="xs"
            w={92}
            aria-label={`${t(`costs.${field}`)} ${cost.sku}`}
            value={form[field]}
            error={minorOf(form[field], form.currency) === undefined && t('costs.badAmount')}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        </td>
      ))}
      <td>
        <ReasonButton size="xs" whyNot={(!entry || !isChanged) && t('whyNot.cost')} loading={isPending} onClick={keep}>
          {t('common.save')}
        </ReasonButton>
      </td>
    </tr>
  )
}
