import { useEffect } from 'react'
import { dayIn } from '@shared/domain/time'
import { ask } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'

/** What was ticked on past days goes into the log of evidence, also where the shop stays open over night. */
export function NoteDays() {
  const now = useNow()
  const timeZone = useDesk('shop.current', {}).data?.timeZone
  const today = timeZone && dayIn(now, timeZone)
  useEffect(() => {
    if (today !== undefined) ask('checklist.noteDays', {}).catch(showError)
  }, [today])
  return null
}
