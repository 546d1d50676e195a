import { notifications } from '@mantine/notifications'
import { errorText } from './error-text'

export function showError(error: unknown): void {
  notifications.show({ color: 'red', message: errorText(error), autoClose: 12_000, withBorder: true })
}

export function showDone(message: string): void {
  notifications.show({ color: 'teal', message, autoClose: 4_000, withBorder: true })
}
