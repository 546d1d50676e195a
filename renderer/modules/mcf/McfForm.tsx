import { Alert, Button, Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { MCF_ACTIONS, MCF_SPEEDS } from '@shared/domain/mcf/mcf-order'
import { money } from '@renderer/lib/format'
import { showDone } from '@renderer/lib/notify'
import { useCommand, useDesk } from '@renderer/lib/query'
import page from '@renderer/ui/Page.module.css'
import { AddressFields } from './AddressFields'
import { findingText } from './finding-text'
import { ItemFields } from './ItemFields'
import styles from './Mcf.module.css'
import { Progress } from './Progress'

export type Order = Argument<'mcf.save'>['order']
type Detail = Output<'mcf.get'>

interface McfFormProps {
  serves: { orderId: string; problemId: number | null }
  first: Order
  /** The order as it is kept; absent: a new one. */
  known?: Detail
  onKept: (mcfOrderId: number) => void
}

/** The whole order, with what is wrong beside each field as it is written. */
export function McfForm({ serves, first, known, onKept }: McfFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [order, setOrder] = useState(first)
  const set = (change: Partial<Order>) => setOrder((before) => ({ ...before, ...change }))
  const shop = useDesk('shop.current', {}).data
  const examined = useDesk('mcf.examine', { order, ...(known && { mcfOrderId: known.mcfOrderId }) }).data
  const save = useCommand('mcf.save', ({ mcfOrderId }) => {
    showDone(t('mcf.kept'))
    onKept(mcfOrderId)
  })
  const findings = examined?.findings ?? []
  const isOpen = !known || known.state === 'draft' || known.state === 'written'
  // What Amazon has cannot be mended here any more.
  const tell = (field: string) => (isOpen ? findingText(findings, field) : undefined)
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const isSame = known && JSON.stringify(order) === JSON.stringify(first)
  return (
    <div className={styles.form}>
      {known && <Progress known={known} timeZone={shop?.timeZone ?? 'UTC'} />}
      {!isOpen && (known?.state === 'placed' || known?.state === 'shipped') && (
        <Alert variant="light" mb="md">
          {t('mcf.placedHint')}
        </Alert>
      )}
      <fieldset disabled={!isOpen} className={styles.fields}>
        <section className={page.card}>
          <h2>{t('mcf.items')}</h2>
          <Select
            label={t('mcf.market')}
            w={160}
            allowDeselect={false}
            data={shop?.marketplaces ?? [order.marketplaceId]}
            value={order.marketplaceId}
            onChange={(id) => id && set({ marketplaceId: id as Order['marketplaceId'] })}
          />
          <ItemFields
            order={order}
            stock={examined?.stock ?? []}
            timeZone={shop?.timeZone ?? 'UTC'}
            tell={tell}
            onChange={(items) => set({ items })}
          />
          <p className={styles.estimate}>
            {examined &&
              (examined.estimate.fee === null
                ? t('mcf.noEstimate', { skus: examined.estimate.unknown.filter(Boolean).join(', ') || '—' })
                : t('mcf.estimate', { fee: money(examined.estimate.fee, examined.estimate.currency) }))}
          </p>
        </section>
        <section className={page.card}>
          <h2>{t('mcf.address')}</h2>
          <AddressFields address={order.address} tell={tell} onChange={(address) => set({ address })} />
        </section>
        <section className={page.card}>
          <h2>{t('mcf.how')}</h2>
          <div className={styles.grid}>
            <TextInput
              label={t('mcf.number')}
              description={t('mcf.numberHint')}
              value={order.fulfillmentOrderId}
              error={tell('fulfillmentOrderId')}
              onChange={(event) => set({ fulfillmentOrderId: event.currentTarget.value })}
            />
            <TextInput
              label={t('mcf.displayId')}
              description={t('mcf.numberHint')}
              value={order.displayableOrderId}
              error={tell('displayableOrderId')}
              onChange={(event) => set({ displayableOrderId: event.currentTarget.value })}
            />
            <Select
              label={t('mcf.speedLabel')}
              allowDeselect={false}
              data={MCF_SPEEDS.filter((id) => id !== 'ScheduledDelivery' || order.marketplaceId === 'JP').map((id) => ({
                value: id,
                label: `${id} · ${t(`mcf.speed.${id}`)}`,
              }))}
              value={order.speed}
              error={tell('speed')}
              onChange={(id) => id && set({ speed: id as Order['speed'] })}
            />
            <Select
              label={t('mcf.actionLabel')}
              allowDeselect={false}
              data={MCF_ACTIONS.map((id) => ({ value: id, label: t(`mcf.action.${id}`) }))}
              value={order.action}
              onChange={(id) => id && set({ action: id as Order['action'] })}
            />
            <TextInput
              label={t('mcf.email')}
              value={order.notificationEmail}
              error={tell('notificationEmail')}
              onChange={(event) => set({ notificationEmail: event.currentTarget.value })}
            />
            <TextInput
              label={t('mcf.note')}
              value={order.note}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          </div>
          <Textarea
            label={t('mcf.comment')}
            autosize
            mt="sm"
            value={order.displayableComment}
            error={tell('displayableComment')}
            onChange={(event) => set({ displayableComment: event.currentTarget.value })}
          />
          <Group mt="sm" gap="lg">
            <Checkbox
              label={t('mcf.slip')}
              checked={order.wantsPackingSlip}
              onChange={(event) => set({ wantsPackingSlip: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('mcf.blankBox')}
              checked={order.isBlankBox}
              onChange={(event) => set({ isBlankBox: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('mcf.blockCarrier')}
              checked={order.blocksAmazonLogistics}
              error={tell('blocksAmazonLogistics')}
              onChange={(event) => set({ blocksAmazonLogistics: event.currentTarget.checked })}
            />
          </Group>
        </section>
      </fieldset>
      <div className={styles.actions}>
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/mcf', search: known ? { tab: known.state } : {} })}
        >
          {t('common.close')}
        </Button>
        {serves.orderId !== '' && (
          <Button
            variant="default"
            onClick={() =>
              void navigate({ to: '/orders', search: { tab: 'all', search: serves.orderId, order: serves.orderId } })
            }
          >
            {t('uploads.openOrder')}
          </Button>
        )}
        {isOpen && (
          <Button
            loading={save.isPending}
            disabled={isSame === true}
            color={hasErrors ? 'orange' : 'blue'}
            onClick={() => save.mutate({ ...serves, order, ...(known && { mcfOrderId: known.mcfOrderId }) })}
          >
            {hasErrors ? t('mcf.keepHeld') : t('mcf.keep')}
          </Button>
        )}
      </div>
    </div>
  )
}
