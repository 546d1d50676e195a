import { describe, expect, it } from 'vitest'
import doctorRules from '@resources/doctor-rules.json'
import { texts as en } from '@shared/i18n/en'
import { texts as zh } from '@shared/i18n/zh-CN'
import { MCF_RULES } from '@shared/domain/mcf/validate'
import { REFUND_RULES } from '@shared/domain/refunds/examine'
import { RULE_IDS } from '@shared/domain/shipments/finding'
import { SEVERITIES } from '@shared/domain/finding/finding'

const RULES = { ...REFUND_RULES, ...MCF_RULES }

describe('a rule of any chapter', () => {
  it('is said in the same words wherever it is found', () => {
    for (const id of [...RULE_IDS, ...Object.keys(RULES)])
      for (const texts of [en, zh]) expect(texts.holds, id).toHaveProperty(id)
  })

  it('has one name: no two chapters mean different things by one', () => {
    const ids = [...RULE_IDS, ...Object.keys(MCF_RULES), ...Object.keys(REFUND_RULES)]
    // An item without a number cannot be written in either file.
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual(['noOrderItemId'])
  })

  it('says where it stands and when that was looked at, unless it is the desk’s own', () => {
    const day = /^20\d\d-\d\d-\d\d$/
    for (const { source, checkedOn } of doctorRules)
      expect([source.length > 5, day.test(checkedOn)]).toEqual([true, true])
    for (const [id, { severity, because }] of Object.entries(RULES)) {
      expect(SEVERITIES, id).toContain(severity)
      if (because) expect([because.source.length > 5, day.test(because.checkedOn)], id).toEqual([true, true])
    }
  })
})
