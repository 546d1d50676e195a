import type { texts } from '@shared/i18n/en'
import { i18n } from './i18n'

type Field = keyof (typeof texts)['fields']

/** A field's name in the operator's language: the entity's own where it has one; a field without a text stays as it is. */
export function fieldName(entity: string, field: string): string {
  const own = `fieldsOf.${entity}.${field}`
  if (i18n.exists(own)) return String(i18n.t(own as never))
  return i18n.exists(`fields.${field}`) ? i18n.t(`fields.${field as Field}`) : field.replace(/^extra\./, '')
}
