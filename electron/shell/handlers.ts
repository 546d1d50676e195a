import { app, clipboard, dialog, nativeTheme, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Input, Output, ShellEndpoint } from '@shared/contract'
import { DeskError, deskErrorOf } from '@shared/contract/errors'
import { menuTexts } from '@shared/i18n/menu'
import {
  createSampleShop,
  createShop,
  folderNameFor,
  type KnownShops,
  type Preferences,
  restoreLatestBackup,
  writeAtomically,
  type WorkerFiles,
} from '../backend/backend'
import type { Printer } from './print'
import type { CloseAnswer } from './leaving'
import { displayName, type DeskWindow } from './windows'

export type ShellHandlers = {
  [N in ShellEndpoint]: (desk: DeskWindow, input: Input<N>) => Output<N> | Promise<Output<N>>
}

interface ShellServices {
  workers: WorkerFiles
  known: KnownShops
  preferences(): Preferences
  changePreferences(next: Partial<Preferences>): void
  language(): 'zh-CN' | 'en'
  shopsFolder: string
  sampleFiles: string
  /** The licence notices, as a file that other programs can open. */
  notices: string
  isOpen(ref: string): boolean
  openShop(ref: string, from: DeskWindow | undefined): Promise<void>
  showStart(): void
  answerClose(desk: DeskWindow, answer: CloseAnswer): void
  printer: Printer
}

const now = () => Date.now()
const OPENABLE = new Set(['.txt', '.xlsx'])
/** Label files that every system shows; for others no program is sure to be there. */
const SHOWABLE = new Set(['.pdf', '.png'])

/** File dialogs by what is picked: title, whether several may be, and what is listed first. */
const PICKS = {
  reports: {
    title: 'pickReports',
    several: true,
    filter: 'textFiles',
    extensions: ['txt', 'tsv', 'csv', 'xlsx', 'xls', 'xlsm', 'eml', 'mbox', 'msg', 'emlx', 'zip'],
  },
  template: { title: 'pickTemplate', several: false, filter: 'pickTemplate', extensions: ['xlsx', 'xls'] },
  label: { title: 'pickLabel', several: false, filter: 'labelFiles', extensions: ['pdf', 'png', 'zpl', 'txt'] },
} as const satisfies Record<Input<'app.pickFiles'>['what'], object>

/** Folder dialogs by what is picked: title, and what the folder may be used for. */
const FOLDERS = {
  openShop: { title: 'pickShop', purpose: 'folder' },
  newShopParent: { title: 'pickParent', purpose: 'folder' },
  mails: { title: 'pickMails', purpose: 'read' },
} as const satisfies Record<Input<'app.pickFolder'>['what'], object>

