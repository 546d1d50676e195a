import { type ChainBreak, type EvidenceEntry, factsOf, filesOf, listsOf, NO_HASH } from '@shared/domain/evidence/entry'
import { isoInZone } from '@shared/domain/time'
import { evidence as en } from '@shared/i18n/en/evidence'
import { fill } from '@shared/i18n/fill'
import { evidence as zh } from '@shared/i18n/zh-CN/evidence'

export interface EvidencePaper {
  shopName: string
  marketplaces: readonly string[]
  /** IANA zone of the operator. */
  timeZone: string
  /** Days in the operator's zone, both inclusive. */
  period: { from?: string; to?: string }
  language: 'zh-CN' | 'en'
  /** Milliseconds UTC. */
  printedAt: number
  /** What following the whole chain gave, not only this period of it. */
  chain: { entries: number; lastHash: string; broken: ChainBreak | null }
  /** Oldest first. */
  entries: readonly EvidenceEntry[]
}

/** Order ids printed of one list; a day of 20,000 orders would be a book. */
const IDS_SHOWN = 1000

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it stands between tags or in an attribute. */
export const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

type Texts = typeof en
type Params = Readonly<Record<string, string | number>>

/** A text in English and, where the operator has another language, in that behind it; escaped. */
function bilingual(language: EvidencePaper['language']) {
  return (pick: (texts: Texts) => string, params: Params | ((texts: Texts) => Params) = {}): string => {
    const inWords = (texts: Texts) =>
      escapeHtml(fill(pick(texts), typeof params === 'function' ? params(texts) : params))
    const [english, chinese] = [inWords(en), inWords(zh)]
    if (english === chinese) return english
    const marked = `<span lang="en">${english}</span>`
    return language === 'en' ? marked : `${marked} <span lang="zh-CN">${chinese}</span>`
  }
}

const STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 9.5pt/1.45 'Segoe UI', 'Microsoft YaHei UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 3mm; font-size: 15pt; }
h2 { margin: 6mm 0 2mm; font-size: 11pt; }
span[lang='zh-CN'] { color: #444; }
td span[lang='zh-CN'], p span[lang='zh-CN'] { display: block; }
.ids span[lang='zh-CN'] { display: inline; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; margin: 0 0 5mm; }
dt { color: #444; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { text-align: left; font-weight: 600; border-bottom: 0.4mm solid #111; }
th, td { padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; overflow-wrap: anywhere; }
td { border-bottom: 0.2mm solid #bbb; }
tr { break-inside: avoid; }
.n { width: 11mm; } .t { width: 45mm; }
.hash, code { font: 7.5pt/1.4 ui-monospace, Consolas, 'Noto Sans Mono', monospace; color: #444; overflow-wrap: anywhere; }
.id { white-space: nowrap; }
.ids { margin: 1mm 0 0; font: 7.5pt/1.4 ui-monospace, Consolas, 'Noto Sans Mono', monospace; }
.note { white-space: pre-line; unicode-bidi: plaintext; }
.broken { font-weight: 700; }
`

/**
 * The log of a period as one complete, static page: no script, no link, every value escaped. In English, for whoever decides
 * on an appeal, and beside it in the operator's language. Each entry with the operator's time and UTC and its whole hash, the
 * first and the last hash, and how a third party checks them.
 */
export function evidenceHtml(paper: EvidencePaper): string {
  const { language, timeZone, period, entries, chain, printedAt } = paper
  const say = bilingual(language)
  const [first] = entries
  const days = say(
    (t) => t.paper.periodOf,
    (t) => ({ from: period.from ?? t.paper.beginning, to: period.to ?? t.paper.end }),
  )
  const facts: [string, string][] = [
    [say((t) => t.paper.shop), escapeHtml(paper.shopName)],
    [say((t) => t.paper.marketplaces), escapeHtml(paper.marketplaces.join(', '))],
    [say((t) => t.paper.period), `${days} (${escapeHtml(timeZone)})`],
    [say((t) => t.paper.entries), String(entries.length)],
    [say((t) => t.paper.firstHash), code(first?.hash ?? NO_HASH)],
    [say((t) => t.lastHash), code(entries.at(-1)?.hash ?? NO_HASH)],
    [say((t) => t.paper.printed), `${time(printedAt, timeZone)} · ${time(printedAt, 'UTC')}`],
  ]
  const { broken } = chain
  const whole = broken
    ? `<p class="broken">${say(
        (t) => t.broken,
        (t) => ({ id: broken.id, why: t.why[broken.why] }),
      )}</p>`
    : `<p>${say((t) => t.whole, { count: chain.entries })}</p><div class="hash">${escapeHtml(`${en.lastHash}: ${chain.lastHash}`)}</div>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${en.paper.title} ${paper.shopName} ${period.from ?? ''} ${period.to ?? ''}`.trim())}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${say((t) => t.paper.title)}</h1>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n')}</dl>
${whole}
<p>${say((t) => t.paper.clock)}</p>
<table>
<thead><tr><th class="n">${say((t) => t.number)}</th><th class="t">${escapeHtml(timeZone)}<br>${say((t) => t.utc)}</th><th>${say((t) => t.what)}</th></tr></thead>
<tbody>
${entries.map((entry) => rowOf(entry, timeZone, say)).join('\n')}
</tbody>
</table>
<h2>${say((t) => t.paper.howTitle)}</h2>
<p>${say((t) => t.paper.how)}</p>
<p><code>printf '%s\\n%s\\n%s\\n%s\\n%s' ID AT KIND CONTENT PREVIOUSHASH | sha256sum</code></p>
<p>${say((t) => t.paper.limits)}</p>
</body>
</html>
`
}

const code = (hash: string) => `<span class="hash">${escapeHtml(hash)}</span>`
const time = (at: number, timeZone: string) => escapeHtml(isoInZone(at, timeZone).replace('T', ' '))

function rowOf(entry: EvidenceEntry, timeZone: string, say: ReturnType<typeof bilingual>): string {
  const { id, at, kind, content, hash } = entry
  const facts = factsOf(content)
  // The operator's own words are in one language only.
  const text = kind === 'note' ? escapeHtml(String(facts.text)) : say((t) => t.says[kind], facts)
  const parts = [
    `<div class="note">${text}</div>`,
    ...filesOf(facts).map(({ file, sha256 }) => `<div class="hash">${escapeHtml(`${file} SHA-256: ${sha256}`)}</div>`),
    ...listsOf(content).flatMap(([name, ids]) => (ids.length > 0 ? [listOf(name, ids, say)] : [])),
    `<div class="hash">${escapeHtml(`${en.hash}: ${hash}`)}</div>`,
  ]
  const clocks = `${time(at, timeZone)}<br>${time(at, 'UTC')}`
  return `<tr><td class="n">${id}</td><td class="t">${clocks}</td><td>${parts.join('')}</td></tr>`
}

const isList = (name: string): name is keyof typeof en.lists => Object.hasOwn(en.lists, name)

function listOf(name: string, ids: readonly string[], say: ReturnType<typeof bilingual>): string {
  const known = isList(name) ? say((t) => t.lists[name]) : escapeHtml(name)
  const shown = ids.slice(0, IDS_SHOWN).map((id) => `<span class="id">${escapeHtml(id)}</span>`)
  const more = ids.length - IDS_SHOWN
  const rest = more > 0 ? ` ${say((t) => t.paper.moreOrders, { count: more })}` : ''
  return `<p class="ids">${known}: ${shown.join(' ')}${rest}</p>`
}
