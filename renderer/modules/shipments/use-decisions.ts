import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { isWantedForMany } from '@renderer/lib/ask-first'
import { number } from '@renderer/lib/format'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { showChange } from '@renderer/lib/undo'

/** One parcel, or so many of a group. */
type Concerned = { shipmentId: number } | { count: number }

/** The operator's decisions about a group of findings, or about one parcel of it. */
export function useDecisions(marketplaceId: MarketplaceId, group: string) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  async function run(concerned: Concerned, decide: () => Promise<{ changed: number; skipped: number }>): Promise<void> {
    if ('count' in concerned && !(await isWantedForMany(concerned.count))) return
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
  const of = (concerned: Concerned) => ({
    marketplaceId,
    group,
    ...('shipmentId' in concerned && { shipmentId: concerned.shipmentId }),
  })
  return {
    isBusy,
    fix: (concerned: Concerned, carrierCode?: string) =>
      run(concerned, () =>
        runJob('doctor.fix', { ...of(concerned), ...(carrierCode !== undefined && { carrierCode }) }),
      ),
    letPass: (concerned: Concerned, reason: string) =>
      run(concerned, () => runJob('doctor.letPass', { ...of(concerned), reason, passes: true })),
    holdAgain: (concerned: Concerned) =>
      run(concerned, () => runJob('doctor.letPass', { ...of(concerned), reason: '', passes: false })),
  }
}
