import { Checkbox, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import { PAPER_SIZES, PAPERS, type PaperSize } from '@shared/domain/paper/paper'
import { ask } from '@renderer/lib/client'
import { number } from '@renderer/lib/format'
import type { NoteAction } from '@renderer/lib/notes'
import { inFolder, showDone, showError } from '@renderer/lib/notify'
import { useChange, useDesk } from '@renderer/lib/query'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Bins } from './Bins'
import styles from './Paper.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Select } from '@renderer/ui/Select'

type Document = Argument<'paper.document'>
const LISTS = {
  ready: { tab: 'unshipped', tracking: 'entered', fulfillmentChannel: 'Merchant' },
  unshipped: { tab: 'unshipped', fulfillmentChannel: 'Merchant' },
  today: { tab: 'unshipped', due: 'today', fulfillmentChannel: 'Merchant' },
} as const
const WHAT = ['packingSlips', 'pickList'] as const

/** Packing slips and pick lists of chosen orders or a ready-made list: seen first, then printed or saved. */
export function PrintPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { what = 'packingSlips', orders: ids, list = 'ready' } = useSearch({ from: '/desk/print' })
  const chosen = useDesk('app.info', {}).data?.paper
  const paper = chosen ?? 'A4'
  const choosePaper = useChange('app.setPreferences', ['app.info', {}], (known, change) => ({
    ...known,
    paper: change.paper ?? known.paper,
  }))
  const [withPrices, setPrices] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const orders = useMemo<Document['orders']>(
    () => (ids ? { orderIds: ids.split(',') } : { filter: LISTS[list] }),
    [ids, list],
  )
  const document: Document = { what, orders, paper, withPrices: what === 'packingSlips' && withPrices }
  const count = useDesk('paper.count', { orders })
  const preview = useQuery({
    queryKey: ['paper.preview', document],
    queryFn: () => ask('paper.preview', document),
    enabled: chosen !== undefined && (count.data?.orders ?? 0) > 0,
    gcTime: 0,
  })
  const go = (search: { what?: typeof what; orders?: string; list?: typeof list }) =>
    void navigate({ to: '/print', search: { what, ...(ids ? { orders: ids } : { list }), ...search } })

  async function act(
    work: () => Promise<readonly [text: string, actions?: readonly NoteAction[]] | undefined>,
  ): Promise<void> {
    setBusy(true)
    try {
      const done = await work()
      if (done) showDone(...done)
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const save = () =>
    act(async () => {
      const { target } = await ask('app.pickTarget', { suggestedName: `${t(`paper.${what}`)}.pdf` })
      if (!target) return undefined
      const saved = await ask('paper.savePdf', { ...document, target: target.file })
      return [t('paper.saved', { count: saved.orders }), [inFolder(target.file)]]
    })
  const print = () =>
    act(async () => ((await ask('paper.print', document)).isPrinted ? [t('paper.printed')] : undefined))

  return (
    <Page
      title={t('paper.title')}
      text={t(what === 'packingSlips' ? 'paper.language' : 'paper.bilingual')}
      actions={
        <>
          <ReasonButton
            variant="default"
            size="sm"
            whyNot={!count.data?.orders && t('whyNot.noOrders')}
            loading={isBusy}
            onClick={() => void print()}
          >
            {t('paper.print')}
          </ReasonButton>
          <ReasonButton
            size="sm"
            whyNot={!count.data?.orders && t('whyNot.noOrders')}
            loading={isBusy}
            onClick={() => void save()}
          >
            {t('paper.save')}
            {count.data && ` · ${number(count.data.orders)}`}
          </ReasonButton>
        </>
      }
    >
      <div className={styles.split}>
        <div className={styles.choices}>
          <SegmentedControl
            aria-label={t('paper.what')}
            data={WHAT.map((id) => ({ value: id, label: t(`paper.${id}`) }))}
            value={what}
            onChange={(value) => go({ what: value as typeof what })}
          />
          <Select
            label={t('paper.which')}
            allowDeselect={false}
            data={[
              ...(ids ? [{ value: 'chosen', label: t('paper.chosen', { count: ids.split(',').length }) }] : []),
              ...(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((id) => ({
                value: id,
                label: t(`paper.list.${id}`),
              })),
            ]}
            value={ids ? 'chosen' : list}
            onChange={(value) => {
              if (value && value !== 'chosen')
                void navigate({ to: '/print', search: { what, list: value as typeof list } })
            }}
          />
          {count.data && count.data.leftOut > 0 && (
            <p className={styles.leftOut}>{t('paper.leftOut', { count: count.data.leftOut })}</p>
          )}
          <Select
            label={t('paper.size')}
            allowDeselect={false}
            data={PAPER_SIZES.map((id) => ({ value: id, label: t(`paper.sizes.${id}`) }))}
            value={paper}
            onChange={(value) => choosePaper({ paper: (value ?? 'A4') as PaperSize })}
          />
          {what === 'packingSlips' ? (
            <Checkbox
              label={t('paper.withPrices')}
              checked={withPrices}
              onChange={(event) => setPrices(event.currentTarget.checked)}
            />
          ) : (
            <Bins orders={orders} />
          )}
        </div>
        {count.error || count.data?.orders === 0 ? (
          <EmptyState icon={<Printer size={36} />} title={t('paper.none')} text={t('paper.noneText')} />
        ) : (
          <figure className={styles.sheet} style={{ aspectRatio: `${PAPERS[paper].width} / ${PAPERS[paper].height}` }}>
            {preview.data && <img src={preview.data.image} alt={t('paper.previewOf', { what: t(`paper.${what}`) })} />}
          </figure>
        )}
      </div>
    </Page>
  )
}
