import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { menuTexts } from '@shared/i18n/menu'
import { CHANNELS } from '@shared/contract/bridge'
import type { ZoomStep } from './window-memory'

/** The application menu in the operator's language. Its own items are actions of the page's command list. */
export function setMenu(language: 'zh-CN' | 'en', zoom: (step: ZoomStep) => void): void {
  const t = menuTexts[language]
  const action = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    // Shown only: the page handles the key, so that it works the same everywhere.
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.send(CHANNELS.event, { type: 'menu', action: id })
    },
  })
  /** One item, with its other keys as items that are not shown. */
  const zooms = (label: string, step: ZoomStep, keys: readonly string[]): MenuItemConstructorOptions[] =>
    keys.map((key, i) => ({
      label,
      accelerator: `CmdOrCtrl+${key}`,
      visible: i === 0,
      acceleratorWorksWhenHidden: true,
      click: () => zoom(step),
    }))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t.file,
        submenu: [
          action('import', t.import, 'CmdOrCtrl+O'),
          action('paste', t.paste),
          action('writeConfirmation', t.writeConfirmation, 'CmdOrCtrl+Enter'),
          { type: 'separator' },
          action('shops', t.shops),
          action('settings', t.settings, 'CmdOrCtrl+,'),
          { type: 'separator' },
          { role: 'quit', label: t.quit },
        ],
      },
      {
        label: t.edit,
        submenu: [
          action('undo', t.undo, 'CmdOrCtrl+Z'),
          action('redo', t.redo, 'CmdOrCtrl+Shift+Z'),
          { type: 'separator' },
          { role: 'cut', label: t.cut },
          { role: 'copy', label: t.copy },
          { role: 'paste', label: t.pasteText },
          { role: 'selectAll', label: t.selectAll },
        ],
      },
      {
        label: t.view,
        submenu: [
          ...zooms(t.zoomIn, 1, ['Plus', '=', 'numadd']),
          ...zooms(t.zoomOut, -1, ['-', 'numsub']),
          ...zooms(t.zoomReset, 0, ['0', 'num0']),
          { type: 'separator' },
          { role: 'togglefullscreen', label: t.fullScreen },
        ],
      },
      { label: t.help, submenu: [action('shortcuts', t.shortcuts, '?'), action('about', t.about)] },
    ]),
  )
}
