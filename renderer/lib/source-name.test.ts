import { describe, expect, it } from 'vitest'
import carriers from '@resources/carriers.json'
import doctorRules from '@resources/doctor-rules.json'
import { deskTexts } from '@test/support/desk-texts'
import { sourceName } from './source-name'

const SOURCES = [
  ...new Set([...doctorRules, ...Object.values(carriers as Record<string, { source: string }>)].map((of) => of.source)),
]
/** What is called so in any language: companies, programs, files, pages by their ids, marketplaces. */
const PROPER =
  /Seller Central|Amazon\.co\.jp|Microsoft|Excel|OWASP|CSV Injection|[a-z-]+\.(json|xsd)|\(?(US|AU)\)|\bSC 641|\bG?\d+|All Orders|以 S 开头/g

describe('sources of findings', () => {
  it.each(SOURCES)('are called in Chinese what they are, but for proper names: %s', async (source) => {
    await deskTexts('zh-CN')
    expect(sourceName(source).replace(PROPER, '')).not.toMatch(/[a-z]/i)
  })

  it.each(SOURCES)('stand in English as their table has them: %s', async (source) => {
    await deskTexts('en')
    expect(sourceName(source)).toBe(source)
  })
})
