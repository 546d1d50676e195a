import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { endpoint, SHELL_ENDPOINTS, type ShellEndpoint } from '@shared/contract'
import { CHANNELS } from '@shared/contract/bridge'
import { type Answer, DeskError } from '@shared/contract/errors'
import { diskError, keepDropped } from '../backend/backend'
import { giveTokens, swapTokens } from './file-tokens'
import type { ShellHandlers } from './handlers'
import type { DeskWindow, DeskWindows } from './windows'

const shellNames = new Set<string>(SHELL_ENDPOINTS)
const LONGEST_NAME = 80

/** What a page called an endpoint; what is no text is not made one: turning it into text may fail itself. */
const wordOf = (name: unknown) => (typeof name === 'string' ? name.slice(0, LONGEST_NAME) : typeof name)

interface IpcOptions {
  windows: DeskWindows
  handlers: ShellHandlers
  /** The program's own data folder: what its list of shops and preferences are written to. */
  dataFolder: string
  /** Whether a frame's address is the app's own page. */
  isOwnPage(url: string): boolean
  report(error: unknown, place: string): string
}

/** The one way from a page to the rest: who asks, what is asked and with what is checked before anything runs. */
export function serveIpc({ windows, handlers, dataFolder, isOwnPage, report }: IpcOptions): void {
  function senderOf(event: IpcMainInvokeEvent | IpcMainEvent): DeskWindow | undefined {
    const frame = event.senderFrame
    const desk = windows.of(event.sender.id)
    if (!desk || !frame || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) return undefined
    return desk
  }

  async function answer(desk: DeskWindow, name: unknown, input: unknown): Promise<unknown> {
    const definition = typeof name === 'string' ? endpoint(name) : undefined
    if (!definition || typeof name !== 'string') throw new DeskError('unknownEndpoint', { name: wordOf(name) })
    if (!shellNames.has(name)) {
      const backend = await desk.backend
      if (!backend) throw new DeskError('noShopOpen', {})
      const ahead = desk.ahead?.take(name, input)
      const found = await (ahead ?? backend.invoke(name, swapTokens(input, definition.files, desk.tokens)))
      if (!definition.gives || !found.ok) return found
      return { ok: true, data: giveTokens(found.data, definition.gives, desk.tokens) }
    }
    // The schema knows tokens: it is asked about what the page sent, not about the paths behind them.
    const parsed = definition.input.safeParse(input)
    if (!parsed.success) throw new DeskError('badInput', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    const handler = handlers[name as ShellEndpoint] as (desk: DeskWindow, input: unknown) => unknown
    const given = swapTokens(parsed.data, definition.files, desk.tokens)
    const data: unknown = definition.output.parse(await handler(desk, given))
    if (definition.kind === 'command' && definition.touches)
      windows.broadcast({ type: 'changed', topics: definition.touches })
    return { ok: true, data }
  }

  ipcMain.handle(CHANNELS.invoke, async (event, name: unknown, input: unknown): Promise<unknown> => {
    const desk = senderOf(event)
    if (!desk) return refuse(new DeskError('notAllowed', {}))
    try {
      return await answer(desk, name, input)
    } catch (error) {
      const known = diskError(error, dataFolder)
      if (known) return refuse(known)
      return refuse(new DeskError('internal', {}, report(error, wordOf(name))))
    }
  })
  ipcMain.handle(CHANNELS.drop, (event, path: unknown) => {
    const desk = senderOf(event)
    return desk && typeof path === 'string' && path !== '' ? desk.tokens.add(path, 'read') : null
  })
  ipcMain.handle(CHANNELS.dropBytes, async (event, name: unknown, bytes: unknown) => {
    const desk = senderOf(event)
    const folder = (await desk?.backend?.catch(() => undefined))?.facts().folder
    if (!desk || folder === undefined || typeof name !== 'string' || !(bytes instanceof ArrayBuffer)) return null
    const path = await keepDropped(folder, name.slice(0, LONGEST_NAME), new Uint8Array(bytes)).catch(() => undefined)
    return path === undefined ? null : desk.tokens.add(path, 'read')
  })
  ipcMain.on(CHANNELS.cancel, (event, jobId: unknown) => {
    const backend = senderOf(event)?.backend
    if (backend && typeof jobId === 'string') void backend.then((b) => b.cancel(jobId)).catch(() => undefined)
  })
  ipcMain.on(CHANNELS.ahead, (event) => {
    const answers = senderOf(event)?.ahead?.all() ?? Promise.resolve([])
    void answers.then((all) => (event.returnValue = JSON.stringify(all)))
  })
  ipcMain.on(CHANNELS.ready, (event, used: unknown) => senderOf(event)?.listening(used))
}

function refuse(error: DeskError): Answer<never> {
  return { ok: false, error: error.data }
}
