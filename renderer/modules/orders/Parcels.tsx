import { Button, Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import type { Label } from '@shared/contract/labels'
import { marketplace } from '@shared/domain/marketplace'
import { OTHER, resolveCarrier } from '@shared/domain/shipments/carrier'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Badge } from '@renderer/ui/Badge'
import { BoughtLabel } from './BoughtLabel'
import { labelForm, type LabelProblem } from './label-form'
import styles from './Orders.module.css'
import { ParcelFindings } from './ParcelFindings'
import { shipDateText } from './TrackingCell'
import { useSaveParcel } from './use-save-parcel'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Autocomplete } from '@renderer/ui/Select'

type Detail = Output<'orders.get'>
type Parcel = Detail['shipments'][number]
type Entry = Argument<'shipments.save'>['shipment']

/** The order's parcels: whole, or split by item and quantity; also after they were sent. */
export function Parcels({ detail, timeZone }: { detail: Detail; timeZone: string }) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  // The form in which a parcel was entered stays that parcel's form: what is typed in it after its save is not lost.
  const [made, setMade] = useState<readonly Made[]>([])
  const [coming, setComing] = useState<Made>()
  const { shipments } = detail
  if (coming && shipments.some(({ shipmentId }) => shipmentId === coming.shipmentId)) {
    setMade([...made, coming])
    setComing(undefined)
  }
  const newKey = `new-${made.length}`
  const forms: { key: string | number; parcel: Parcel | undefined }[] = shipments.map((parcel) => ({
    key: made.find(({ shipmentId }) => shipmentId === parcel.shipmentId)?.key ?? parcel.shipmentId,
    parcel,
  }))
  const isNewShown = adding || coming !== undefined || shipments.length === 0
  if (isNewShown) forms.push({ key: newKey, parcel: undefined })
  const labels = useDesk('labels.ofOrder', { orderId: detail.order.orderId }).data?.labels
  return (
    <section className={styles.section}>
      <h3>{t('orders.detail.parcels')}</h3>
      {forms.map(({ key, parcel }, i) => (
        <ParcelForm
          key={key}
          form={`parcel ${detail.order.orderId} ${key}`}
          detail={detail}
          parcel={parcel}
          label={parcel && labels?.find((label) => label.shipmentId === parcel.shipmentId)}
          title={t('orders.detail.parcel', { n: i + 1 })}
          timeZone={timeZone}
          onAdded={(shipmentId) => {
            setComing({ shipmentId, key: newKey })
            setAdding(false)
          }}
        />
      ))}
      {!isNewShown && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          {t('orders.detail.addParcel')}
        </Button>
      )}
    </section>
  )
}

interface Made {
  shipmentId: number
  key: string
}

interface FormProps {
  /** What is typed in it is kept by this name. */
  form: string
  detail: Detail
  parcel: Parcel | undefined
  label: Label | undefined
  title: string
  timeZone: string
  /** A new parcel was kept under this number. */
  onAdded: (shipmentId: number) => void
}

