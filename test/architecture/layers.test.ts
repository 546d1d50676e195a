import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { circles, sourcesIn, targetOf, wrongImports } from './imports'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = ['shared', 'electron', 'renderer']
const ALIASES = {
  '@shared': 'shared',
  '@backend': 'electron/backend',
  '@renderer': 'renderer',
  '@resources': 'resources',
  '@test': 'test',
}

/** What is wrong with one made-up import in an otherwise empty house. */
const verdict = (file: string, importing: string, others: readonly string[] = []) =>
  wrongImports(new Map([[file, importing], ...others.map((other) => [other, ''] as const)]), ALIASES)

test('every import in the house is one that the table of floors allows', () => {
  const sources = sourcesIn(ROOT, FOLDERS)
  expect(sources.size).toBeGreaterThan(50)
  expect(wrongImports(sources, ALIASES)).toEqual([])
})

test('the aliases are those of tsconfig.base.json', () => {
  const { compilerOptions } = JSON.parse(readFileSync(`${ROOT}/tsconfig.base.json`, 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> }
  }
  const wanted = Object.entries(ALIASES).map(([name, folder]) => [`${name}/*`, [`./${folder}/*`]])
  expect(compilerOptions.paths).toEqual(Object.fromEntries(wanted))
})

describe('a wrong import is found', () => {
  test.each([
    ['the page reaches for Node', 'renderer/lib/x.ts', `import { readFile } from 'node:fs'`],
    ['… by its bare name', 'renderer/lib/x.ts', `import fs from 'fs'`],
    ['the page reaches for electron', 'renderer/app/x.tsx', `import { ipcRenderer } from 'electron'`],
    ['the page reaches for the backend', 'renderer/app/x.tsx', `import { openShop } from '@backend/backend'`],
    ['a component knows the contract', 'renderer/ui/Money.tsx', `import type { Output } from '@shared/contract'`],
    ['a component knows a chapter', 'renderer/ui/Money.tsx', `import { x } from '../modules/orders/x'`],
    ['a chapter knows another', 'renderer/modules/orders/x.ts', `import { x } from '@renderer/modules/imports/x'`],
    [
      'the desk knows a chapter',
      'renderer/app/x.tsx',
      `import { OrdersPage } from '@renderer/modules/orders/OrdersPage'`,
    ],
    ['… by what it declares', 'renderer/app/x.ts', `import { chapter } from '@renderer/modules/orders/chapter'`],
    ['… when it is opened', 'renderer/app/x.ts', `const page = () => import('@renderer/modules/orders/OrdersPage')`],
    ['the list of chapters knows a page', 'renderer/app/chapters.ts', `import '@renderer/modules/orders/OrdersPage'`],
    ['a mechanism knows a chapter', 'renderer/lib/x.ts', `import type { X } from '../modules/orders/search'`],
    ['a mechanism knows the list of chapters', 'renderer/lib/x.ts', `import { CHAPTERS } from '../app/chapters'`],
    ['a chapter knows the desk', 'renderer/modules/orders/x.ts', `import { COMMANDS } from '@renderer/app/commands'`],
    ['the contract reads a text', 'shared/contract/problems.ts', `import type { X } from '../i18n/buyer/letters'`],
    ['a text uses the contract', 'shared/i18n/en/errors.ts', `import { deskErrorOf } from '../../contract/errors'`],
    ['… for more than its types', 'shared/i18n/en/errors.ts', `import { type A, b } from '../../contract/errors'`],
    ['a rule reads the contract', 'shared/domain/money.ts', `import type { Input } from '../contract'`],
    ['a rule uses Node', 'shared/domain/money.ts', `import { join } from 'node:path'`],
    ['a rule checks with zod', 'shared/domain/money.ts', `import { z } from 'zod'`],
    ['the contract uses the backend', 'shared/contract/orders.ts', `import type { X } from '@backend/context'`],
    ['the backend uses electron', 'electron/backend/threads/log.ts', `import { app } from 'electron'`],
    ['… only its types', 'electron/backend/threads/log.ts', `import type { App } from 'electron'`],
    ['… when it runs', 'electron/backend/threads/log.ts', `const { app } = await import('electron')`],
    ['… by require', 'electron/backend/threads/log.ts', `const { app } = require('electron')`],
    ['… by passing on', 'electron/backend/threads/log.ts', `export * from 'electron'`],
    ['a format knows SQL', 'electron/backend/formats/read/x.ts', `import { Kysely } from 'kysely'`],
    ['a format knows the database', 'electron/backend/formats/read/x.ts', `import { open } from '../../db/open'`],
    ['the database knows a format', 'electron/backend/db/x.ts', `import { tsv } from '../formats/read/tsv'`],
    ['the database knows a chapter', 'electron/backend/db/x.ts', `import { orders } from '../modules/orders'`],
    ['what leaves knows a chapter', 'electron/backend/outgoing/x.ts', `import { refunds } from '../modules/refunds'`],
    ['… by what it declares', 'electron/backend/outgoing/x.ts', `import { x } from '../modules/refunds/chapter'`],
    ['… only its types', 'electron/backend/outgoing/x.ts', `import type { X } from '../modules/refunds'`],
    [
      'what leaves knows the list of chapters',
      'electron/backend/outgoing/x.ts',
      `import { x } from '../engine/chapters'`,
    ],
    ['the record knows what leaves', 'electron/backend/record/x.ts', `import { x } from '../outgoing'`],
    ['a format knows what leaves', 'electron/backend/formats/x.ts', `import { x } from '../outgoing'`],
    [
      'a chapter reaches into what leaves',
      'electron/backend/modules/refunds/x.ts',
      `import { x } from '../../outgoing/follow'`,
    ],
    ['the intake knows a chapter', 'electron/backend/intake/x.ts', `import { orders } from '../modules/orders'`],
    [
      'the intake knows what it is put together from',
      'electron/backend/intake/x.ts',
      `import { x } from '../engine/chapters'`,
    ],
    ['letters know a chapter', 'electron/backend/modules/letters/read.ts', `import { orders } from '../orders'`],
    ['a thread knows what runs on it', 'electron/backend/threads/x.ts', `import { handlers } from '../engine'`],
    ['… only its types', 'electron/backend/threads/x.ts', `import type { RouterParts } from '../engine/router'`],
    ['the folder knows what opens it', 'electron/backend/shop-folder/x.ts', `import { x } from '../engine/open-shop'`],
    ['a chapter knows the engine', 'electron/backend/modules/orders/x.ts', `import { x } from '../../engine/router'`],
    [
      'what is handed out knows who hands it',
      'electron/backend/context/x.ts',
      `import type { X } from '../engine/router'`,
    ],
    ['… or uses what leaves', 'electron/backend/context/x.ts', `import { x } from '../outgoing'`],
    ['the shell knows the engine', 'electron/shell/x.ts', `import { openShop } from '@backend/engine/open-shop'`],
    ['a file lies loose in the backend', 'electron/backend/stray.ts', ''],
    ['the record knows the intake', 'electron/backend/record/x.ts', `import { x } from '../intake'`],
    ['what reads files knows SQL', 'electron/backend/intake/reading/x.ts', `import { x } from '../../db/open'`],
    ['… in a chapter', 'electron/backend/modules/stock/files.ts', `import { x } from './report'`],
    ['… in its folder', 'electron/backend/modules/stock/files/index.ts', `import type { X } from '../../../intake'`],
    ['a chapter reads another’s files', 'electron/backend/modules/mcf/x.ts', `import { x } from '../stock/files'`],
    ['SQLite outside open', 'electron/backend/db/backup.ts', `import Database from 'better-sqlite3'`],
    ['SQLite in a chapter', 'electron/backend/modules/orders/x.ts', `import Database from 'better-sqlite3'`],
    [
      'a chapter reaches into a thread',
      'electron/backend/modules/orders/x.ts',
      `import { x } from '../../threads/host'`,
    ],
    ['the shell knows SQL', 'electron/shell/window.ts', `import { sql } from 'kysely'`],
    ['the shell reaches behind the backend', 'electron/shell/window.ts', `import { x } from '@backend/db/open'`],
    ['the preload uses Node', 'electron/preload.ts', `import { join } from 'node:path'`],
    [
      'product code uses test code',
      'electron/backend/threads/log.ts',
      `import { workers } from '@test/support/workers'`,
    ],
    ['a test beside the code breaks its floor', 'shared/domain/money.test.ts', `import { sql } from 'kysely'`],
    ['a file on no floor', 'shared/stray.ts', ''],
  ])('%s', (_what, file, importing) => {
    expect(verdict(file, importing)).toHaveLength(1)
  })

  test('another chapter’s inner file, but not its index', () => {
    const others = ['electron/backend/modules/orders/index.ts', 'electron/backend/modules/orders/rows.ts']
    const from = 'electron/backend/modules/shipments/save.ts'
    expect(verdict(from, `import { x } from '../orders'`, others)).toEqual([])
    expect(verdict(from, `import { x } from '../orders/rows'`, others)).toHaveLength(1)
    expect(verdict(from, `import type { X } from '@backend/modules/orders/rows'`, others)).toHaveLength(1)
  })
})

