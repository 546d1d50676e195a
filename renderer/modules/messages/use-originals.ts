import { type RefObject, useState } from 'react'
import { useHand } from './at-hand'

/** Which mails are shown as they came; by key the one the keyboard is in, else the newest. */
export function useOriginals(place: RefObject<HTMLElement | null>, newest: number | undefined, of: string) {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set())
  const turn = (mailId: number) =>
    setShown((known) => {
      const next = new Set(known)
      if (!next.delete(mailId)) next.add(mailId)
      return next
    })
  useHand(
    'original',
    () => {
      const at = document.activeElement?.closest<HTMLElement>('article[data-mail]')
      const mailId = at && place.current?.contains(at) ? Number(at.dataset.mail) : newest
      if (mailId !== undefined) turn(mailId)
    },
    of,
  )
  return { has: (mailId: number) => shown.has(mailId), turn }
}
