/**
 * Switches of Chromium and Node by which whoever starts the program could look into it, drive it from outside, send it over a
 * network of theirs or take its walls down. A packaged program is not started with any of them.
 */
export const REFUSED_SWITCHES = [
  // looked into and driven
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'auto-open-devtools-for-tabs',
  'js-flags',
  'load-extension',
  // other programs put between its processes
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'single-process',
  'in-process-gpu',
  // walls taken down
  'disable-web-security',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  // sent elsewhere, or written down
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
  'ssl-key-log-file',
] as const

/** Which of the refused switches stand on the command line. To be asked before the program appends switches of its own. */
export function refusedSwitches(isGiven: (name: string) => boolean): string[] {
  return REFUSED_SWITCHES.filter(isGiven)
}
