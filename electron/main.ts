import { app, Menu } from 'electron'
import { registerAppScheme } from './shell/security/app-protocol'
import { refuseSwitches } from './shell/security/guards'
import { closeNetworkSwitches } from './shell/security/network'
import { startDesk } from './shell/desk'
import { lastShopOf } from './shell/last-shop'

// Whatever is written here is the operator's alone: shops hold names and addresses of buyers.
process.umask(0o077)
// First of all: the debugger's port is opened when this file has been read.
refuseSwitches()
// As root, Chromium refuses its sandbox; whoever starts the app so has said --no-sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const devUrl = app.isPackaged ? undefined : process.env.SHOPDESK_DEV_URL
closeNetworkSwitches(devUrl)
// Else Electron makes one of its own first, which nobody sees.
Menu.setApplicationMenu(null)
registerAppScheme()

/** What stands on a command line besides the program and its switches. */
const pathsOf = (argv: readonly string[]) =>
  argv.slice(app.isPackaged ? 1 : 2).filter((argument) => !argument.startsWith('-'))

if (!app.requestSingleInstanceLock()) app.quit()
else {
  const last = lastShopOf(import.meta.dirname)
  const early: string[] = []
  app.on('open-file', (event, path) => {
    event.preventDefault()
    early.push(path)
  })
  void app.whenReady().then(() => {
    const desk = startDesk({ ...last, here: import.meta.dirname, devUrl })
    desk.openPaths([...pathsOf(process.argv), ...early], process.cwd())
    desk.begin()
    app.on('open-file', (_event, path) => desk.openPaths([path], '/'))
    app.on('second-instance', (_event, argv, cwd) => {
      desk.focus()
      desk.openPaths(pathsOf(argv), cwd)
    })
    app.on('activate', () => desk.focus())
    app.on('window-all-closed', () => desk.allClosed())
  })
}