/** What only the shell can answer: dialogs, windows, the system's own programs, and the list of shops. */
export function shellHandlers(services: ShellServices): ShellHandlers {
  const { known, workers } = services
  const texts = () => menuTexts[services.language()]
  const folderOf = (ref: string) => {
    const found = known.find(ref)
    if (!found) throw new DeskError('shopFolderGone', { folder: ref })
    return found.folder
  }

  /** Makes a shop where no folder of that name is yet, remembers it and opens it. */
  async function add(
    desk: DeskWindow,
    folder: string,
    facts: Parameters<typeof createShop>[1],
    make: () => Promise<void>,
  ): Promise<{ ref: string }> {
    await make()
    const ref = known.add({ folder, name: facts.name, marketplaces: facts.marketplaces, isSample: facts.isSample })
    await services.openShop(ref, desk)
    return { ref }
  }

  /** The path of an export, if its file is there and a file we write. */
  async function exportPath(desk: DeskWindow, exportId: number): Promise<string> {
    const backend = await desk.backend
    const path = await backend?.exportPath(exportId)
    if (!backend || path === undefined) throw new DeskError('exportUnknown', { exportId })
    if (!existsSync(path)) throw new DeskError('exportFileGone', { path })
    const inside = path.startsWith(join(backend.facts().folder, 'exports') + sep) && OPENABLE.has(extname(path))
    if (!inside) throw new DeskError('notAllowed', {})
    return path
  }

  /** The path of a list the desk has written, if it is there still: a token for opening is made for nothing else. */
  function savedList(path: string): string {
    if (extname(path) !== '.xlsx') throw new DeskError('notAllowed', {})
    if (!existsSync(path)) throw new DeskError('exportFileGone', { path })
    return path
  }

  /** A document of the window's shop, ready to be drawn. */
  async function document(desk: DeskWindow, input: Input<'paper.document'>): Promise<Output<'paper.document'>> {
    const backend = await desk.backend
    if (!backend) throw new DeskError('noShopOpen', {})
    const answer = await backend.invoke('paper.document', input)
    if (!answer.ok) throw deskErrorOf(answer.error)
    return answer.data as Output<'paper.document'>
  }

  /** The path of a label's kept file, if it is there and nowhere but in the shop's own folder. */
  async function attachmentPath(desk: DeskWindow, labelId: number): Promise<string> {
    const backend = await desk.backend
    const path = await backend?.attachmentPath(labelId)
    if (!backend || path === undefined) throw new DeskError('labelUnknown', { labelId })
    if (!path.startsWith(join(backend.facts().folder, 'attachments') + sep)) throw new DeskError('notAllowed', {})
    if (!existsSync(path)) throw new DeskError('attachmentGone', { path })
    return path
  }

  return {
    'app.info': () => {
      const { language: languageChoice, theme, paper, panelWidth } = services.preferences()
      return {
        version: app.getVersion(),
        platform: process.platform,
        language: services.language(),
        languageChoice,
        theme,
        paper,
        panelWidth,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        shopsFolder: services.shopsFolder,
      }
    },
    'app.setPreferences': (_desk, { language, theme, paper, panelWidth }) => {
      services.changePreferences({
        ...(language && { language }),
        ...(theme && { theme }),
        ...(paper && { paper }),
        ...(panelWidth !== undefined && { panelWidth }),
      })
      return {}
    },
    'app.pickFiles': async (desk, { what }) => {
      const t = texts()
      const { title, several, filter, extensions } = PICKS[what]
      const { filePaths } = await dialog.showOpenDialog(desk.window, {
        title: t[title],
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [
          { name: t[filter], extensions: [...extensions] },
          { name: t.allFiles, extensions: ['*'] },
        ],
      })
      return { files: filePaths.map((path) => ({ file: desk.tokens.add(path, 'read'), name: displayName(path) })) }
    },
    'app.pickFolder': async (desk, { what }) => {
      const t = texts()
      const { filePaths } = await dialog.showOpenDialog(desk.window, {
        title: t[FOLDERS[what].title],
        properties: ['openDirectory', 'createDirectory'],
      })
      const [path] = filePaths
      return { folder: path === undefined ? null : { file: desk.tokens.add(path, FOLDERS[what].purpose), path } }
    },
    'app.pickTarget': async (desk, { suggestedName }) => {
      const { filePath } = await dialog.showSaveDialog(desk.window, { defaultPath: displayName(suggestedName) })
      return { target: filePath ? { file: desk.tokens.add(filePath, 'write'), name: displayName(filePath) } : null }
    },
    'app.showInFolder': (_desk, { target }) => {
      if (!existsSync(target)) throw new DeskError('exportFileGone', { path: target })
      shell.showItemInFolder(target)
      return {}
    },
    'app.copyText': async (_desk, { text }) => {
      await clipboard.writeText(text)
      return {}
    },
    'app.showNotices': async () => {
      if (!existsSync(services.notices)) throw new DeskError('exportFileGone', { path: services.notices })
      await shell.openPath(services.notices)
      return {}
    },
    'app.answerClose': (desk, { answer }) => {
      services.answerClose(desk, answer)
      return {}
    },
    'shops.list': (desk) => ({
      shops: known.list().map((shop) => ({ ...shop, isOpen: services.isOpen(shop.ref) })),
      failed: desk.failed && {
        ...desk.failed,
        error: { code: desk.failed.error.code, params: { ...desk.failed.error.params } },
      },
    }),
    'shops.create': (desk, { name, marketplaces, timeZone, parent }) => {
      const folder = join(parent ?? services.shopsFolder, folderNameFor(name))
      const facts = { shopId: randomUUID(), name, marketplaces, timeZone, isSample: false }
      return add(desk, folder, facts, () => createShop(folder, facts, { workers, now }))
    },
    'shops.openSample': async (desk, { timeZone }) => {
      const there = known.list().find((shop) => shop.isSample && shop.exists)
      if (there) {
        await services.openShop(there.ref, desk)
        return { ref: there.ref }
      }
      const name = services.language() === 'zh-CN' ? '示例店铺' : 'Sample shop'
      let folder = join(services.shopsFolder, name)
      for (let n = 2; existsSync(folder); n++) folder = join(services.shopsFolder, `${name} ${n}`)
      const shopId = randomUUID()
      const facts = { shopId, name, marketplaces: [], timeZone, isSample: true }
      return add(desk, folder, facts, async () => {
        await createSampleShop(folder, { workers, now, files: services.sampleFiles, shopId, timeZone, name })
      })
    },
    'shops.open': async (desk, { ref }) => {
      await services.openShop(ref, desk)
      return {}
    },
    'shops.openFolder': async (desk, { folder }) => {
      const ref = known.add({ folder, name: displayName(folder), marketplaces: [], isSample: false })
      try {
        await services.openShop(ref, desk)
      } catch (error) {
        // A folder that is no shop is not remembered; one that cannot be opened now is.
        if (error instanceof DeskError && (error.code === 'notAShopFolder' || error.code === 'shopFolderGone'))
          known.forget(ref)
        throw error
      }
      return { ref }
    },
    'shops.forget': (_desk, { ref }) => {
      known.forget(ref)
      return {}
    },
    'shops.restoreLatestBackup': async (desk, { ref }) => {
      await restoreLatestBackup(folderOf(ref), { workers, now })
      await services.openShop(ref, desk)
      return {}
    },
    'shops.showFolder': async (_desk, { ref }) => {
      const folder = folderOf(ref)
      if (!existsSync(folder)) throw new DeskError('shopFolderGone', { folder })
      await shell.openPath(folder)
      return {}
    },
    'shops.showStart': () => {
      services.showStart()
      return {}
    },
    'exports.openFile': async (desk, { exportId }) => {
      await shell.openPath(await exportPath(desk, exportId))
      return {}
    },
    'exports.showInFolder': async (desk, { exportId }) => {
      shell.showItemInFolder(await exportPath(desk, exportId))
      return {}
    },
    'lists.openFile': async (_desk, { file }) => {
      await shell.openPath(savedList(file))
      return {}
    },
    'lists.showInFolder': (_desk, { file }) => {
      shell.showItemInFolder(savedList(file))
      return {}
    },
    'paper.preview': async (desk, input) => {
      const { html } = await document(desk, input)
      return { image: await services.printer.toImage(html, input.paper) }
    },
    'paper.savePdf': async (desk, { target, ...input }) => {
      const { html, orders } = await document(desk, input)
      await writeAtomically(target, await services.printer.toPdf(html, input.paper), { overwrite: true })
      return { orders }
    },
    'evidence.savePdf': async (desk, { target, ...period }) => {
      const backend = await desk.backend
      if (!backend) throw new DeskError('noShopOpen', {})
      const html = await backend.evidenceHtml(period, services.language())
      await writeAtomically(target, await services.printer.toPdf(html, 'A4'), { overwrite: true })
      return {}
    },
    'paper.print': async (desk, input) => {
      const { html } = await document(desk, input)
      return { isPrinted: await services.printer.print(html) }
    },
    'labels.openAttachment': async (desk, { labelId }) => {
      const path = await attachmentPath(desk, labelId)
      if (SHOWABLE.has(extname(path))) await shell.openPath(path)
      else shell.showItemInFolder(path)
      return {}
    },
    'backups.showFolder': async (desk) => {
      const backend = await desk.backend
      if (!backend) throw new DeskError('noShopOpen', {})
      await shell.openPath(join(backend.facts().folder, 'backups'))
      return {}
    },
  }
}

/** The language the operator sees: the choice, else the system's. */
export function resolveLanguage(choice: Preferences['language'], systemLocales: readonly string[]): 'zh-CN' | 'en' {
  if (choice !== 'system') return choice
  return /^zh\b/i.test(systemLocales[0] ?? '') ? 'zh-CN' : 'en'
}

export function applyTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme
}
