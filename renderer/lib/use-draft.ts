import { useLayoutEffect, useRef, useState } from 'react'
import { sayUnsaved, useUnsaved } from './unsaved'

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

/** Drafts of forms that were left, by what they are of. */
const aside = new Map<string, object>()

function putAside(of: string | undefined, what: string, own: object): void {
  if (of === undefined) return
  const isEmpty = Object.keys(own).length === 0
  if (isEmpty) aside.delete(of)
  else aside.set(of, own)
  sayUnsaved(of, !isEmpty && what)
}

/** Whether something was typed in a form that was left. */
export const hasDraft = (of: string): boolean => aside.has(of)

/**
 * What the operator typed over what is kept, field by field. A field he did not touch follows the answers. One he typed in is
 * his own until what is kept says the same: no answer on its way takes a letter away, not that to his own save either.
 * `what` it is called where it would be lost with the page. `of`: what the form is of, by which it finds what was typed in it
 * when it was left; absent: it is forgotten then.
 */
export function useDraft<T extends object>(what: string, kept: T, of?: string) {
  const [own, setOwn] = useState<Partial<T>>(() => (of === undefined ? {} : (aside.get(of) ?? {})))
  const [settled, setSettled] = useState<Partial<T>>({})
  const [seen, setSeen] = useState(kept)
  if (!isSame(seen, kept)) {
    setSeen(kept)
    setOwn(picked(own, (field) => isSame(seen[field], kept[field]) || !isSame(own[field], kept[field])))
  }
  const isTyped = (field: keyof T) =>
    !isSame(own[field], kept[field]) && !(field in settled && isSame(own[field], settled[field]))
  const isChanged = (Object.keys(own) as (keyof T)[]).some(isTyped)
  useUnsaved(isChanged && what)
  const was = useRef(of)
  useLayoutEffect(() => {
    if (was.current !== of) putAside(was.current, what, {})
    was.current = of
    putAside(of, what, picked(own, isTyped))
  })
  /** Without what was said, but for what was typed since. */
  const after = (typed: Partial<T>, said: Partial<T>) =>
    picked(typed, (field) => !(field in said) || !isSame(typed[field], said[field]))
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
      // The form may be gone by now.
      if (of !== undefined) putAside(of, what, after(aside.get(of) ?? {}, said))
      whenLeft(() => setOwn((known) => after(known, said)))
    },
    /** Forgets what was typed. */
    drop: () => {
      setOwn({})
      putAside(of, what, {})
    },
  }
}
