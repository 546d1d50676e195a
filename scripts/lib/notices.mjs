import fs from 'node:fs'
import path from 'node:path'
import { LICENCE_TEXTS } from './licence-texts.mjs'
import { fromRoot, packageFolder } from './root.mjs'

const FOLDER = fromRoot('out', 'notices')
/** What the program shows and the package ships: the licences of all that was put into it. */
const NOTICES = path.join(FOLDER, 'third-party-notices.txt')
/** Shipped beside the bundles, not in them. */
const BESIDE = ['electron', 'better-sqlite3']
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/
const LICENCE_FILES = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/** Notes the folders of the packages whose code went into a bundle; `writeNotices` reads what was noted. */
export function noteBundled() {
  return {
    name: 'note-bundled',
    apply: 'build',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
      const folders = ids.map((id) => PACKAGE.exec(id)?.[0]?.replace(/^\0/, '')).filter(Boolean)
      fs.mkdirSync(FOLDER, { recursive: true })
      fs.writeFileSync(path.join(FOLDER, `${this.environment.name}.json`), JSON.stringify([...new Set(folders)].sort()))
    },
  }
}

/**
 * Writes the notices of what all bundles hold. A package of which no text of a licence can be had ends the
 * build: what may not be shipped without its notice is not shipped without it.
 */
export function writeNotices() {
  const noted = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  const bundled = noted.flatMap((name) => JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')))
  const packages = new Map()
  for (const folder of [...bundled, ...BESIDE.map(packageFolder)]) {
    const found = noticeOf(folder)
    packages.set(found.title, found)
  }
  const parts = [...packages.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'))
  const line = '='.repeat(80)
  fs.writeFileSync(
    NOTICES,
    [HEAD, ...parts.map(({ title, text }) => `${line}\n${title}\n${line}\n\n${text}\n`)].join('\n'),
  )
}

const HEAD = `Shopdesk contains the following software of others, under the licences below. What Chromium, inside
Electron, contains stands in LICENSES.chromium.html beside the program. SQLite, inside better-sqlite3, is in the
public domain.
`

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const files = fs.readdirSync(folder).filter((file) => LICENCE_FILES.test(file))
  const own = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n')
  const text = own || (LICENCE_TEXTS[license] && `Copyright (c) ${author?.name ?? author}\n\n${LICENCE_TEXTS[license]}`)
  if (!license || !text) throw new Error(`${name} ${version}: no licence, or no text of it, in ${folder}`)
  return { title: `${name} ${version} (${license})`, text }
}
