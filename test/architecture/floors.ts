/**
 * Who may import whom: the table in docs/architecture.md as data. A source file belongs to the first floor whose `at` its path
 * begins with; what is not named is not allowed, for types as well as for values.
 */
export interface Floor {
  /** Path from the checkout's root, without extension. `*` is one folder name: such floors may not enter one another. */
  at: string
  /**
   * Other floors: folders, or single files that are their public face; `~` is the chapter's own folder. A floor may always import
   * itself.
   */
  floors?: readonly string[]
  /** Floors of which types alone may be read. */
  types?: readonly string[]
  /** Packages by name; `@scope/*` is every one of a scope. */
  packages?: readonly string[]
  /** Node's own modules. */
  node?: boolean
  /** Packages for single files only. */
  only?: Readonly<Record<string, readonly string[]>>
}

const REACT = ['react', 'react-dom', '@mantine/*', 'lucide-react']
const PAGE = [...REACT, '@tanstack/*', 'i18next', 'react-i18next', 'luxon', 'zod']
const FILE_LIBRARIES = ['@e965/xlsx', 'exceljs', 'fflate', 'iconv-lite', 'luxon', 'papaparse']
/** What is handed to every handler, and how a list is declared that can be saved. */
const CONTEXT = 'electron/backend/context'
/** Where the files of a shop lie, and what stands on its card. */
const FOLDER = ['electron/backend/shop-folder/card', 'electron/backend/shop-folder/paths']
const READING = 'electron/backend/intake/reading/index'

export const FLOORS: readonly Floor[] = [
  { at: 'shared/domain', packages: ['luxon'] },
  { at: 'shared/contract', floors: ['shared/domain'], packages: ['zod'] },
  { at: 'shared/i18n', floors: ['shared/domain'], types: ['shared/contract'], packages: ['zod'] },

  // Read by the files thread alone: its libraries must not be waited for when the desk starts.
  {
    at: 'electron/backend/formats/mail',
    floors: ['shared', 'electron/backend/formats/read', 'electron/backend/formats/sheets'],
    packages: ['postal-mime', '@kenjiuno/msgreader', '@kenjiuno/decompressrtf', 'htmlparser2', 'iconv-lite'],
    node: true,
  },
  { at: 'electron/backend/formats', floors: ['shared'], packages: FILE_LIBRARIES, node: true },
  {
    at: 'electron/backend/db',
    floors: ['shared'],
    packages: ['kysely'],
    node: true,
    only: { 'electron/backend/db/open': ['better-sqlite3'] },
  },
  { at: 'electron/backend/record', floors: ['shared', 'electron/backend/db'], packages: ['kysely'], node: true },
  // What the files thread runs: bytes in, rows out, no SQL.
  { at: 'electron/backend/intake/reading', floors: ['shared', 'electron/backend/formats'], node: true },
  { at: 'electron/backend/outgoing/files', floors: ['shared', 'electron/backend/formats', READING] },
  { at: 'electron/backend/modules/*/files', floors: ['shared', 'electron/backend/formats', READING] },
  { at: 'electron/backend/shop-folder', floors: ['shared', 'electron/backend/db'], packages: ['zod'], node: true },
  {
    at: CONTEXT,
    floors: [
      'shared',
      'electron/backend/db',
      'electron/backend/formats',
      'electron/backend/record/index',
      'electron/backend/shop-folder/shop-row',
      READING,
    ],
  },
  {
    at: 'electron/backend/threads',
    floors: [
      'shared',
      'electron/backend/db',
      'electron/backend/formats',
      'electron/backend/shop-folder',
      CONTEXT,
      READING,
    ],
    node: true,
  },
  {
    at: 'electron/backend/intake',
    floors: [
      'shared',
      'electron/backend/db',
      'electron/backend/formats',
      'electron/backend/record/index',
      CONTEXT,
      READING,
    ],
    packages: ['kysely'],
  },
  {
    at: 'electron/backend/outgoing',
    floors: [
      'shared',
      'electron/backend/db',
      'electron/backend/formats',
      'electron/backend/record/index',
      'electron/backend/intake/index',
      'electron/backend/outgoing/files',
      'electron/backend/shop-folder/shop-row',
      CONTEXT,
      READING,
      ...FOLDER,
    ],
    packages: ['kysely', 'luxon'],
    node: true,
  },
  // Letters are a mechanism: they know no chapter.
  {
    at: 'electron/backend/modules/letters',
    floors: ['shared', 'electron/backend/db', 'electron/backend/record/index', 'electron/backend/context'],
    packages: ['kysely'],
  },
  {
    at: 'electron/backend/modules/*',
    floors: [
      'shared',
      'electron/backend/db',
      'electron/backend/formats',
      'electron/backend/record/index',
      'electron/backend/outgoing/index',
      'electron/backend/intake/index',
      CONTEXT,
      READING,
      'electron/backend/modules/*/index',
      '~/files',
      ...FOLDER,
    ],
    packages: ['kysely', 'luxon', 'zod'],
    node: true,
  },
  // What runs: it puts all of the backend together, and only the backend's face knows it.
  {
    at: 'electron/backend/engine',
    floors: [
      'shared',
      'resources',
      'electron/backend/db',
      'electron/backend/formats',
      'electron/backend/record/index',
      'electron/backend/intake/index',
      'electron/backend/outgoing/index',
      'electron/backend/outgoing/files',
      'electron/backend/modules/*/index',
      'electron/backend/modules/*/chapter',
      'electron/backend/modules/*/files',
      'electron/backend/shop-folder',
      'electron/backend/threads',
      CONTEXT,
      READING,
    ],
    packages: ['zod'],
    node: true,
  },
  {
    at: 'electron/backend/backend',
    floors: [
      'electron/backend/engine',
      'electron/backend/shop-folder',
      'electron/backend/threads',
      'electron/backend/formats',
    ],
  },
  { at: 'electron/preload', floors: ['shared'], packages: ['electron'] },
  { at: 'electron/main', floors: ['electron/shell', 'electron/backend/backend'], packages: ['electron'], node: true },
  {
    at: 'electron/shell',
    floors: ['shared', 'electron/backend/backend', 'resources/icons'],
    packages: ['electron', 'zod'],
    node: true,
  },

  { at: 'renderer/ui', packages: REACT },
  { at: 'renderer/lib', floors: ['shared', 'resources', 'renderer/ui'], packages: PAGE },
  { at: 'renderer/modules/*', floors: ['shared', 'resources', 'renderer/lib', 'renderer/ui'], packages: PAGE },
  // The one list of chapters: what each declares, and nothing else of it.
  { at: 'renderer/app/chapters', floors: ['renderer/lib', 'renderer/modules/*/chapter'] },
  {
    at: 'renderer',
    floors: ['shared', 'resources', 'renderer/lib', 'renderer/ui', 'renderer/app/chapters'],
    packages: PAGE,
  },
]

/** What tests that lie beside the code may import besides. */
export const BESIDE_TESTS: Omit<Floor, 'at'> = {
  floors: ['test/support', 'test/fixtures', 'resources'],
  packages: ['fast-check', 'vitest', 'zod'],
  node: true,
}
