import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCard } from '@backend/shop-folder/card'
import { knownShops } from '@backend/shop-folder/known-shops'
import { shopPaths } from '@backend/shop-folder/paths'

type Make = (shopsFolder: string) => Promise<void>

/** Folders of sample shops that were made here and closed again, by language and by the day their dates were moved to. */
const made = new Map<string, Promise<string>>()

function sampleOf(language: string, make: Make): Promise<string> {
  const key = `${language} ${new Date().toISOString().slice(0, 10)}`
  const there = made.get(key)
  if (there) return there
  const parent = mkdtempSync(join(tmpdir(), 'desk-sample-'))
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }))
  const making = make(parent).then(() => {
    const [name] = readdirSync(parent)
    if (name === undefined) throw new Error('no sample shop was made')
    return join(parent, name)
  })
  made.set(key, making)
  return making
}

interface Desk {
  userData: string
  shopsFolder: string
  language: string
}

/**
 * Gives a desk that knows no sample shop yet one as it would make it itself: the bytes of one that was made before and closed,
 * in the list of shops the desk knows. Reading its reports in again for every test takes three times as long as all else of a start.
 */
export async function giveSampleShop({ userData, shopsFolder, language }: Desk, make: Make): Promise<void> {
  const known = knownShops(userData, Date.now)
  if (known.list().some(({ isSample }) => isSample)) return
  const sample = await sampleOf(language, make)
  const card = readCard(shopPaths(sample).card)
  if (!card) throw new Error(`${sample} is no shop`)
  const folder = join(shopsFolder, card.name)
  cpSync(sample, folder, { recursive: true, preserveTimestamps: true, errorOnExist: true, force: false })
  known.add({ folder, name: card.name, marketplaces: card.marketplaces, isSample: true })
}
