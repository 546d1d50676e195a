import { Alert, Button, Stack, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { ADJUSTMENT_CODE_IDS, ADJUSTMENT_CODES } from '@shared/domain/refunds/codes'
import type { Severity } from '@shared/domain/finding/finding'
import { DraftActions } from '@renderer/lib/draft-actions'
import { errorText } from '@renderer/lib/error-text'
import { FindingItem, FindingList } from '@renderer/lib/finding'
import { money, named } from '@renderer/lib/format'
import { say } from '@renderer/lib/i18n'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Bar } from '@renderer/ui/Bar'
import { Select } from '@renderer/ui/Select'
import { linesOf, typedAmounts } from './amounts-form'
import { Amounts } from './Amounts'
import { refundDraft } from './draft-name'
import styles from './Refund.module.css'

export interface RefundCaseProps {
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
type Examined = Output<'refunds.examine'>
type Refund = Output<'refunds.ofOrder'>['refunds'][number]

/** What a refund is made of, once all of it is known. */
export function useRefund({
  orderId,
  refundId,
  isStillHere,
}: Pick<RefundCaseProps, 'orderId' | 'refundId' | 'isStillHere'>) {
  const begun = useDesk('refunds.begin', { orderId, isStillHere, ...(refundId !== undefined && { refundId }) })
  const all = useDesk('refunds.ofOrder', { orderId }).data?.refunds
  return {
    error: begun.error,
    found: begun.data && all && { begun: begun.data, known: all.find((refund) => refund.refundId === refundId) },
  }
}

/** A refund by item and component, beside what was paid: in a dialog of its own, or inside of the order's panel. */
export function RefundCase(props: RefundCaseProps) {
  const { error, found } = useRefund(props)
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  return found ? <Form {...props} {...found} /> : null
}

interface FormProps extends RefundCaseProps {
  begun: Begun
  known: Refund | undefined
}

function Form({ orderId, refundId, begun, known, problemId, onClose }: FormProps) {
  const { t } = useTranslation()
  const { currency, items, priceTax, suggested } = begun
  const { draft, set, isChanged, drop } = useDraft(
    t('refund.dialog', { orderId }),
    {
      typed: typedAmounts(known?.lines ?? [], currency),
      reasonCode: known?.reasonCode ?? '',
      note: known?.note ?? '',
    },
    refundDraft(orderId, refundId, problemId),
  )
  const { typed, reasonCode, note } = draft
  const save = useCommand('refunds.save', () => {
    drop()
    onClose()
  })
  const read = useMemo(() => linesOf(typed, currency), [typed, currency])
  const entry: Argument<'refunds.save'> = {
    orderId,
    reasonCode,
    note,
    lines: read.lines,
    ...(known ? { refundId: known.refundId } : problemId !== undefined && { problemId }),
  }
  const { data } = useDesk('refunds.examine', entry, { enabled: read.lines.length > 0 })
  const findings = read.lines.length > 0 ? (data?.findings ?? []) : []
  const told = (how: Severity) => findings.filter(({ severity }) => severity === how)
  const codes = (offered: boolean) =>
    ADJUSTMENT_CODE_IDS.filter((id) => ADJUSTMENT_CODES[id].isOffered === offered).map((id) => ({
      value: id,
      label: `${id} · ${t(`refund.code.${id}`)}`,
    }))
  return (
    <Stack gap="md" className={styles.case}>
      <Amounts
        currency={currency}
        reading={priceTax.reading}
        items={items}
        typed={typed}
        bad={read.bad}
        findings={findings}
        onChange={(change) => set({ typed: change })}
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
          onChange={(value) => set({ reasonCode: (value ?? '') as typeof reasonCode })}
        />
        <Textarea
          label={t('refund.note')}
          autosize
          maxLength={500}
          value={note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
      {suggested?.code && reasonCode !== suggested.code && (
        <div className={styles.suggested}>
          {t('refund.suggested', {
            reason: `${suggested.code} · ${t(`refund.code.${suggested.code}`)}`,
            because: say(`refund.because.${suggested.because}`, {}),
          })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => set({ reasonCode: suggested.code })}>
            {t('refund.apply')}
          </Button>
        </div>
      )}
      <Findings title={t('refund.mustMend')} color="red" findings={told('error')} />
      <Findings title={t('refund.waits')} color="yellow" findings={told('waits')} />
      <Bar isAtHand>
        <strong>{named(t('refund.total'), money(read.bad.size > 0 ? null : (data?.total ?? 0), currency))}</strong>
        <span className={styles.grow} />
        <DraftActions isChanged={isChanged} drop={drop} onClose={onClose} />
        <ReasonButton
          loading={save.isPending}
          whyNot={(read.lines.length === 0 || read.bad.size > 0 || told('error').length > 0) && t('whyNot.refund')}
          onClick={() => save.mutate(entry)}
        >
          {t('refund.save')}
        </ReasonButton>
      </Bar>
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

function Findings({ title, color, findings }: { title: string; color: string; findings: Examined['findings'] }) {
  if (findings.length === 0) return null
  return (
    <Alert variant="light" color={color} title={title} role="status">
      <FindingList>
        {findings.map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.field}`} finding={finding} />
        ))}
      </FindingList>
    </Alert>
  )
}
