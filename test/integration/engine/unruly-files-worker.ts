import { basename } from 'node:path'
import { fileReading, filesTogether } from '@backend/intake/reading'
import { READERS } from '@backend/engine/readers'
import { serveFiles } from '@backend/engine/serve-files'

const readFile = fileReading(READERS)

/** The real reader, but for files whose names say what they do to it. */
serveFiles((source, hints, end) => {
  const name = 'path' in source ? basename(source.path) : ''
  if (name === 'hangs.txt') for (;;);
  if (name === 'never.txt') return new Promise(() => undefined)
  if (name === 'fills.txt') for (const kept: number[][] = []; ; ) kept.push(new Array<number>(1e6).fill(0.5))
  return readFile(source, hints, end)
}, filesTogether(READERS)) // prettier-ignore
