import { notifications } from '@mantine/notifications'
import { errorText } from './error-text'

export function showError(error: unknown): void {
  notifications.show({ color: 'red', message: errorText(error), autoClose: 12_000, withBorder: true })
}

let lastTwo: string[] = []

/** The last two things done are seen: a note that had to wait for room would speak of something long past. */
export function showDone(message: string): void {
  const [older, newer] = lastTwo
  if (older && newer) notifications.hide(older)
  lastTwo = [...lastTwo, notifications.show({ color: 'teal', message, autoClose: 4_000, withBorder: true })].slice(-2)
}
