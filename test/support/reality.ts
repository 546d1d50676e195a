import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

/** Where notes on the formats may lie: beside the repository, or beside the folder of a second working tree. */
const PLACES = ['../../../shared/samples/', '../../../../shared/samples/']

/** The samples that may lie beside the repository; undefined where they do not. */
export const SAMPLES: URL | undefined = PLACES.map((place) => new URL(place, import.meta.url)).find((url) =>
  existsSync(url),
)

/** Path of a file of `samples/reality`: inputs as sellers have them, whose right results its README.md names. */
export function realityFile(name: string): string {
  if (!SAMPLES) throw new Error('samples/reality is not there: call this inside a test of describeReality')
  return fileURLToPath(new URL(`reality/${name}`, SAMPLES))
}

/**
 * Tests on files of `samples/reality`. Where the samples are not there the tests are skipped and their name says why; the
 * same shapes stand in test/fixtures, with tests of their own. Paths are asked for inside a test: the body runs all the same.
 */
export function describeReality(name: string, tests: () => void): void {
  describe.skipIf(!SAMPLES)(SAMPLES ? name : `${name} (skipped: ../shared/samples is not there)`, tests)
}
