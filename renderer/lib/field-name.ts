import type { texts } from '@shared/i18n/en'
import { i18n } from './i18n'

type Field = keyof (typeof texts)['fields']

/** A field's name in the operator's language; one without a text stays as it is. */
export function fieldName(field: string): string {
  return i18n.exists(`fields.${field}`) ? i18n.t(`fields.${field as Field}`) : field.replace(/^extra\./, '')
}
