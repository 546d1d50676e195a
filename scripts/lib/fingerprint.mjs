import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fromRoot } from './root.mjs'

/** Hash over name, size and time of files and of all files in folders: differs when anything was touched. */
export function touchFingerprint(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    const from = fromRoot(place)
    const stat = fs.statSync(from, { throwIfNoEntry: false })
    const names = stat?.isDirectory() ? fs.readdirSync(from, { recursive: true }).sort() : ['']
    for (const name of stat ? names : []) {
      const { size, mtimeMs } = fs.statSync(path.join(from, name))
      hash.update(`${place}/${name}:${size}:${mtimeMs};`)
    }
  }
  return hash.digest('hex')
}

/** Hash over the contents of files, whatever their time. */
export function contentFingerprint(files, ...more) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(fs.readFileSync(fromRoot(file)))
  return hash.update(JSON.stringify(more)).digest('hex')
}
