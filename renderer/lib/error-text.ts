import { DeskError } from '@shared/contract/errors'
import { shownName } from '@shared/domain/files/shown-name'
import { RULE_IDS, type RuleId } from '@shared/domain/shipments/finding'
import { listed } from './format'
import { i18n, say } from './i18n'

const isRule = (rule: string): rule is RuleId => (RULE_IDS as readonly string[]).includes(rule)

/** A refusal in the operator's language. */
export function errorText(error: unknown): string {
  if (!(error instanceof DeskError)) return i18n.t('errors.internal', { incident: '' })
  const { code, params, incident = '' } = error.data
  if (code === 'fileNotTaken') {
    const { columns = [], found = '', line = '' } = params
    const reason = i18n.t(`fileErrors.${params.code}`, { columns: listed(columns), found, line })
    return i18n.t('errors.fileNotTaken', {
      fileName: shownName(params.fileName) || i18n.t('imports.pastedRows'),
      reason,
    })
  }
  if (code === 'ruleBroken') {
    const reason = isRule(params.rule) ? say(`holds.${params.rule}`, { found: params.found }) : params.rule
    return i18n.t('errors.ruleBroken', { orderId: params.orderId, reason })
  }
  return say(`errors.${code}`, { ...params, incident })
}
