import { Alert, Button, Checkbox, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ASKED_BY, type AskedBy } from '@shared/domain/cancellations/branch'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { CancellationCode } from '@shared/domain/cancellations/codes'
import { errorText } from '@renderer/lib/error-text'
import { useCommand, useDesk } from '@renderer/lib/query'
import { ReplyText } from '@renderer/lib/reply-text'
import { useUnsaved } from '@renderer/lib/unsaved'
import styles from './Cancel.module.css'
import { Cost } from './Cost'

interface CancelDialogProps {
  orderId: string
  timeZone: string
  now: number
  onClose: () => void
}

/** Asks who wants an order cancelled, says what is right and what it costs, and keeps the decision. */
export function CancelDialog({ orderId, timeZone, now, onClose }: CancelDialogProps) {
  const { t } = useTranslation()
  const { data: order, error } = useDesk('orders.get', { orderId })
  const all = useDesk('cancellations.ofOrder', { orderId }).data?.cancellations
  const known = all?.at(-1)
  // Opened once it has its fields: the focus goes to the first of them, not to the cross.
  if (!error && (!order || !all)) return null
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('cancel.dialog', { orderId })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      {error && <Alert color="red">{errorText(error)}</Alert>}
      {order && (
        <Decision
          // What is known is the beginning of the form: drawn anew when it comes.
          key={known?.cancellationId ?? 0}
          orderId={orderId}
          marketplaceId={order.order.marketplaceId}
          first={known?.askedBy ?? (order.order.cancelRequested ? 'official' : undefined)}
          firstCode={known?.reasonCode || undefined}
          firstNote={known?.note ?? ''}
          firstItems={known?.items ?? []}
          timeZone={timeZone}
          now={now}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

interface DecisionProps extends CancelDialogProps {
  marketplaceId: MarketplaceId
  first: AskedBy | undefined
  firstCode: CancellationCode | undefined
  firstNote: string
  firstItems: readonly number[]
}

function Decision({
  orderId,
  marketplaceId,
  first,
  firstCode,
  firstNote,
  firstItems,
  timeZone,
  now,
  onClose,
}: DecisionProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [askedBy, setAskedBy] = useState(first)
  const [hasLeft, setHasLeft] = useState<boolean>()
  const [code, setCode] = useState(firstCode)
  const [items, setItems] = useState(firstItems)
  const [note, setNote] = useState(firstNote)
  const isTyped = note !== firstNote || askedBy !== first || code !== firstCode || items.join() !== firstItems.join()
  useUnsaved(isTyped && t('cancel.dialog', { orderId }))
  const { data, error } = useDesk(
    'cancellations.advise',
    { orderId, askedBy: askedBy ?? 'official', ...(hasLeft !== undefined && { hasLeft }) },
    { enabled: askedBy !== undefined },
  )
  const save = useCommand('cancellations.save', onClose)
  const advice = askedBy && data
  const reasonCode = advice && (advice.codes.find((known) => known === code) ?? advice.codes[0])
  const isPlain = advice && advice.items.every(({ orderItemId }) => orderItemId === '')
  const keep = (decided: CancellationCode | '') => {
    if (askedBy)
      save.mutate({ orderId, askedBy, reasonCode: decided, items: [...items], note, ...(hasLeft !== undefined && { hasLeft }) }) // prettier-ignore
  }
  return (
    <Stack gap="md">
      {error && <Alert color="red">{errorText(error)}</Alert>}
      <Radio.Group
        label={t('cancel.askedBy.label')}
        value={askedBy ?? ''}
        onChange={(value) => setAskedBy(value as AskedBy)}
      >
        <div className={styles.choices}>
          {ASKED_BY.map((id) => (
            <Radio
              key={id}
              value={id}
              label={t(`cancel.askedBy.${id}`)}
              description={t(`cancel.askedBy.${id}Why`)}
              data-autofocus={id === (askedBy ?? 'official') || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      {advice && (advice.branch === 'askHasLeft' || hasLeft !== undefined) && (
        <Radio.Group
          label={t('cancel.hasLeft')}
          value={hasLeft === undefined ? '' : String(hasLeft)}
          onChange={(value) => setHasLeft(value === 'true')}
        >
          <div className={styles.choices}>
            <Radio value="true" label={t('cancel.yesLeft')} />
            <Radio value="false" label={t('cancel.notLeft')} />
          </div>
        </Radio.Group>
      )}
      {advice && advice.branch !== 'askHasLeft' && (
        <>
          <Alert
            variant="light"
            color={advice.counts ? 'orange' : 'blue'}
            title={t(`cancel.branch.${advice.branch}.title`)}
            role="status"
          >
            {t(`cancel.branch.${advice.branch}.text`)}
          </Alert>
          <Cost advice={advice} timeZone={timeZone} now={now} />
          {advice.letter && <ReplyText marketplaceId={marketplaceId} letter={advice.letter} filling={{ orderId }} />}
          {advice.codes.length > 0 && (
            <>
              <Radio.Group
                label={t('cancel.reason')}
                value={reasonCode ?? ''}
                onChange={(value) => setCode(value as CancellationCode)}
              >
                <div className={styles.choices}>
                  {advice.codes.map((id) => (
                    <Radio key={id} value={id} label={`${id} · ${t(`cancel.code.${id}`)}`} />
                  ))}
                </div>
              </Radio.Group>
              <Items items={advice.items} chosen={items} onChange={setItems} />
              {isPlain && <Alert variant="light">{t('cancel.noReasonInFile')}</Alert>}
            </>
          )}
          {(advice.codes.length > 0 || advice.branch === 'askOnOrderPage') && (
            <Textarea
              label={t('cancel.note')}
              autosize
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
          <div className={styles.actions}>
            <Button variant="default" onClick={onClose}>
              {t('common.close')}
            </Button>
            {advice.branch === 'confirmThenReturn' && (
              <Button
                onClick={() =>
                  void navigate({ to: '/orders', search: { tab: 'all', search: orderId, order: orderId } })
                }
              >
                {t('cancel.doConfirm')}
              </Button>
            )}
            {(advice.branch === 'refundDoNotShip' || advice.branch === 'returnThenRefund') && (
              <Button
                onClick={() =>
                  void navigate({
                    to: '/refunds',
                    // Closing it goes back to the order.
                    replace: true,
                    search: { order: orderId, from: 'order', stillHere: advice.branch === 'refundDoNotShip' },
                  })
                }
              >
                {t('cancel.doRefund')}
              </Button>
            )}
            {advice.branch === 'askOnOrderPage' && (
              <Button loading={save.isPending} onClick={() => keep('')}>
                {t('cancel.saveWaiting')}
              </Button>
            )}
            {reasonCode && (
              <Button
                color={advice.counts ? 'orange' : 'blue'}
                loading={save.isPending}
                onClick={() => keep(reasonCode)}
              >
                {t('cancel.save')}
              </Button>
            )}
          </div>
        </>
      )}
    </Stack>
  )
}

interface ItemsProps {
  items: readonly {
    itemRow: number
    sku: string
    title: string
    quantity: number
    isOpen: boolean
    orderItemId: string
  }[]
  chosen: readonly number[]
  onChange: (chosen: readonly number[]) => void
}

/** The whole order, or some of its items: only where their numbers are known. */
function Items({ items, chosen, onChange }: ItemsProps) {
  const { t } = useTranslation()
  if (items.length < 2 || items.some(({ orderItemId }) => orderItemId === '')) return null
  const isWhole = chosen.length === 0
  return (
    <fieldset className={styles.items}>
      <legend>{t('cancel.what')}</legend>
      <Checkbox label={t('cancel.whole')} checked={isWhole} onChange={() => onChange([])} />
      {items.map(({ itemRow, sku, title, quantity, isOpen }) => (
        <Checkbox
          key={itemRow}
          disabled={!isOpen}
          label={`${quantity} × ${sku}`}
          description={isOpen ? title : t('cancel.shippedItem')}
          checked={chosen.includes(itemRow)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, itemRow] : chosen.filter((known) => known !== itemRow))
          }
        />
      ))}
    </fieldset>
  )
}
