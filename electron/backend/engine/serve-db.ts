import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import carrierTable from '@resources/carriers.json'
import doctorRules from '@resources/doctor-rules.json'
import policyRules from '@resources/policy-rules.json'
import priceTaxTable from '@resources/price-tax.json'
import trackingPatterns from '@resources/tracking-patterns.json'
import { DeskError } from '@shared/contract/errors'
import { endpoint } from '@shared/contract'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import type { PriceTaxTable } from '@shared/domain/refunds/price-tax'
import type { DoctorTables } from '@shared/domain/shipments/doctor-rules'
import { INTAKE, OUTGOING, RECORDED } from './chapters'
import type { Environment } from '../context'
import { BackupNotWhole, makeBackup } from '../db/backup'
import { dayIn } from '../db/backup-retention'
import { isDamage } from '../db/integrity'
import { accessTo } from '../db/kysely-access'
import { latestVersion, type Migration } from '../db/migrator'
import { openReader, type SqliteDatabase } from '../db/open'
import { clearSearchStep } from '../db/search-remains'
import { errorDataOf, incidentReporter } from '../threads/errors'
import { attachStagingToReader, attachStagingToWriter, correctAtOpening, STAGING_FILE } from '../intake'
import { evidencePaper } from '../modules/evidence'
import { attachmentOf } from '../modules/labels'
import { sweepShelf } from '../modules/messages'
import { settleWaiting } from '../outgoing'
import { type ClockKeeper, clockKeeper, settleClocks } from '../record'
import { router, type HandlerTable } from './router'
import { createShopFolder } from '../shop-folder/create'
import { DATABASE_SUFFIXES, shopPaths } from '../shop-folder/paths'
import { openShopFolder } from '../shop-folder/open'
import { OWNER_ONLY_FILE } from '../shop-folder/owner-only'
import { restoreLatest } from '../shop-folder/restore'
import { shopFacts } from '../shop-folder/shop-row'
import { filesOverPort } from '../threads/files-over-port'
import type { FilesClient } from '../context/files-client'
import { progressThrottle } from '../threads/job-progress'
import { pulseIn } from '../threads/pulse'
import type { DbHears, DbMethods, DbRole, DbSays, Invocation, Invoked } from '../threads/protocol'
import { connect } from '../threads/rpc'

interface Opened {
  folder: string
  db: SqliteDatabase
  route: ReturnType<typeof router>
  environment(at: number): Environment
  /** Work that can wait; undefined where nothing is written. */
  tidy?(at: number): DbMethods['tidy']['out']
  /** Returns what went wrong; closed it is all the same. */
  close(trusted: boolean): unknown
}

/** How long opening a shop makes clocks anew that were made by other rules; the rest is done in quiet minutes. */
const CLOCKS_AT_OPENING_MS = 30

const LETTERS: Readonly<Record<DbRole, string>> = { writer: 'W', reader: 'R', task: 'T' }

/**
 * Serves one database thread: the writer, the reader, or a single task, as `workerData.role` says. Handlers and migrations
 * are given, so that tests can put theirs in.
 */
