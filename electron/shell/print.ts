import { BrowserWindow, session, type WebContents } from 'electron'
import { PAPERS, type PaperSize } from '@shared/domain/paper/paper'

const ADDRESS = 'app://desk/paper.html'
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
const PIXELS_PER_MM = 96 / 25.4

export interface Printer {
  /** The document as the bytes of a PDF. */
  toPdf(html: string, paper: PaperSize): Promise<Uint8Array>
  /** The top of the document, one page high, as a picture in a data URL. */
  toImage(html: string, paper: PaperSize): Promise<string>
  /** Asks for a printer in the system's dialog; false where the operator thought better of it. */
  print(html: string): Promise<boolean>
}

/**
 * Draws static pages in a window that nobody sees: with a session of its own, no scripts, no preload, and nothing to load but
 * the page itself.
 */
export function printer(secure: (own: Electron.Session) => void): Printer {
  let drawn = 0

  async function draw<T>(html: string, paper: PaperSize, use: (contents: WebContents) => Promise<T>): Promise<T> {
    drawn += 1
    const own = session.fromPartition(`paper-${drawn}`)
    secure(own)
    own.protocol.handle('app', (request) =>
      request.url === ADDRESS && request.method === 'GET'
        ? new Response(html, {
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
          })
        : new Response('', { status: 404 }),
    )
    const { width, height } = PAPERS[paper]
    const window = new BrowserWindow({
      show: false,
      width: Math.round(width * PIXELS_PER_MM),
      height: Math.round(height * PIXELS_PER_MM),
      useContentSize: true,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webviewTag: false,
        offscreen: true,
      },
    })
    try {
      await window.loadURL(ADDRESS)
      return await use(window.webContents)
    } finally {
      window.destroy()
    }
  }

  return {
    toPdf: (html, paper) =>
      draw(html, paper, (contents) => contents.printToPDF({ preferCSSPageSize: true, printBackground: true })),
    toImage: (html, paper) => draw(html, paper, async (contents) => (await contents.capturePage()).toDataURL()),
    print: (html) =>
      draw(
        html,
        'A4',
        (contents) =>
          new Promise((resolve) => contents.print({ silent: false, printBackground: true }, (done) => resolve(done))),
      ),
  }
}
