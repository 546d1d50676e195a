import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { aliases } from './aliases.mjs'
import { fromRoot } from './root.mjs'

/** A module of the product, run as it stands: the rules that judge are those of the desk. */
async function moduleOf(file) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(fromRoot(file), { logLevel: 'error', resolve: { alias: aliases } })
  return module
}

/** All files below a folder, as paths from it, in the order of their names. */
const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

/** One line for each message of each file. What gives none is told, and in `refused`. */
async function* mails(folder, told) {
  const { readMails } = await moduleOf('electron/backend/formats/mail/index.ts')
  const { judgeMail, identityOf } = await moduleOf('shared/domain/mail/judge.ts')
  const known = new Set()
  for (const file of filesIn(folder)) {
    told.files += 1
    for await (const entry of readMails({ path: path.join(folder, file) })) {
      const reason = [entry.refused, entry.limit, entry.found].filter(Boolean).join(', ')
      if (reason) console.log(`${file}${entry.place.inZip && `, ${entry.place.inZip}`}: ${reason}`)
      if ('refused' in entry) {
        told.refused += 1
        continue
      }
      const judged = judgeMail(entry.message)
      const identity = identityOf(entry.message, judged)
      const warnings = known.has(identity) ? [...judged.warnings, 'duplicate'] : judged.warnings
      known.add(identity)
      const { from, fromName, buyerKey, orderId, kind, receivedAt, subject, text } = judged
      const attachments = entry.message.attachments.map(({ name }) => name)
      yield { file, from, fromName, buyerKey, orderId, kind, receivedAt, subject, text, attachments, warnings }
    }
  }
}

/** One line for each letter of a JSONL file. */
async function* letters(file) {
  const { judgeLetterLine } = await moduleOf('shared/contract/judged-letters.ts')
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity })
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() !== '') yield judgeLetterLine(line, number)
  }
}

/** What can be judged: what it reads, and how each line of its answer comes about. */
export const JUDGES = { mails, letters }
