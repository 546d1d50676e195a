import { printTable, runPrograms } from '../lib/programs.mjs'
import { built } from './build.mjs'

const shown = (value, unit) => (value === undefined ? '' : `${Number(value.toPrecision(3))} ${unit ?? ''}`.trim())

/** Lines of a bench: `{ what, measured, floor, limit, unit, ok, note? }`. */
const COLUMNS = [
  ['', ({ ok }) => (ok === false ? 'OVER' : 'ok')],
  ['bench', ({ part }) => part],
  ['what', ({ what }) => what],
  ['measured', ({ measured, unit }) => shown(measured, unit)],
  ['floor', ({ floor, unit }) => shown(floor, unit)],
  ['limit', ({ limit, unit }) => shown(limit, unit)],
  ['note', ({ note }) => note],
]

/** Runs the benches in test/bench, all or those named, and prints what they measured. */
export async function main(chosen) {
  await built()
  return printTable(await runPrograms('bench', chosen), COLUMNS)
}
