type Listener = (text: string) => void
let listener: Listener | undefined

/** Whoever shows pasted cells before they are entered. */
export function onPasteAsked(show: Listener): () => void {
  listener = show
  return () => {
    if (listener === show) listener = undefined
  }
}

/** Asks for pasted cells to be shown and decided about. */
export function showPaste(text: string): void {
  listener?.(text)
}
