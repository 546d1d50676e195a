import { Bar } from '@renderer/ui/Bar'
import { Alert, Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { ASKED_BY, type AskedBy } from '@shared/domain/cancellations/branch'
import type { CancellationCode } from '@shared/domain/cancellations/codes'
import { DraftActions } from '@renderer/lib/draft-actions'
import { errorText } from '@renderer/lib/error-text'
import { OneLetter } from '@renderer/lib/letters'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import styles from './Cancel.module.css'
import { Cost } from './Cost'
import { cancellationDraft } from './draft-name'

export interface CancelCaseProps {
  orderId: string
  timeZone: string
  now: number
  onClose: () => void
  /** The order is to be shipped after all. */
  onConfirm: () => void
  /** It is to be paid back. `isStillHere`: it was not shipped. */
  onRefund: (isStillHere: boolean) => void
}
type Order = Output<'orders.get'>['order']
type Known = Output<'cancellations.ofOrder'>['cancellations'][number]

/** What a cancellation is decided on, once all of it is known. */
export function useCancellation(orderId: string) {
  const { data, error } = useDesk('orders.get', { orderId })
  const all = useDesk('cancellations.ofOrder', { orderId }).data?.cancellations
  return { error, found: data && all && { order: data.order, known: all.at(-1) } }
}

/**
 * Asks who wants an order cancelled, says what is right and what it costs, and keeps the decision: in a dialog of its own, or
 * inside of the order's panel.
 */
export function CancelCase(props: CancelCaseProps) {
  const { error, found } = useCancellation(props.orderId)
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  return found ? <Decision {...props} {...found} /> : null
}

interface Answers {
  askedBy: AskedBy | undefined
  hasLeft: boolean | undefined
  code: CancellationCode | undefined
  items: readonly number[]
  note: string
}

interface DecisionProps extends CancelCaseProps {
  order: Order
  known: Known | undefined
}

function Decision({ orderId, order, known, timeZone, now, onClose, onConfirm, onRefund }: DecisionProps) {
  const { t } = useTranslation()
  const { draft, set, isChanged, drop } = useDraft<Answers>(
    t('cancel.dialog', { orderId }),
    {
      askedBy: known?.askedBy ?? (order.cancelRequested ? 'official' : undefined),
      hasLeft: undefined,
      code: known?.reasonCode || undefined,
      items: known?.items ?? [],
      note: known?.note ?? '',
    },
    cancellationDraft(orderId),
  )
  const { askedBy, hasLeft, code, items, note } = draft
  // The advice on the answers before stays in sight until that on these is there; it cannot be acted on.
  const {
    data,
    error,
    isPlaceholderData: isLate,
  } = useDesk(
    'cancellations.advise',
    { orderId, askedBy: askedBy ?? 'official', ...(hasLeft !== undefined && { hasLeft }) },
    { enabled: askedBy !== undefined },
  )
  const save = useCommand('cancellations.save', () => {
    drop()
    onClose()
  })
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
        onChange={(value) => set({ askedBy: value as AskedBy })}
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
          onChange={(value) => set({ hasLeft: value === 'true' })}
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
          <Cost advice={advice} order={order} timeZone={timeZone} now={now} />
          {advice.letter && (
            <OneLetter about={{ entity: 'order', key: orderId }} letter={advice.letter} timeZone={timeZone} />
          )}
          {advice.codes.length > 0 && (
            <>
              <Radio.Group
                label={t('cancel.reason')}
                value={reasonCode ?? ''}
                onChange={(value) => set({ code: value as CancellationCode })}
              >
                <div className={styles.choices}>
                  {advice.codes.map((id) => (
                    <Radio key={id} value={id} label={`${id} · ${t(`cancel.code.${id}`)}`} />
                  ))}
                </div>
              </Radio.Group>
              <Items items={advice.items} chosen={items} onChange={(chosen) => set({ items: chosen })} />
              {isPlain && <Alert variant="light">{t('cancel.noReasonInFile')}</Alert>}
            </>
          )}
          {(advice.codes.length > 0 || advice.branch === 'askOnOrderPage') && (
            <Textarea
              label={t('cancel.note')}
              autosize
              maxLength={500}
              value={note}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          )}
          <Bar isAtHand style={{ justifyContent: 'flex-end' }}>
            <DraftActions isChanged={isChanged} drop={drop} onClose={onClose} />
            {advice.branch === 'confirmThenReturn' && (
              <Button loading={isLate} onClick={onConfirm}>
                {t('cancel.doConfirm')}
              </Button>
            )}
            {(advice.branch === 'refundDoNotShip' || advice.branch === 'returnThenRefund') && (
              <Button loading={isLate} onClick={() => onRefund(advice.branch === 'refundDoNotShip')}>
                {t('cancel.doRefund')}
              </Button>
            )}
            {advice.branch === 'askOnOrderPage' && (
              <Button loading={isLate || save.isPending} onClick={() => keep('')}>
                {t('cancel.saveWaiting')}
              </Button>
            )}
            {reasonCode && (
              <Button
                color={advice.counts ? 'orange' : 'blue'}
                loading={isLate || save.isPending}
                onClick={() => keep(reasonCode)}
              >
                {t('cancel.save')}
              </Button>
            )}
          </Bar>
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
