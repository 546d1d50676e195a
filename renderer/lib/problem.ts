type Listener = (orderId: string) => void
let listener: Listener | undefined

/** Whoever asks what went wrong with an order. */
export function onProblemAsked(show: Listener): () => void {
  listener = show
  return () => {
    if (listener === show) listener = undefined
  }
}

/** Asks what went wrong with an order; the answer opens a case. */
export function askProblem(orderId: string): void {
  listener?.(orderId)
}

/** The order that the keyboard is on in the table, else the one that is open beside it. */
export function orderAtHand(openOrder: string | undefined): string | undefined {
  const grid = document.activeElement
  const cell = grid?.getAttribute('role') === 'grid' ? grid.getAttribute('aria-activedescendant') : null
  const row = cell ? document.getElementById(cell)?.closest<HTMLElement>('[data-key]') : undefined
  return row?.dataset.key ?? openOrder
}