describe('a right import is left alone', () => {
  test.each([
    ['shared/domain/time.ts', `import { DateTime } from 'luxon'`],
    ['shared/contract/shops.ts', `import { z } from 'zod'\nimport { x } from '../domain/marketplace'`],
    ['electron/backend/db/open.ts', `import Database from 'better-sqlite3'`],
    ['electron/backend/outgoing/x.ts', `import { x } from '../record/index'\nimport type { Y } from '../context'`],
    ['electron/backend/modules/orders/rows.ts', `import type { X } from '../../context'\nimport { y } from './store'`],
    ['electron/backend/modules/stock/report.ts', `import { x } from './files'`],
    ['electron/main.ts', `import { app } from 'electron'\nimport { x } from './shell/desk'`],
    ['electron/shell/desk.ts', `import { openShop } from '../backend/backend'\nimport { join } from 'node:path'`],
    ['renderer/ui/DataTable.tsx', `import { Table } from '@mantine/core'\nimport css from './DataTable.module.css'`],
    ['renderer/modules/orders/OrdersPage.tsx', `import { desk } from '@renderer/lib/client'`],
    ['renderer/app/chapters.ts', `import * as orders from '@renderer/modules/orders/chapter'`],
    ['renderer/app/router.tsx', `import { routes } from './chapters'`],
    ['shared/i18n/en/errors.ts', `import type { ErrorCode } from '../../contract/errors'`],
    ['shared/domain/money.test.ts', `import { test } from 'vitest'\nimport { readFileSync } from 'node:fs'`],
    ['electron/backend/threads/log.ts', `// import { app } from 'electron'\nconst text = "import 'electron'"`],
  ])('in %s', (file, importing) => {
    expect(verdict(file, importing)).toEqual([])
  })
})