export function serveDatabase(handlers: HandlerTable, migrations: readonly Migration[]): void {
  if (isMainThread || !parentPort) throw new Error('a database thread is a worker')
  const port = parentPort
  const { role } = workerData as { role: DbRole }
  let opened: Opened | undefined
  let files: FilesClient | undefined
  let lastAt = 0
  const policy = policyOf(policyRules as PolicyRule[])
  const incidents = incidentReporter(
    (entry) => peer.say('log', entry),
    () => lastAt,
    LETTERS[role],
  )

  function attach(
    folder: string,
    carriers: CarrierTable | undefined,
    db: SqliteDatabase,
    close: Opened['close'],
    isInPlace?: () => boolean,
  ): Opened {
    const environment = (at: number): Environment => ({
      now: () => at,
      folder,
      carriers: carriers ?? (carrierTable as CarrierTable),
      doctor: { rules: doctorRules as DoctorTables['rules'], patterns: trackingPatterns },
      policy,
      priceTax: priceTaxTable as PriceTaxTable,
      recorded: RECORDED,
      outgoing: OUTGOING,
    })
    const written = new Set<string>()
    return {
      folder,
      db,
      close,
      environment,
      route: router({
        folder,
        db: accessTo(db, (table) => written.add(table)),
        written,
        topicsOf: RECORDED.topicsOf,
        handlers,
        environment,
        incidents,
        settle: settleClocks,
        ...(isInPlace && { isInPlace }),
      }),
    }
  }

  async function openAsWriter({ folder, at, carriers }: DbMethods['open']['in']): Promise<Opened> {
    const shop = await openShopFolder(folder, migrations, () => at)
    const staging = join(folder, STAGING_FILE)
    const emptyStaging = () => {
      for (const suffix of DATABASE_SUFFIXES) rmSync(`${staging}${suffix}`, { force: true })
    }
    for (const trouble of shop.troubles) peer.say('trouble', trouble.data)
    if (shop.remade.length > 0) peer.say('log', { at, level: 'warn', what: `made anew: ${shop.remade.join(', ')}` })
    const written = new Set<string>()
    let clocks: ClockKeeper
    try {
      emptyStaging()
      // The connection may not make files, nor may what it attaches.
      writeFileSync(staging, '', { flag: 'wx', mode: OWNER_ONLY_FILE })
      attachStagingToWriter(shop.db, staging, INTAKE.staged)
      const access = accessTo(shop.db, (table) => written.add(table))
      clocks = clockKeeper({ db: access, recorded: RECORDED, policy })
      sweepShelf(access, folder)
      const { finished, removed } = await settleWaiting(access, folder)
      if (finished > 0) peer.say('trouble', new DeskError('uploadFinished', { count: finished }).data)
      if (removed > 0) peer.say('trouble', new DeskError('uploadRemoved', { count: removed }).data)
      // The sample's dates are moved to today: they prove nothing.
      const count = shop.facts.isSample
        ? 0
        : shop.db
            .transaction(() => {
              const corrected = correctAtOpening(
                INTAKE.moments,
                { db: access, recorded: RECORDED, outgoing: OUTGOING },
                at,
              )
              settleClocks({ db: access, recorded: RECORDED, policy, now: () => at })
              return corrected
            })
            .deferred()
      if (count > 0) peer.say('trouble', new DeskError('clockWasAhead', { count }).data)
      clocks.open(at, CLOCKS_AT_OPENING_MS)
    } catch (error) {
      // What no mark could tell is found by the check of the next opening, which mends what can be.
      if (isDamage(error)) shop.distrust()
      shop.close()
      throw error
    }
    const close = (trusted: boolean) => {
      if (!trusted) shop.distrust()
      sweepShelf(accessTo(shop.db), folder)
      const failure = shop.close()
      // Rows of files that were never taken in do not outlive the program.
      emptyStaging()
      return failure
    }
    const tidy = (now: number) => {
      written.clear()
      const more = clocks.step(now) || clearSearchStep(shop.db)
      return { more, changed: [...new Set([...written].flatMap(RECORDED.topicsOf))] }
    }
    return { ...attach(folder, carriers, shop.db, close, shop.isInPlace), tidy }
  }

  function openAsReader({ folder, carriers }: DbMethods['open']['in']): Opened {
    const db = openReader(shopPaths(folder).database)
    attachStagingToReader(db, join(folder, STAGING_FILE))
    return attach(folder, carriers, db, () => void db.close())
  }

  async function invoke({ name, input, at, job }: Invocation): Promise<Invoked> {
    lastAt = at
    if (!opened) return { answer: { ok: false, error: { code: 'noShopOpen', params: {} } }, changed: [] }
    const { route } = opened
    if (endpoint(name)?.kind === 'query') return route.query(name, input, at)
    if (!job) return route.command(name, input, at)
    const flag = new Int32Array(job.cancelled)
    if (!files) throw new TypeError('a job without its files thread')
    return route.job(name, input, at, {
      files,
      isCancelled: () => Atomics.load(flag, 0) !== 0,
      progress: progressThrottle({ jobId: job.jobId, endpoint: name }, (progress) => peer.say('progress', progress), () => performance.now()),
    }) // prettier-ignore
  }

  async function backUp({ folder, at, reason, timeZone }: DbMethods['backup']['in']) {
    const paths = shopPaths(folder)
    const dayOf = dayIn(timeZone)
    const db = openReader(paths.database)
    try {
      const made = await makeBackup(db, { folder: paths.backups, reason, now: at, stepwise: false, dayOf })
      return { made: made.fileName, whole: true }
    } catch (error) {
      if (!(error instanceof BackupNotWhole)) throw error
      incidents.report(error, 'backup')
      return { made: undefined, whole: false }
    } finally {
      db.close()
    }
  }

  const peer = connect<DbMethods, object, DbHears, DbSays>(port, {
    methods: {
      async open(input) {
        lastAt = input.at
        opened = role === 'writer' ? await openAsWriter(input) : openAsReader(input)
        return shopFacts(accessTo(opened.db))
      },
      async invoke(call) {
        const invoked = await invoke(call)
        const mayChangeShop = invoked.changed.includes('shop')
        return mayChangeShop && opened ? { ...invoked, facts: shopFacts(accessTo(opened.db)) } : invoked
      },
      exportFileName({ exportId }) {
        if (!opened) throw new DeskError('noShopOpen', {})
        const access = accessTo(opened.db)
        return access.get(access.build.selectFrom('exports').select('fileName').where('id', '=', exportId))?.fileName
      },
      attachmentFileName({ labelId }) {
        if (!opened) throw new DeskError('noShopOpen', {})
        return attachmentOf(accessTo(opened.db), labelId)
      },
      evidenceHtml({ at, period, language }) {
        if (!opened) throw new DeskError('noShopOpen', {})
        const { db, environment } = opened
        const access = accessTo(db)
        const context = { ...environment(at), db: access, shop: shopFacts(access) }
        return db.transaction(() => evidencePaper(context, period, language)).deferred()
      },
      create({ folder, at, facts }) {
        createShopFolder(folder, facts, migrations, at)
        return null
      },
      restore: ({ folder, at }) => ({ fileName: restoreLatest(folder, at, latestVersion(migrations)) }),
      backup: backUp,
      tidy: ({ at }) => opened?.tidy?.(at) ?? { more: false, changed: [] },
      close({ trusted }) {
        try {
          const failure = opened?.close(trusted)
          if (failure !== undefined) incidents.report(failure, 'close')
        } finally {
          opened = undefined
          // After the answer is out nothing keeps the thread alive, and it ends by itself.
          setImmediate(() => port.close())
        }
        return null
      },
    },
    notices: {
      files({ port: filesPort, pulse }) {
        files = filesOverPort(filesPort, pulseIn(pulse))
        filesPort.unref()
      },
    },
    errorData: (error, method) => errorDataOf(error, opened?.folder ?? '', method, incidents),
  })
}
