import { Alert, Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { MCF_ACTIONS, MCF_SPEEDS } from '@shared/domain/mcf/mcf-order'
import { isUsualSlipComment, usualSlipComment } from '@shared/i18n/buyer/slip-comment'
import { ByHand } from '@renderer/lib/by-hand'
import { findingsAt } from '@renderer/lib/finding'
import { listed, marketName, money } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import { useCommand, useDesk, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Card } from '@renderer/ui/Card'
import { AddressFields } from './AddressFields'
import { isMissing } from './finding-text'
import { ItemFields } from './ItemFields'
import styles from './Mcf.module.css'
import type { McfOrderEntry } from './mcf-order-entry'
import { Progress } from './Progress'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Select } from '@renderer/ui/Select'

type Detail = Output<'mcf.get'>

interface McfFormProps {
  serves: { orderId: string; problemId: number | null }
  first: McfOrderEntry
  /** The order as it is kept; absent: a new one. */
  known?: Detail
  /** Goes to the new order. */
  onKept?: (mcfOrderId: number) => Promise<void>
}

function Estimate({ estimate: { fee, currency, unknown } }: { estimate: Output<'mcf.examine'>['estimate'] }) {
  const { t } = useTranslation()
  const skus = listed(unknown.filter(Boolean))
  if (fee === null && skus === '') return null
  return (
    <p className={styles.estimate}>
      {fee === null ? t('mcf.noEstimate', { skus }) : t('mcf.estimate', { fee: money(fee, currency) })}
    </p>
  )
}

/** The whole order, with what is wrong beside each field as it is written. */
export function McfForm({ serves, first, known, onKept }: McfFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useOpen()
  const {
    draft: order,
    set,
    isChanged,
    saved,
    drop,
  } = useDraft(
    t('mcf.edit', { number: first.fulfillmentOrderId }),
    first,
    known ? `mcf ${known.mcfOrderId}` : `mcf new ${serves.orderId} ${serves.problemId ?? ''}`,
  )
  /** The slip's comment follows the marketplace's language as long as it is ours. */
  const move = (marketplaceId: McfOrderEntry['marketplaceId']) =>
    set({
      marketplaceId,
      ...(isUsualSlipComment(order.displayableComment) && { displayableComment: usualSlipComment(marketplaceId) }),
    })
  const shop = useDesk('shop.current', {}).data
  const examined = useDesk('mcf.examine', { order, ...(known && { mcfOrderId: known.mcfOrderId }) }).data
  const add = useCommand(
    'mcf.save',
    // The form is another one then; what was typed in this one is kept.
    ({ mcfOrderId }, { order: said }) => void onKept?.(mcfOrderId).then(() => saved(said)),
    { isOnce: true },
  )
  const change = useSave('mcf.save')
  const keep = () => {
    if (known) change.save({ ...serves, order, mcfOrderId: known.mcfOrderId }, () => saved(order))
    else add.mutate({ ...serves, order })
  }
  const findings = examined?.findings ?? []
  const isOpen = !known || known.state === 'draft' || known.state === 'written'
  // What Amazon has cannot be mended here any more.
  // A form begun empty says what it needs by asterisks, and only once it is kept in words.
  const isBegun = !known && serves.orderId === ''
  const shown = !isOpen ? [] : isBegun ? findings.filter((finding) => !isMissing(finding)) : findings
  const tell = (field: string) => findingsAt(shown, field)
  const warn = (field: string) => findingsAt(shown, field, 'warning')
  const needs = (field: string) => isOpen && findings.some((found) => found.field === field && isMissing(found))
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  return (
    <div className={styles.form}>
      {known && <Progress known={known} timeZone={shop?.timeZone ?? 'UTC'} onRemoved={drop} />}
      {known && known.cancellationId !== null && (
        <ByHand kind="mcfCancellation" row={known.cancellationId} timeZone={shop?.timeZone ?? 'UTC'} />
      )}
      {!isOpen && (known?.state === 'placed' || known?.state === 'shipped') && (
        <Alert variant="light" mb="md">
          {t('mcf.placedHint')}
        </Alert>
      )}
      <fieldset disabled={!isOpen} className={styles.fields}>
        <Card title={t('mcf.items')}>
          <Select
            label={t('mcf.market')}
            w={160}
            allowDeselect={false}
            data={(shop?.marketplaces ?? [order.marketplaceId]).map((value) => ({ value, label: marketName(value) }))}
            value={order.marketplaceId}
            onChange={(id) => id && move(id as McfOrderEntry['marketplaceId'])}
          />
          <ItemFields
            order={order}
            stock={examined?.stock ?? []}
            timeZone={shop?.timeZone ?? 'UTC'}
            tell={tell}
            needs={needs}
            warn={warn}
            onChange={(items) => set({ items })}
          />
          {isOpen && examined && <Estimate estimate={examined.estimate} />}
        </Card>
        <Card title={t('mcf.address')}>
          <AddressFields
            address={order.address}
            tell={tell}
            warn={warn}
            needs={needs}
            onChange={(address) => set({ address })}
          />
        </Card>
        <Card title={t('mcf.how')}>
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
              description={t('mcf.displayHint')}
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
              description={warn('speed')}
              onChange={(id) => id && set({ speed: id as McfOrderEntry['speed'] })}
            />
            <Select
              label={t('mcf.actionLabel')}
              allowDeselect={false}
              data={MCF_ACTIONS.map((id) => ({ value: id, label: t(`mcf.action.${id}`) }))}
              value={order.action}
              error={tell('action')}
              onChange={(id) => id && set({ action: id as McfOrderEntry['action'] })}
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
            withAsterisk={needs('displayableComment')}
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
              error={tell('isBlankBox')}
              onChange={(event) => set({ isBlankBox: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('mcf.blockCarrier')}
              checked={order.blocksAmazonLogistics}
              error={tell('blocksAmazonLogistics')}
              onChange={(event) => set({ blocksAmazonLogistics: event.currentTarget.checked })}
            />
          </Group>
        </Card>
      </fieldset>
      <div className={styles.actions}>
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/mcf', search: known ? { tab: known.state } : {} })}
        >
          {t('common.close')}
        </Button>
        {serves.orderId !== '' && (
          <Button variant="default" onClick={() => void open('order', serves.orderId)}>
            {t('uploads.openOrder')}
          </Button>
        )}
        {isOpen && (
          <ReasonButton
            loading={add.isPending || change.isPending}
            whyNot={known !== undefined && !isChanged && t('whyNot.unchanged')}
            color={hasErrors ? 'orange' : 'blue'}
            onClick={keep}
          >
            {hasErrors ? t('mcf.keepHeld') : t('mcf.keep')}
          </ReasonButton>
        )}
      </div>
    </div>
  )
}
