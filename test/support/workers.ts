import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { WorkerFiles } from '@backend/backend'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(ROOT, 'node_modules', '.cache', 'shopdesk-workers')
const SOURCES = ['electron', 'shared', 'resources', 'test/integration/engine', 'test/integration/kill', 'test/support']

/** Entries that run in threads or processes of their own; the tests' threads have handlers and migrations that misbehave. */
const ENTRIES = {
  'db-worker': 'electron/backend/engine/db-worker.ts',
  'files-worker': 'electron/backend/engine/files-worker.ts',
  'unruly-db-worker': 'test/integration/engine/unruly-db-worker.ts',
  'unruly-files-worker': 'test/integration/engine/unruly-files-worker.ts',
  'shop-process': 'test/integration/engine/shop-process.ts',
  'counted-db-worker': 'test/integration/kill/counted-db-worker.ts',
  'counted-files-worker': 'test/integration/kill/counted-files-worker.ts',
  'full-disk-process': 'test/integration/engine/full-disk-process.ts',
  'work-process': 'test/integration/kill/work-process.ts',
} as const
type Entry = keyof typeof ENTRIES

/**
 * The thread entries as plain JavaScript, bundled from the sources as they are now: threads do not pass through vitest. The
 * bundle is kept under a name made of every source's size and time, so that it is never stale and mostly there already.
 */
export async function bundledEntries(): Promise<Record<Entry, URL>> {
  const folder = join(CACHE, fingerprint())
  if (!existsSync(folder)) await bundle(folder)
  const urls = Object.keys(ENTRIES).map((name) => [name, pathToFileURL(join(folder, `${name}.js`))])
  return Object.fromEntries(urls) as Record<Entry, URL>
}

/** What openShop wants. */
export async function workerFiles(): Promise<WorkerFiles> {
  const entries = await bundledEntries()
  return { db: entries['db-worker'], files: entries['files-worker'] }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const entry of readdirSync(join(ROOT, source), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(ts|json)$/.test(entry.name)) {
        const path = join(entry.parentPath, entry.name)
        const { size, mtimeMs } = statSync(path)
        hash.update(`${path}:${size}:${mtimeMs};`)
      }
  return hash.digest('hex').slice(0, 16)
}

async function bundle(folder: string): Promise<void> {
  // Several test files may bundle at once: each into a folder of its own, and one of them gets the name.
  const own = `${folder}.${process.pid}`
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: {
      alias: {
        '@shared': join(ROOT, 'shared'),
        '@backend': join(ROOT, 'electron/backend'),
        '@resources': join(ROOT, 'resources'),
        '@test': join(ROOT, 'test'),
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: own,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  })
  mkdirSync(CACHE, { recursive: true })
  try {
    renameSync(own, folder)
  } catch {
    rmSync(own, { recursive: true, force: true })
  }
  for (const old of readdirSync(CACHE)) {
    const path = join(CACHE, old)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (path !== folder && stat && Date.now() - stat.mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true })
  }
}
