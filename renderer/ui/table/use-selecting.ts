import { useRef } from 'react'
import { EVERYTHING, NOTHING, type Selection, sizeOf, toggled, withKeys } from '../selection'
import type { Selecting } from './types'
import { placeNear } from './use-cursor'

interface Rows {
  total: number
  keyAt: (index: number) => string | undefined
}

/** Selecting by keys and pointer. A stretch goes from its anchor, a row known by its key, to wherever the cursor is. */
export function useSelecting(selecting: Selecting | undefined, { total, keyAt }: Rows) {
  const stretch = useRef<{ anchor: string; base: Selection } | undefined>(undefined)
  const asked = useRef(0)
  if (!selecting) return undefined
  const { selection, onSelect, keysBetween } = selecting

  /** Keys of a stretch that is loaded as a whole. */
  function loadedBetween(from: string, to: string, around: number): string[] | undefined {
    const [a, b] = [placeNear(keyAt, from, around), placeNear(keyAt, to, around)]
    if (a === undefined || b === undefined) return undefined
    const keys = Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => keyAt(Math.min(a, b) + i))
    return keys.every((key) => key !== undefined) ? keys : undefined
  }

  return {
    toggle(key: string): void {
      const next = toggled(selection, key)
      stretch.current = { anchor: key, base: next }
      onSelect(next)
    },
    /** Selects from the anchor, which is the cursor where there is none yet, to a row; what was beyond it is let go. */
    extendTo(key: string, cursorKey: string | undefined, around: number): void {
      stretch.current ??= { anchor: cursorKey ?? key, base: selection.all ? NOTHING : selection }
      const { anchor, base } = stretch.current
      const turn = ++asked.current
      const put = (keys: readonly string[]) => {
        if (turn === asked.current) onSelect(withKeys(base, keys, true))
      }
      const loaded = loadedBetween(anchor, key, around)
      if (loaded) put(loaded)
      else void keysBetween(anchor, key).then(put, () => undefined)
    },
    /** The cursor went on without selecting: the next stretch begins where it is. */
    endStretch(): void {
      stretch.current = undefined
      asked.current++
    },
    all: () => onSelect(EVERYTHING),
    none(): boolean {
      if (sizeOf(selection, total) === 0) return false
      onSelect(NOTHING)
      return true
    },
  }
}
export type SelectControl = NonNullable<ReturnType<typeof useSelecting>>
