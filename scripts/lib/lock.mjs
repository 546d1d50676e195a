import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const holds = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Runs `action` while no other process of this machine does so under the same lock file. A dead holder's lock is taken over. */
export async function alone(file, action) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  for (let told = false; ; await sleep(200)) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 0)
    if (holder > 0 && !holds(holder)) fs.rmSync(file, { force: true })
    else if (!told) console.log(`[setup] waits for process ${holder}, which is setting up this checkout`)
    told = true
  }
  try {
    return await action()
  } finally {
    fs.rmSync(file, { force: true })
  }
}
