import { useState } from 'react'
import { useUnsaved } from './unsaved'

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function picked<T extends object>(own: Partial<T>, keeps: (field: keyof T) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(own).filter(([field]) => keeps(field as keyof T))) as Partial<T>
}

/** At once, or where the operator is in a text field, when he leaves it. */
function whenLeft(work: () => void): void {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    field.addEventListener('blur', work, { once: true })
  else work()
}

/**
 * What the operator typed over what is kept, field by field. A field he did not touch follows the answers. One he typed in is
 * his own until what is kept says the same: no answer on its way takes a letter away, not that to his own save either.
 * `what` it is called where it would be lost with the page.
 */
export function useDraft<T extends object>(what: string, kept: T) {
  const [own, setOwn] = useState<Partial<T>>({})
  const [settled, setSettled] = useState<Partial<T>>({})
  const [seen, setSeen] = useState(kept)
  if (!isSame(seen, kept)) {
    setSeen(kept)
    setOwn(picked(own, (field) => isSame(seen[field], kept[field]) || !isSame(own[field], kept[field])))
  }
  const isChanged = (Object.keys(own) as (keyof T)[]).some(
    (field) => !isSame(own[field], kept[field]) && !(field in settled && isSame(own[field], settled[field])),
  )
  useUnsaved(isChanged && what)
  return {
    draft: { ...kept, ...own },
    set: (change: Partial<T>) => setOwn((known) => ({ ...known, ...change })),
    isChanged,
    /**
     * Once `said` was saved and what is kept was asked for again: its fields follow the answers, but for those typed in since.
     * The field that the operator is still in is not written anew under his hands ("1" into "1.00"): it waits until he leaves.
     */
    saved: (said: Partial<T>) => {
      setSettled(said)
      whenLeft(() =>
        setOwn((known) => picked(known, (field) => !(field in said) || !isSame(known[field], said[field]))),
      )
    },
    /** Forgets what was typed. */
    drop: () => setOwn({}),
  }
}
