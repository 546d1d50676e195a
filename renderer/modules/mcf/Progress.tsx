import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { dateTime, named } from '@renderer/lib/format'
import { useCommand } from '@renderer/lib/query'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { Card } from '@renderer/ui/Card'
import styles from './Mcf.module.css'
import { useUnsaved } from '@renderer/lib/unsaved'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type Detail = Output<'mcf.get'>
const TONES: Readonly<Record<Detail['state'], Tone>> = { draft: 'soon', written: 'plain', placed: 'accent', shipped: 'good', cancelled: 'plain' } // prettier-ignore

/** A step from here, and when there is it. */
interface Doing {
  text: string
  when: boolean
  act: () => void
  isQuiet?: boolean
}

interface ProgressProps {
  known: Detail
  timeZone: string
  /** Its draft is not there any more, and its number goes to the next. */
  onRemoved: () => void
}

/** How far the order is, and every step from there: placed, shipped, cancelled, and back. */
export function Progress({ known, timeZone, onRemoved }: ProgressProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mcfOrderId, state, cancellation, packages } = known
  const place = useCommand('mcf.markPlaced')
  const cancel = useCommand('mcf.cancel')
  const leave = () => {
    onRemoved()
    void navigate({ to: '/mcf', search: {} })
  }
  const remove = useCommand('mcf.remove', leave, { isOnce: true })
  const setPackages = useCommand('mcf.setPackages', () => setEntering(false))
  const [isEntering, setEntering] = useState(false)
  const [carrier, setCarrier] = useState('')
  const [trackingNumber, setTracking] = useState('')
  useUnsaved(isEntering && (carrier + trackingNumber).trim() !== '' && t('mcf.addPackage'))
  const isCancelling = cancellation !== ''
  const isOpen = state === 'draft' || state === 'written' || state === 'placed'
  const toCancellations = () => void navigate({ to: '/uploads', search: { kind: 'mcfCancellation' } })
  const doings: Doing[] = [
    { text: t('mcf.place'), when: state === 'draft' || state === 'written', act: () => place.mutate({ mcfOrderId, isPlaced: true }) },
    { text: t('mcf.unplace'), when: state === 'placed', act: () => place.mutate({ mcfOrderId, isPlaced: false }) },
    { text: t('mcf.addPackage'), when: state === 'placed' || state === 'written', act: () => setEntering(true) },
    { text: t('cancel.remove'), when: state === 'shipped', act: () => setPackages.mutate({ mcfOrderId, packages: [] }) },
    { text: t('mcf.cancel'), when: !isCancelling && isOpen, act: () => cancel.mutate({ mcfOrderId, isCancelled: true }) },
    { text: t('mcf.uncancel'), when: (state === 'cancelled' || isCancelling) && cancellation !== 'uploaded', act: () => cancel.mutate({ mcfOrderId, isCancelled: false }) },
    { text: t('mcf.cancellations'), when: isCancelling && state !== 'cancelled', act: toCancellations },
    { text: t('mcf.remove'), when: state === 'draft', act: () => remove.mutate({ mcfOrderId }), isQuiet: true },
  ] // prettier-ignore
  return (
    <Card>
      <div className={styles.steps}>
        <Badge tone={TONES[state]}>{t(`mcf.state.${state}`)}</Badge>
        {known.amazonOrderId && <span className="muted">{known.amazonOrderId}</span>}
        {isCancelling && state !== 'cancelled' && (
          <span>
            {t('mcf.cancelling', { state: t(`cancel.state.${cancellation === 'draft' ? 'draft' : cancellation}`) })}
          </span>
        )}
        <div className={styles.doings}>
          {doings
            .filter(({ when }) => when)
            .map(({ text, act, isQuiet = false }) => (
              <Button key={text} size="compact-sm" variant={isQuiet ? 'subtle' : 'default'} onClick={act}>
                {text}
              </Button>
            ))}
        </div>
      </div>
      {packages.map((found) => (
        <p key={found.trackingNumber} className={styles.package}>
          {named(t('mcf.shipped'), '')}
          <strong>{`${found.carrier} ${found.trackingNumber}`.trim()}</strong>
          {found.shippedAt !== null && ` · ${dateTime(found.shippedAt, timeZone)}`}
        </p>
      ))}
      {isEntering && (
        <div className={styles.entering}>
          <TextInput
            label={t('mcf.carrier')}
            value={carrier}
            onChange={(event) => setCarrier(event.currentTarget.value)}
          />
          <TextInput
            label={t('mcf.tracking')}
            value={trackingNumber}
            onChange={(event) => setTracking(event.currentTarget.value)}
          />
          <ReasonButton
            whyNot={(carrier.trim() === '' || trackingNumber.trim() === '') && t('whyNot.carrierAndNumber')}
            onClick={() =>
              setPackages.mutate({
                mcfOrderId,
                packages: [
                  {
                    carrier,
                    trackingNumber,
                    shippedAt: Date.now(),
                    items: known.order.items.map(({ sku, quantity }) => ({ sku, quantity })),
                  },
                ],
              })
            }
          >
            {t('mcf.savePackages')}
          </ReasonButton>
          <small className="muted">{t('mcf.shippedText')}</small>
        </div>
      )}
    </Card>
  )
}
