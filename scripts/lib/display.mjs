import { spawn } from 'node:child_process'

const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/**
 * The environment in which a window can open. Without a display that is a virtual one (Xvfb), which ends with this process.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, virtual: string | undefined }>}
 */
export async function display() {
  if (!needsDisplay) return { env: process.env, virtual: undefined }
  // Xvfb itself picks a free number, so that several runs on one machine never meet.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl+C must reach the app first, and the display last.
  })
  process.on('exit', () => server.kill())
  const number = await new Promise((resolve, reject) => {
    let said = ''
    server.stderr.setEncoding('utf8').on('data', (part) => (said += part))
    server.stdio[3].setEncoding('utf8').once('data', (line) => resolve(line.trim()))
    server.once('error', () => reject(new Error('There is no display, and Xvfb is not installed.')))
    server.once('exit', (code) => reject(new Error(`There is no display, and Xvfb ended with ${code}: ${said}`)))
  })
  for (const held of [server, server.stderr, server.stdio[3]]) held.unref()
  return { env: { ...process.env, DISPLAY: `:${number}` }, virtual: `:${number}` }
}
