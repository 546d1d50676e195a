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

/** How far the order is, and every step from there: placed, shipped, cancelled, and back. */
export function Progress({ known, timeZone }: { known: Detail; timeZone: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mcfOrderId, state, cancellation, packages } = known
  const place = useCommand('mcf.markPlaced')
  const cancel = useCommand('mcf.cancel')
  const remove = useCommand('mcf.remove', () => void navigate({ to: '/mcf', search: {} }))
  const setPackages = useCommand('mcf.setPackages', () => setEntering(false))
  const [isEntering, setEntering] = useState(false)
  const [carrier, setCarrier] = useState('')
  const [trackingNumber, setTracking] = useState('')
  useUnsaved(isEntering && (carrier + trackingNumber).trim() !== '' && t('mcf.addPackage'))
  const isCancelling = cancellation !== ''
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
          {(state === 'draft' || state === 'written') && (
            <Button size="compact-sm" variant="default" onClick={() => place.mutate({ mcfOrderId, isPlaced: true })}>
              {t('mcf.place')}
            </Button>
          )}
          {state === 'placed' && (
            <Button size="compact-sm" variant="default" onClick={() => place.mutate({ mcfOrderId, isPlaced: false })}>
              {t('mcf.unplace')}
            </Button>
          )}
          {(state === 'placed' || state === 'written') && (
            <Button size="compact-sm" variant="default" onClick={() => setEntering(true)}>
              {t('mcf.addPackage')}
            </Button>
          )}
          {state === 'shipped' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setPackages.mutate({ mcfOrderId, packages: [] })}
            >
              {t('cancel.remove')}
            </Button>
          )}
          {!isCancelling && (state === 'draft' || state === 'written' || state === 'placed') && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => cancel.mutate({ mcfOrderId, isCancelled: true })}
            >
              {t('mcf.cancel')}
            </Button>
          )}
          {(state === 'cancelled' || isCancelling) && cancellation !== 'uploaded' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => cancel.mutate({ mcfOrderId, isCancelled: false })}
            >
              {t('mcf.uncancel')}
            </Button>
          )}
          {isCancelling && state !== 'cancelled' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void navigate({ to: '/uploads', search: { kind: 'mcfCancellation' } })}
            >
              {t('mcf.cancellations')}
            </Button>
          )}
          {state === 'draft' && (
            <Button size="compact-sm" variant="subtle" onClick={() => remove.mutate({ mcfOrderId })}>
              {t('mcf.remove')}
            </Button>
          )}
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
