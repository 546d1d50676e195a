import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inMain, launchDesk, openSampleShop } from './support/app'

/** The packages whose sources the bundles outside the page were made of, as their source maps say. */
function packagesInMaps(): string[] {
  const maps = ['main', 'db', 'files'].flatMap((folder) =>
    readdirSync(join('out', folder))
      .filter((name) => name.endsWith('.map'))
      .map((name) => join('out', folder, name)),
  )
  const sources = maps.flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] }).sources)
  const names = sources.map((source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))]
}

test('the licences of what is inside were shown nowhere: Settings opens them, and each package is in them', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await inMain(desk, ({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (path) => Promise.resolve((opened.push(path), ''))
  })
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: 'Licences of the software inside' }).click()
  const opened = () => inMain(desk, () => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(opened).toHaveLength(1)
  const text = readFileSync((await opened())[0] ?? '', 'utf8')
  const packages = packagesInMaps()
  expect(packages).toContain('exceljs')
  for (const name of [...packages, 'react', '@mantine/core', 'lucide-react', 'better-sqlite3', 'electron'])
    expect(text, name).toMatch(new RegExp(`^${name} \\d.* \\(.+\\)$`, 'm'))
  expect(text).toContain('Permission is hereby granted')
  await desk.close()
})
