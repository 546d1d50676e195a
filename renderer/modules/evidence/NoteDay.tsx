import { useEffect } from 'react'
import { dayIn } from '@shared/domain/time'
import { ask } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'

/** What there is to ship goes into the log once a day, also where the shop stays open over night. */
export function NoteDay() {
  const now = useNow()
  const timeZone = useDesk('shop.current', {}).data?.timeZone
  const today = timeZone && dayIn(now, timeZone)
  useEffect(() => {
    if (today !== undefined) ask('evidence.noteDay', {}).catch(showError)
  }, [today])
  return null
}
