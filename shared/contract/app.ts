import { z } from 'zod'
import { LONGEST_NAME_BYTES } from '../domain/files/file-name'
import { PAPER_SIZES } from '../domain/paper/paper'
import { command, once, query } from './define'
import { nothing } from './paging'

export const language = once(() => z.enum(['zh-CN', 'en']))
export const theme = once(() => z.enum(['system', 'light', 'dark']))
/** What papers are printed on, on this machine. */
export const paperSize = once(() => z.enum(PAPER_SIZES))
/** How wide the panel beside a list stands, in pixels of the page. */
export const PANEL_WIDTHS = { least: 320, most: 900, usual: 400 } as const
export const panelWidth = once(() => z.number().int().min(PANEL_WIDTHS.least).max(PANEL_WIDTHS.most))
export type Language = z.output<ReturnType<typeof language>>
export type Theme = z.output<ReturnType<typeof theme>>

/** The application itself, answered by the shell; works with and without an open shop. */
export const app = {
  info: query(
    nothing,
    () =>
      z.object({
        version: z.string(),
        platform: z.string(),
        /** The resolved language; `languageChoice` is what the operator chose. */
        language: language(),
        languageChoice: z.enum(['system', 'zh-CN', 'en']),
        theme: theme(),
        paper: paperSize(),
        panelWidth: panelWidth(),
        /** This machine's IANA zone, the default for a new shop. */
        timeZone: z.string(),
        /** Folder where new shops are made unless the operator chooses another. */
        shopsFolder: z.string(),
      }),
    { reads: ['settings'] },
  ),
  setPreferences: command(
    () =>
      z.object({
        language: z.enum(['system', 'zh-CN', 'en']).optional(),
        theme: theme().optional(),
        paper: paperSize().optional(),
        panelWidth: panelWidth().optional(),
      }),
    nothing,
    { touches: ['settings'] },
  ),
  /** The system's file dialog for order reports (several), an upload template or a label's file; answers with tokens, never paths. */
  pickFiles: command(
    () => z.object({ what: z.enum(['reports', 'template', 'label']) }),
    () => z.object({ files: z.array(z.object({ file: z.string(), name: z.string() })) }),
  ),
  /** A folder dialog; null where the operator closed it. */
  pickFolder: command(
    () => z.object({ what: z.enum(['openShop', 'newShopParent', 'mails']) }),
    () => z.object({ folder: z.object({ file: z.string(), path: z.string() }).nullable() }),
  ),
  /** A save dialog; null where the operator closed it. */
  pickTarget: command(
    () => z.object({ suggestedName: z.string().max(LONGEST_NAME_BYTES) }),
    () => z.object({ target: z.object({ file: z.string(), name: z.string() }).nullable() }),
  ),
  /** Shows a file that was written to a target of `pickTarget` in the system's file manager. Refuses with `exportFileGone`. */
  showInFolder: command(() => z.object({ target: z.string() }), nothing, { files: { target: 'write' } }),
  /** Answer to `closeAsked`; `asks`: something typed would be lost, and the page asks the operator. */
  answerClose: command(() => z.object({ answer: z.enum(['close', 'asks', 'stay']) }), nothing),
  copyText: command(() => z.object({ text: z.string().max(2_000_000) }), nothing),
  /** Opens the licence notices of all that is inside the program in the system's own viewer. Refuses with `exportFileGone`. */
  showNotices: command(nothing, nothing),
}
