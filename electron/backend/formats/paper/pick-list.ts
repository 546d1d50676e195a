import type { PaperSize } from '@shared/domain/paper/paper'
import { escaped, paperDocument } from './document'

export interface PickLine {
  sku: string
  title: string
  /** Where it lies; empty where that was never said. */
  bin: string
  units: number
  orders: number
}

const CSS = `
h1 { margin: 0 0 1mm; font-size: 1.4em; }
.note { color: #333; margin-bottom: 3mm; }
.sku { font-weight: 600; white-space: nowrap; }
.bin { white-space: nowrap; min-width: 16mm; }
.units { font-size: 1.3em; font-weight: 700; }
.done { width: 7mm; } .done i { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #000; }
`

/** What to take from the shelves for a batch: by place, then SKU. Chinese beside English, for whoever packs. */
export function pickList(
  lines: readonly PickLine[],
  { paper, seller, printedAt }: { paper: PaperSize; seller: string; printedAt: string },
): string {
  const units = lines.reduce((sum, line) => sum + line.units, 0)
  const rows = lines.map(
    (line) =>
      `<tr><td class="done"><i></i></td><td class="bin">${escaped(line.bin)}</td><td><div class="sku">${escaped(line.sku)}</div>` +
      `<bdi>${escaped(line.title)}</bdi></td><td class="end">${line.orders}</td><td class="end units">${line.units}</td></tr>`,
  )
  const head = ['', 'Bin 货位', 'SKU · Product 商品'].map((text) => `<th>${text}</th>`).join('')
  const ends = ['Orders 订单', 'Units 件数'].map((text) => `<th class="end">${text}</th>`).join('')
  return paperDocument(
    'Pick list',
    paper,
    CSS,
    `<h1>Pick list 拣货单</h1><div class="note"><bdi>${escaped(seller)}</bdi> · ${escaped(printedAt)} · ${lines.length} SKU · ${units} units 件</div>
<table><thead><tr>${head}${ends}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  )
}
