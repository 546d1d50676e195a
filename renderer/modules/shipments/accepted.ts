import type { Accepted } from '@shared/domain/shipments/accepted'
import { named } from '@renderer/lib/format'
import { say } from '@renderer/lib/i18n'

/** Warnings that were let pass, with their reasons. */
export function acceptedText(json: string): string {
  const accepted = Object.entries(JSON.parse(json) as Accepted)
  const texts = accepted.map(([rule, { reason }]) => {
    const name = say(`doctor.name.${rule}`, {})
    return reason === '' ? name : named(name, reason)
  })
  return texts.join('; ') || '—'
}
