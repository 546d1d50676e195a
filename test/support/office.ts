import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

/** Whether LibreOffice is there; says so where it is not, since tests are left out then. */
export function hasOffice(leftOut: string): boolean {
  if (!program) console.info(`LibreOffice is not installed: ${leftOut}`)
  return program !== undefined
}

/** LibreOffice takes its time to start. */
export const OFFICE_MS = 120_000

/** Tabs between cells, UTF-8, cells as they are shown, all sheets (LibreOffice: filter options of the CSV filter). */
const AS_TEXT = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1'

/** The rows of each sheet of a workbook as LibreOffice shows them, cells parted by tabs. */
export function shownByOffice(bytes: Uint8Array): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shopdesk-office-'))
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    spawnSync(program!, [profile, '--headless', '--convert-to', AS_TEXT, '--outdir', folder, join(folder, 'book.xlsx')])
    const texts = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    return Object.fromEntries(
      texts.map((name) => [name.slice('book-'.length, -'.csv'.length), readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')]),
    ) // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true })
  }
}
