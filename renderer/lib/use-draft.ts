import { useState } from 'react'

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function picked<T extends object>(own: Partial<T>, keeps: (field: keyof T) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(own).filter(([field]) => keeps(field as keyof T))) as Partial<T>
}

/**
 * What the operator typed over what is kept, field by field. A field he did not touch follows the answers. One he typed in is
 * his own until what is kept says the same: no answer on its way takes a letter away, not that to his own save either.
 */
export function useDraft<T extends object>(kept: T) {
  const [own, setOwn] = useState<Partial<T>>({})
  const [seen, setSeen] = useState(kept)
  if (!isSame(seen, kept)) {
    setSeen(kept)
    setOwn(picked(own, (field) => isSame(seen[field], kept[field]) || !isSame(own[field], kept[field])))
  }
  return {
    draft: { ...kept, ...own },
    set: (change: Partial<T>) => setOwn((known) => ({ ...known, ...change })),
    isChanged: Object.keys(own).some((field) => !isSame(own[field as keyof T], kept[field as keyof T])),
    /** Once `said` was saved and what is kept was asked for again: its fields follow the answers, but for those typed in since. */
    saved: (said: Partial<T>) =>
      setOwn((known) => picked(known, (field) => !(field in said) || !isSame(known[field], said[field]))),
    /** Forgets what was typed. */
    drop: () => setOwn({}),
  }
}
