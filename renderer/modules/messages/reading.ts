/** What is shown beside the list needs of the page. */
export interface Reading {
  /** As what is open is called in the list. */
  row: string
  timeZone: string
  now: number
  /** The panel with reply and order is shown. */
  isBeside: boolean
  onBeside: (isShown: boolean) => void
  /** How wide the page beside the list is. */
  room: number
  /** Takes the keyboard back to the list. */
  onList: () => void
}
