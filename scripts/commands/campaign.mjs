import { parseArgs } from 'node:util'
import { printTable, runPrograms } from '../lib/programs.mjs'
import { built } from './build.mjs'

/** Lines of a campaign: `{ what, tried, bad, ok, worst?, note? }`. */
const COLUMNS = [
  ['', ({ ok }) => (ok === false ? 'FELL' : 'held')],
  ['campaign', ({ part }) => part],
  ['what', ({ what }) => what],
  ['tried', ({ tried }) => tried?.toLocaleString('en')],
  ['bad', ({ bad }) => bad?.toLocaleString('en')],
  ['worst', ({ worst }) => worst],
  ['note', ({ note }) => note],
]
/** A part is told how long it may take; what does not end by itself is ended a while later. */
const GRACE_MS = 120_000

/**
 * Attacks the desk: all of test/campaign, or the parts named. `--minutes 3` is the time of each part (10 where it is not
 * said), `--seed 7` makes the same attempts again.
 */
export async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '' } },
  })
  const minutes = Number(values.minutes)
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0')
  await built()
  const seed = values.seed || String(Date.now() % 1_000_000)
  console.log(`seed ${seed}`)
  const env = { CAMPAIGN_MINUTES: values.minutes, CAMPAIGN_SEED: seed }
  return printTable(await runPrograms('campaign', positionals, { withinMs: minutes * 60_000 + GRACE_MS, env }), COLUMNS)
}
