import { join } from 'node:path'

/** What a shop folder holds. Nothing in it names an absolute path, so that it can be moved or copied as it is. */
const FILES = {
  database: 'shopdesk.sqlite',
  /** Name and marketplaces, so that the list of shops need not open the database. */
  card: 'shopdesk.json',
  /** Held exclusively while a program has the shop open. */
  lock: '.lock',
  /** There from opening to a clean close: found at opening, the last stop was not clean. */
  running: '.running',
  /** There from a clean close to the next opening: what the database file looked like. */
  closed: '.closed',
} as const
const FOLDERS = {
  attachments: 'attachments',
  exports: 'exports',
  /** Lists saved as workbooks: made with the first of them. */
  lists: 'lists',
  backups: 'backups',
  logs: 'logs',
  /** Mails are laid into it, to be taken in. */
  mailIn: 'mail-in',
  /** Bytes that were dropped and are nowhere else, until they are taken in; gone when the shop is opened or closed. */
  dropped: '.dropped',
} as const

/** Absolute paths of everything in a shop folder. */
export function shopPaths(folder: string) {
  return {
    database: join(folder, FILES.database),
    card: join(folder, FILES.card),
    lock: join(folder, FILES.lock),
    running: join(folder, FILES.running),
    closed: join(folder, FILES.closed),
    attachments: join(folder, FOLDERS.attachments),
    exports: join(folder, FOLDERS.exports),
    lists: join(folder, FOLDERS.lists),
    backups: join(folder, FOLDERS.backups),
    logs: join(folder, FOLDERS.logs),
    mailIn: join(folder, FOLDERS.mailIn),
    dropped: join(folder, FOLDERS.dropped),
  }
}
export type ShopPaths = ReturnType<typeof shopPaths>

export function shopSubfolders(paths: ShopPaths): string[] {
  return [paths.attachments, paths.exports, paths.backups, paths.logs, paths.mailIn]
}

/** Companions that SQLite keeps beside a database in WAL mode. */
export const DATABASE_SUFFIXES = ['', '-wal', '-shm'] as const

/** Folder name for a shop: what Windows, macOS and Linux all take (no reserved names or signs, no dot at the end). */
export function folderNameFor(shopName: string): string {
  const name = [...shopName.normalize('NFC')]
    .map((sign) => (/[<>:"/\\|?*]/.test(sign) || sign < ' ' ? ' ' : sign))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(name)
  return name === '' || reserved ? `shop ${name}`.trim() : name
}
