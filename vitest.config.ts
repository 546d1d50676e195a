import { defineConfig } from 'vitest/config'
import { aliases } from './scripts/lib/aliases.mjs'

export default defineConfig({
  resolve: { alias: aliases },
  test: {
    include: ['{shared,electron,renderer,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'test/e2e/**', 'test/bench/**', 'test/campaign/**', 'test/fixtures/**'],
    globalSetup: 'test/support/global-setup.ts',
    setupFiles: 'test/support/properties.ts',
    pool: 'forks',
    // Against what hangs; no test measures the machine by it.
    testTimeout: 60_000,
    // Hooks fill whole shops.
    hookTimeout: 60_000,
  },
})
