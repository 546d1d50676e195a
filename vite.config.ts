import { cpSync, existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown, runnerImport } from 'vite'
import { aliases } from './scripts/lib/aliases.mjs'
import { noteBundled } from './scripts/lib/notices.mjs'
import manifest from './package.json' with { type: 'json' }

const root = fileURLToPath(new URL('.', import.meta.url))
const node = new Set(['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)])
const external = (id: string) => node.has(id) || id.startsWith('node:')
/** The oldest runtime the code runs in: Electron 33 with Node 20 and Chromium 130. */
const TARGET = { node: 'node20', page: 'chrome130' }

/** What every start loads is one file that is kept compiled; it is run by what lies beside it as index.cjs. */
const BOOT = 'electron/boot.cjs'
/** Read as files by the running app; all else in resources/ is imported and so becomes part of the bundles. */
const COPIED = ['resources/sample-shop']

const copyResources: Plugin = {
  name: 'copy-resources',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'main',
  writeBundle() {
    for (const folder of COPIED)
      if (existsSync(join(root, folder))) cpSync(join(root, folder), join(root, 'out', folder), { recursive: true })
  },
}

const copyBoot: Plugin = {
  name: 'copy-boot',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'main' || name === 'db',
  writeBundle: ({ dir }) => cpSync(join(root, BOOT), join(String(dir), 'index.cjs')),
}

const LANGUAGES = ['zh-CN', 'en']

/** The page is served with the texts of its language in it: fetched as a script they come after all else and are waited for. */
const textsOfPage: Plugin = {
  name: 'texts-of-page',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle() {
    for (const language of LANGUAGES) {
      const file = join(root, 'shared/i18n', language, 'index.ts')
      const { module } = await runnerImport<{ texts: object }>(file, { resolve: { alias: aliases } })
      this.emitFile({ type: 'asset', fileName: `texts/${language}.json`, source: JSON.stringify(module.texts) })
    }
  },
}

/**
 * What the page loads before its first list is drawn is one file: each file of its own waits for the main process, which is
 * busiest at that moment. Pages and dialogs that are opened later stay apart.
 */
function atStart() {
  let found: Set<string> | undefined
  return (id: string, graph: { getModuleInfo(id: string): { importedIds: string[] } | null }) => {
    if (!found) {
      found = new Set()
      const waiting = [join(root, 'renderer/index.html')]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (found.has(next)) continue
        found.add(next)
        waiting.push(...(graph.getModuleInfo(next)?.importedIds ?? []))
      }
    }
    return found.has(id) ? 'start' : null
  }
}

const ONE_FILE: Rolldown.OutputOptions = { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
const PARTS: Rolldown.OutputOptions = { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

/** Code outside the page: `file`, built into the folder of out/ that has its name. */
const outside = (
  name: string,
  file: string,
  output: Rolldown.OutputOptions,
  target = TARGET.node,
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'], conditions: ['node'] },
  build: {
    outDir: join(root, 'out', name),
    emptyOutDir: true,
    copyPublicDir: false,
    target,
    minify: false,
    sourcemap: true,
    rolldownOptions: { input: { [name]: join(root, file) }, external, output },
  },
})

/** `vite build --app` builds all three; `vite` alone serves the page. */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react(), copyResources, copyBoot, textsOfPage, noteBundled()],
  resolve: { alias: aliases },
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  server: { host: '127.0.0.1' },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: join(root, 'out/renderer'),
        emptyOutDir: true,
        target: TARGET.page,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1_500,
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: atStart(), debugName: 'start' }] } },
        },
      },
    },
    main: outside('main', 'electron/main.ts', ONE_FILE),
    db: outside('db', 'electron/backend/engine/db-worker.ts', ONE_FILE),
    // Loaded when a first file is read or written, and of its parts only what that file needs.
    files: outside('files', 'electron/backend/engine/files-worker.ts', PARTS),
    // A sandboxed preload can load nothing of its own.
    preload: outside('preload', 'electron/preload.ts', ONE_FILE, TARGET.page),
  },
})