test('an import is followed to its package, file or index', () => {
  const sources = new Map([['electron/backend/modules/orders/index.ts', '']])
  const follow = (specifier: string) => targetOf(specifier, 'electron/backend/engine/handlers.ts', sources, ALIASES)
  expect(follow('@mantine/core/styles.css')).toEqual({ kind: 'package', name: '@mantine/core' })
  expect(follow('react-dom/client')).toEqual({ kind: 'package', name: 'react-dom' })
  expect(follow('../modules/orders')).toEqual({ kind: 'file', path: 'electron/backend/modules/orders/index' })
  expect(follow('@resources/carriers.json')).toEqual({ kind: 'file', path: 'resources/carriers' })
  expect(follow('fs/promises')).toEqual({ kind: 'node' })
})

describe('files import each other in no circle', () => {
  test.each(FOLDERS)('none in %s', (folder) => {
    expect(circles(sourcesIn(ROOT, [folder]), ALIASES)).toEqual([])
  })
  test('one is found, also of types', () => {
    const sources = new Map([
      ['renderer/modules/mcf/Form.tsx', `import { Items } from './Items'`],
      ['renderer/modules/mcf/Items.tsx', `import type { Order } from '@renderer/modules/mcf/Form'`],
    ])
    expect(circles(sources, ALIASES)).toEqual([
      'renderer/modules/mcf/Form → renderer/modules/mcf/Items → renderer/modules/mcf/Form',
    ])
  })
})
