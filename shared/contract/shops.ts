import { z } from 'zod'
import { MARKETPLACE_IDS } from '../domain/marketplace'
import { command, once, query } from './define'
import { fileToken, instant, nothing } from './paging'

export const marketplaceId = once(() => z.enum(MARKETPLACE_IDS))

const shopSettings = once(() =>
  z.object({
    name: z.string().trim().min(1).max(60),
    marketplaces: z.array(marketplaceId()).min(1),
    /** The operator's own zone, IANA. */
    timeZone: z.string().min(1).max(64),
  }),
)

/**
 * Shops known to this machine; answered by the shell with the plain-Node shop list. Opening a shop gives it a window of
 * its own; two shops never share one.
 */
export const shops = {
  list: query(
    nothing,
    () =>
      z.object({
        shops: z.array(
          z.object({
            /** Stable id of the entry in the list. */
            ref: z.string(),
            name: z.string(),
            folder: z.string(),
            marketplaces: z.array(marketplaceId()),
            lastOpenedAt: instant().nullable(),
            isSample: z.boolean(),
            /** False where the folder is not there now (moved, drive unplugged). */
            exists: z.boolean(),
            isOpen: z.boolean(),
          }),
        ),
        /** Why the shop of this very window is not open, where it should be: shown as the "what to do" screen. */
        failed: z
          .object({
            ref: z.string(),
            folder: z.string(),
            error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }),
          })
          .nullable(),
      }),
    { reads: ['shops'] },
  ),
  /** Makes the folder `<parent>/<name>` with an empty shop in it, and opens it. */
  create: command(
    () => shopSettings().extend({ parent: fileToken().optional() }),
    () => z.object({ ref: z.string() }),
    {
      touches: ['shops'],
      files: { parent: 'folder' },
    },
  ),
  /** Makes the sample shop on first use, and opens it. */
  openSample: command(
    () => z.object({ timeZone: z.string() }),
    () => z.object({ ref: z.string() }),
    { touches: ['shops'] },
  ),
  open: command(() => z.object({ ref: z.string() }), nothing, { touches: ['shops'] }),
  /** Opens any folder that is a shop, and remembers it. */
  openFolder: command(
    () => z.object({ folder: fileToken() }),
    () => z.object({ ref: z.string() }),
    {
      touches: ['shops'],
      files: { folder: 'folder' },
    },
  ),
  /** Takes the shop off the list; its folder stays as it is. */
  forget: command(() => z.object({ ref: z.string() }), nothing, { touches: ['shops'] }),
  /** Puts a good backup in place of a damaged database; the damaged file is kept beside it under a dated name. */
  restoreLatestBackup: command(() => z.object({ ref: z.string() }), nothing, { touches: ['shops'] }),
  showFolder: command(() => z.object({ ref: z.string() }), nothing),
  /** Opens the window with the two doors. */
  showStart: command(nothing, nothing),
}

/** The shop of this window; answered by its backend. */
export const shop = {
  current: query(
    nothing,
    () =>
      z.object({
        shopId: z.string(),
        name: z.string(),
        marketplaces: z.array(marketplaceId()),
        timeZone: z.string(),
        isSample: z.boolean(),
        folder: z.string(),
      }),
    { reads: ['shop'] },
  ),
  update: command(shopSettings, nothing),
}
