import type { EvidencePeriod } from '@shared/contract/evidence'
import type { ReadContext } from '../../context'
import { evidenceHtml } from '../../formats/paper/evidence'
import { entriesOf, verifyEvidence } from './read'

/** The log of a period as a page to print, in English and the operator's language. */
export function evidencePaper(context: ReadContext, period: EvidencePeriod, language: 'zh-CN' | 'en'): string {
  const { name, marketplaces, timeZone } = context.shop
  return evidenceHtml({
    shopName: name,
    marketplaces,
    timeZone,
    period,
    language,
    printedAt: context.now(),
    chain: verifyEvidence(context),
    entries: entriesOf(context, period),
  })
}