function ParcelForm({ form: of, detail, parcel, label, title, timeZone, onAdded }: FormProps) {
  const { t } = useTranslation()
  const { orderId, marketplaceId, cancelRequested } = detail.order
  const list = useDesk('shipments.carriers', { marketplaceId }).data
  const remove = useCommand('shipments.remove')
  const first = {
    carrierCode: parcel?.carrierCode ?? '',
    carrierName: parcel?.carrierName ?? '',
    trackingNumber: parcel?.trackingNumber ?? '',
    date: parcel ? shipDateText(parcel.shippedOn, parcel.shippedAt, timeZone) : '',
    shipMethod: parcel?.shipMethod ?? '',
    accepted: parcel?.accepted ?? {},
    items: parcel?.items ?? [],
    isSplit: (parcel?.items.length ?? 0) > 0,
    label: labelForm(
      label,
      parcel?.confirmedByAmazon ?? false,
      detail.order.currency || marketplace(marketplaceId).currency,
    ),
  }
  const { draft: form, set, isChanged, saved } = useDraft(t('leave.parcel', { title, orderId }), first, of)
  const saving = useSaveParcel(orderId, { onAdded: parcel ? undefined : onAdded })
  const [dateError, setDateError] = useState('')
  const [labelProblem, setLabelProblem] = useState<LabelProblem>()
  const match = list && form.carrierCode ? resolveCarrier(list, form.carrierCode) : undefined

  function submit(): void {
    const entry: Entry = {
      ...(parcel && { shipmentId: parcel.shipmentId }),
      carrierCode: form.carrierCode,
      carrierName: form.carrierCode === OTHER ? form.carrierName : '',
      trackingNumber: form.trackingNumber,
      shipMethod: form.shipMethod,
      accepted: form.accepted,
      items: form.isSplit ? form.items : [],
      confirmedByAmazon: form.label.confirmedByAmazon,
    }
    if (form.date !== first.date || !parcel) {
      const date =
        form.date.trim() === '' ? { shippedOn: '', shippedAt: null } : parseShipDate(form.date, Date.now(), timeZone)
      if (!date) {
        setDateError(t('orders.badDate'))
        return
      }
      Object.assign(entry, date)
    }
    setDateError('')
    setLabelProblem(saving.run(entry, form.label, label, () => saved(form)))
  }

  return (
    <form
      className={styles.parcel}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.between}>
        <strong>{title}</strong>
        {parcel && (
          <Badge tone={parcel.tracking === 'uploaded' ? 'good' : 'plain'}>
            {parcel.confirmedByAmazon ? t('labels.confirmedShort') : t(`orders.detail.${parcel.tracking}`)}
          </Badge>
        )}
      </div>
      {parcel?.changedSinceWritten && <small className="muted">{t('orders.detail.changedSince')}</small>}
      <div className={styles.two}>
        <Autocomplete
          size="xs"
          label={t('orders.detail.carrier')}
          value={form.carrierCode}
          data={list?.carriers.map((carrier) => carrier.code) ?? []}
          limit={80}
          error={match !== undefined && match.kind !== 'exact'}
          onChange={(carrierCode) => set({ carrierCode })}
          onBlur={() => match?.kind === 'suggestion' && match.because === 'case' && set({ carrierCode: match.code })}
        />
        <TextInput
          size="xs"
          label={t('orders.detail.tracking')}
          value={form.trackingNumber}
          onChange={(event) => set({ trackingNumber: event.currentTarget.value })}
        />
        {form.carrierCode === OTHER && (
          <TextInput
            size="xs"
            label={t('orders.detail.carrierName')}
            value={form.carrierName}
            maxLength={50}
            required
            onChange={(event) => set({ carrierName: event.currentTarget.value })}
          />
        )}
        <TextInput
          size="xs"
          label={t('orders.detail.shipDate')}
          placeholder={t('common.dateShape')}
          value={form.date}
          error={dateError || undefined}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('orders.detail.shipMethod')}
          placeholder={t('orders.detail.optional')}
          maxLength={50}
          value={form.shipMethod}
          onChange={(event) => set({ shipMethod: event.currentTarget.value })}
        />
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('orders.detail.parcels')}
        data={[
          { value: 'whole', label: t('orders.detail.wholeOrder') },
          { value: 'split', label: t('orders.detail.splitByItem') },
        ]}
        value={form.isSplit ? 'split' : 'whole'}
        onChange={(value) => set({ isSplit: value === 'split' })}
      />
      {form.isSplit &&
        detail.items.map((item) => (
          <NumberInput
            key={item.itemRow}
            size="xs"
            min={0}
            max={item.quantity}
            label={`${item.sku} (${item.quantity})`}
            value={form.items.find((entry) => entry.itemRow === item.itemRow)?.quantity ?? 0}
            onChange={(value) => {
              const quantity = Number(value) || 0
              const others = form.items.filter((entry) => entry.itemRow !== item.itemRow)
              set({ items: quantity > 0 ? [...others, { itemRow: item.itemRow, quantity }] : others })
            }}
          />
        ))}
      {cancelRequested && (
        <Checkbox
          size="xs"
          label={t('orders.detail.shipAnyway')}
          checked={'cancelRequested' in form.accepted}
          onChange={(event) => {
            const { cancelRequested: _, ...rest } = form.accepted
            set({
              accepted: event.currentTarget.checked
                ? { ...rest, cancelRequested: { found: '', reason: '', at: Date.now() } }
                : rest,
            })
          }}
        />
      )}
      <ParcelFindings
        detail={detail}
        parcel={parcel}
        entry={form}
        isChanged={isChanged}
        accepted={form.accepted}
        onAccept={(accepted) => set({ accepted })}
        onFix={({ field, value }) => set({ [field]: value, ...(field === 'carrierCode' && { carrierName: '' }) })}
      />
      <BoughtLabel
        label={label}
        form={form.label}
        problem={labelProblem}
        onChange={(change) => set({ label: { ...form.label, ...change } })}
      />
      <div className={styles.between}>
        <ReasonButton
          type="submit"
          size="compact-sm"
          whyNot={isChanged ? form.isSplit && form.items.length === 0 && t('whyNot.noItems') : t('whyNot.unchanged')}
          loading={saving.isPending}
        >
          {t('common.save')}
        </ReasonButton>
        {parcel && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => remove.mutate({ orderId, shipmentId: parcel.shipmentId })}
          >
            {t('orders.detail.removeParcel')}
          </Button>
        )}
      </div>
    </form>
  )
}
