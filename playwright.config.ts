import { defineConfig } from '@playwright/test'

/** The built app in real windows, one after another: two cores are what one Electron uses. */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'tour', testDir: 'test/tour', timeout: 300_000 },
  ],
  outputDir: 'out/test/playwright',
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_RESULTS ?? 'out/test/playwright.json' }]],
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A test that passes at its second try has found something: it fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
})
