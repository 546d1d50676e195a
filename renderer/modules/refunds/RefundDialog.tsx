import { Alert, Button, Modal, Select, Stack, Textarea } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { ADJUSTMENT_CODE_IDS, ADJUSTMENT_CODES } from '@shared/domain/refunds/codes'
import { REFUND_PROBLEMS } from '@shared/domain/refunds/examine'
import { errorText } from '@renderer/lib/error-text'
import { money } from '@renderer/lib/format'
import { say } from '@renderer/lib/i18n'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useUnsaved } from '@renderer/lib/unsaved'
import { linesOf, type Typed, typedAmounts } from './amounts-form'
import { Amounts } from './Amounts'
import styles from './Refund.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'

interface RefundDialogProps {
  orderId: string
  /** A refund that is changed; undefined: a new one. */
  refundId: number | undefined
  /** Confirmed, but not shipped. */
  isStillHere: boolean
  /** The case a new one belongs to. */
  problemId?: number | undefined
  onClose: () => void
}
type Begun = Output<'refunds.begin'>
type Refund = Output<'refunds.ofOrder'>['refunds'][number]

/** A refund by item and component, beside what was paid. */
export function RefundDialog({ orderId, refundId, isStillHere, problemId, onClose }: RefundDialogProps) {
  const { t } = useTranslation()
  const begun = useDesk('refunds.begin', { orderId, isStillHere, ...(refundId !== undefined && { refundId }) })
  const all = useDesk('refunds.ofOrder', { orderId }).data?.refunds
  const known = all?.find((refund) => refund.refundId === refundId)
  // Opened once it has its fields: the focus goes to the first of them, not to the cross.
  if (!begun.error && (!begun.data || !all)) return null
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title={t('refund.dialog', { orderId })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      {begun.error && <Alert color="red">{errorText(begun.error)}</Alert>}
      {begun.data && all && (
        <Form orderId={orderId} begun={begun.data} known={known} problemId={problemId} onClose={onClose} />
      )}
    </Modal>
  )
}

function Form({
  orderId,
  begun,
  known,
  problemId,
  onClose,
}: {
  orderId: string
  begun: Begun
  known: Refund | undefined
  problemId: number | undefined
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { currency, items, priceTax, suggested } = begun
  const [typed, setTyped] = useState<Typed>(() => typedAmounts(known?.lines ?? [], currency))
  const [reasonCode, setReason] = useState(known?.reasonCode ?? '')
  const [note, setNote] = useState(known?.note ?? '')
  const first = useRef({ typed, reasonCode, note })
  const isTyped = JSON.stringify({ typed, reasonCode, note }) !== JSON.stringify(first.current)
  useUnsaved(isTyped && t('refund.dialog', { orderId }))
  const save = useCommand('refunds.save', onClose)
  const read = useMemo(() => linesOf(typed, currency), [typed, currency])
  const entry: Argument<'refunds.save'> = {
    orderId,
    reasonCode,
    note,
    lines: read.lines,
    ...(known ? { refundId: known.refundId } : problemId !== undefined && { problemId }),
  }
  const { data } = useDesk('refunds.examine', entry, { enabled: read.lines.length > 0 })
  const problems = read.lines.length > 0 ? (data?.problems ?? []) : []
  const told = (later: boolean) => problems.filter(({ id }) => REFUND_PROBLEMS[id].isLater === later)
  const codes = (offered: boolean) =>
    ADJUSTMENT_CODE_IDS.filter((id) => ADJUSTMENT_CODES[id].isOffered === offered).map((id) => ({
      value: id,
      label: `${id} · ${t(`refund.code.${id}`)}`,
    }))
  return (
    <Stack gap="md">
      <Amounts
        currency={currency}
        reading={priceTax.reading}
        items={items}
        typed={typed}
        bad={read.bad}
        problems={problems}
        onChange={setTyped}
      />
      <TaxNote begun={begun} />
      <div className={styles.two}>
        <Select
          label={t('refund.reason')}
          description={t('refund.truth')}
          placeholder={t('refund.chooseReason')}
          data={[
            { group: t('refund.reason'), items: codes(true) },
            { group: t('refund.moreReasons'), items: codes(false) },
          ]}
          value={reasonCode || null}
          onChange={(value) => setReason((value ?? '') as typeof reasonCode)}
          maxDropdownHeight={340}
        />
        <Textarea
          label={t('refund.note')}
          autosize
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      {suggested?.code && reasonCode !== suggested.code && (
        <div className={styles.suggested}>
          {t('refund.suggested', {
            reason: `${suggested.code} · ${t(`refund.code.${suggested.code}`)}`,
            because: say(`refund.because.${suggested.because}`, {}),
          })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => setReason(suggested.code)}>
            {t('refund.apply')}
          </Button>
        </div>
      )}
      <Problems title={t('refund.mustMend')} color="red" problems={told(false)} />
      <Problems title={t('refund.waits')} color="yellow" problems={told(true)} />
      <div className={styles.actions}>
        <strong>
          {t('refund.total')}: {money(read.bad.size > 0 ? null : (data?.total ?? 0), currency)}
        </strong>
        <span className={styles.grow} />
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
        <ReasonButton
          loading={save.isPending}
          whyNot={(read.lines.length === 0 || read.bad.size > 0 || told(false).length > 0) && t('whyNot.refund')}
          onClick={() => save.mutate(entry)}
        >
          {t('refund.save')}
        </ReasonButton>
      </div>
    </Stack>
  )
}

/** Why no tax can be given back apart from the price; nothing where the reports tell of none. */
function TaxNote({ begun: { marketplaceId, priceTax, items } }: { begun: Begun }) {
  const { t } = useTranslation()
  const { reading, because, checkedOn } = priceTax
  if (reading === 'above' || items.every(({ taxInside }) => Object.keys(taxInside).length === 0)) return null
  return (
    <p className={`muted ${styles.taxNote ?? ''}`}>
      {t(`refund.priceTax.${reading}`)} {because === 'rows' && t('refund.priceTax.rows')}
      {because === 'table' && say(`refund.priceTax.table.${marketplaceId}`, { checkedOn })}
    </p>
  )
}

function Problems({
  title,
  color,
  problems,
}: {
  title: string
  color: string
  problems: Output<'refunds.examine'>['problems']
}) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <Alert variant="light" color={color} title={title} role="status">
      <ul className={styles.problems}>
        {problems.map(({ id, itemRow, params }) => (
          <li key={`${id} ${itemRow ?? ''} ${params.component ?? ''}`}>
            {say(`holds.${id}`, {
              ...params,
              component: params.component
                ? t(`refund.component.${params.component}` as 'refund.component.itemPrice')
                : '',
            })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
