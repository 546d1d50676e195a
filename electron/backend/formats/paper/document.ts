import { PAPERS, type PaperSize } from '@shared/domain/paper/paper'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML: nothing that came from a file is ever markup. */
export const escaped = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** Fonts of the system; the last ones are what a bare Linux has for Chinese, Japanese, Arabic and Hebrew. */
const FONTS = `'Segoe UI', 'Helvetica Neue', Arial, 'Microsoft YaHei UI', 'Yu Gothic UI', 'PingFang SC', 'Hiragino Sans', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif`

/** A complete page to print: static, without scripts, with nothing loaded from anywhere. `css` adds to what all papers have. */
export function paperDocument(title: string, paper: PaperSize, css: string, body: string): string {
  const { margin, css: size } = PAPERS[paper]
  const small = paper === '100x150'
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: ${size}; margin: ${margin}mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: ${small ? '8.5pt' : '10pt'}/1.35 ${FONTS}; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 1.2mm 1.5mm; border-bottom: 0.3mm solid #000; text-align: start; font-size: 0.88em; }
td { padding: 1.4mm 1.5mm; border-bottom: 0.1mm solid #999; vertical-align: top; overflow-wrap: anywhere; }
.end { text-align: end; white-space: nowrap; }
/* On a screen the first page alone is shown, as it lies on its sheet. */
@media screen { body { padding: ${margin}mm; overflow: hidden; } body > section ~ section { display: none; } }
${css}</style></head><body>${body}</body></html>`
}
