import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { number } from '@renderer/lib/format'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { showChange } from '@renderer/lib/undo'

/** The operator's decisions about a group of findings, or about one parcel of it. */
export function useDecisions(marketplaceId: MarketplaceId, group: string) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  async function run(decide: () => Promise<{ changed: number; skipped: number }>): Promise<void> {
    const since = Date.now()
    setBusy(true)
    try {
      const { changed, skipped } = await decide()
      const done = t('doctor.changed', { count: changed })
      await showChange(since, skipped > 0 ? `${done} · ${t('doctor.skipped', { n: number(skipped) })}` : done)
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const of = (shipmentId?: number) => ({ marketplaceId, group, ...(shipmentId !== undefined && { shipmentId }) })
  return {
    isBusy,
    fix: (shipmentId?: number, carrierCode?: string) =>
      run(() => runJob('doctor.fix', { ...of(shipmentId), ...(carrierCode !== undefined && { carrierCode }) })),
    letPass: (reason: string, shipmentId?: number) =>
      run(() => runJob('doctor.letPass', { ...of(shipmentId), reason, passes: true })),
    holdAgain: (shipmentId?: number) =>
      run(() => runJob('doctor.letPass', { ...of(shipmentId), reason: '', passes: false })),
  }
}
