import { app, type Session } from 'electron'

/** Parts of Chromium that would call out by themselves. Must run before the app is ready. */
export function closeNetworkSwitches(devUrl: string | undefined): void {
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'dns-prefetch-disable',
    'no-pings',
    'disable-sync',
    'disable-breakpad',
  ])
    commandLine.appendSwitch(name)
  commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,OptimizationHints,AutofillServerCommunication,NetworkTimeServiceQuerying',
  )
  // What speaks with the network has no process of its own: there is nothing for it to do, and a start waits for one less.
  commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')
  // No host name is ever looked up.
  commandLine.appendSwitch(
    'host-resolver-rules',
    `MAP * ~NOTFOUND${devUrl === undefined ? '' : ' , EXCLUDE 127.0.0.1'}`,
  )
}

/** Refuses every request that is not for the app's own files. `devUrl`: the development server, in an unpackaged app only. */
export function closeNetwork(session: Session, devUrl: string | undefined): void {
  const own = (url: string) =>
    url.startsWith('app://desk/') ||
    url.startsWith('data:image/') ||
    url.startsWith('devtools://') ||
    (devUrl !== undefined && isDev(url, devUrl))
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !own(details.url) }))
  session.setSpellCheckerLanguages([])
  if (devUrl === undefined) session.enableNetworkEmulation({ offline: true })
}

function isDev(url: string, devUrl: string): boolean {
  const [wanted, dev] = [new URL(url), new URL(devUrl)]
  return wanted.host === dev.host && /^(http|ws):$/.test(wanted.protocol)
}
