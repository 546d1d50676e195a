export interface CopiedCell {
  text: string
  /** Excel may take it as a number; everything else stays text, so that ids and tracking numbers keep their digits. */
  isNumber: boolean
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
/** A cell with a tab, a line end or a quote is quoted, as Excel does it. */
const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows of cells as spreadsheets take them from the clipboard: text with tabs, and a table whose cells say that they are text. */
export function forClipboard(rows: readonly (readonly CopiedCell[])[]): { text: string; html: string } {
  const text = rows.map((cells) => cells.map((cell) => quoted(cell.text)).join('\t')).join('\r\n')
  const cell = ({ text: content, isNumber }: CopiedCell) =>
    `<td${isNumber ? '' : ` style='mso-number-format:"\\@"'`}>${escaped(content).replaceAll('\n', '<br>')}</td>`
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')
  return { text, html: `<meta charset="utf-8"><table>${body}</table>` }
}

/** Puts both forms on the clipboard; false where the page may not. */
export function putOnClipboard({ text, html }: ReturnType<typeof forClipboard>): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    // Both forms within the key press itself: `navigator.clipboard` answers later, and may be asked for another key by then.
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
