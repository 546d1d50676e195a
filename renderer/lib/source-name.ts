import { i18n } from './i18n'

/** Sources of findings as the dated tables have them, in English, and the texts by which the screen calls them. */
const NAMED = [
  ['Seller Central help', 'policy.help'],
  ['All Orders report: other sales have ids that start with S', 'policy.sources.allOrders'],
  [
    'Microsoft: Excel keeps 15 significant digits; help G641: format every column as Text',
    'policy.sources.significantDigits',
  ],
  ['Microsoft: Excel keeps no leading zeros in numbers', 'policy.sources.leadingZeros'],
  ['template of Amazon.co.jp', 'policy.sources.templateOfJapan'],
  [
    'OWASP, CSV Injection: a cell that begins with = + - @ is run by a spreadsheet that opens the file',
    'policy.sources.csvInjection',
  ],
  ['Amazon’s processing report (help G200194300)', 'policy.sources.processingReport'],
  [': a new upload overwrites', 'policy.sources.overwrites'],
  ['(UK/EU: orders must not be merged)', 'policy.sources.notMerged'],
  ['carriers’ own pages and public tables, each named in tracking-patterns.json', 'policy.sources.carriersPages'],
  ['shapes of tracking-patterns.json that are not sure', 'policy.sources.unsureShapes'],
  ['No list of its own was found: the US list, ', 'policy.sources.listOfUs'],
  [
    'Names Amazon accepts for dispatch from China (help 201817070, UK and IT), the old template of the marketplace where known, and local carriers in the spelling of the schema amzn-base.xsd',
    'policy.sources.acceptedNames',
  ],
  ['Carrier list of the shipping confirmation template of Amazon.co.jp, 2023', 'policy.sources.listOfJapan'],
] as const

/** The source of a finding or a list, as it is called on the screen. */
export function sourceName(source: string): string {
  // The longest first: one may stand in another.
  const found = [...NAMED].sort(([a], [b]) => b.length - a.length)
  return found.reduce((named, [english, text]) => named.replaceAll(english, i18n.t(text)), source)
}
