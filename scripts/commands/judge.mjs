import fs from 'node:fs'
import { JUDGES } from '../lib/judges.mjs'

/**
 * Runs the desk's own rules over what is given, without a shop: `judge mails FOLDER OUT.jsonl`, `judge letters IN.jsonl
 * OUT.jsonl`. What each reads and writes stands in
 * docs/judge.md.
 */
export async function main([what = '', from, to]) {
  const judge = Object.hasOwn(JUDGES, what) ? JUDGES[what] : undefined
  if (!judge || !from || !to) throw new Error(`judge ${Object.keys(JUDGES).join('|')} FROM OUT.jsonl (docs/judge.md)`)
  const told = { files: 0, judged: 0, refused: 0 }
  const out = fs.openSync(to, 'w')
  for await (const line of judge(from, told)) {
    fs.writeSync(out, `${JSON.stringify(line)}\n`)
    told.judged += 1
  }
  fs.closeSync(out)
  console.log(`${told.judged} judged, ${told.refused} refused${told.files > 0 ? `, of ${told.files} files` : ''}`)
  return 0
}
