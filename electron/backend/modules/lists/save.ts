import { basename, join } from 'node:path'
import type { Input, Output } from '@shared/contract'
import { DateTime } from 'luxon'
import type { JobContext, ReadContext } from '../../context'
import { accessTo } from '../../db/kysely-access'
import { openReader } from '../../db/open'
import type { BookFact } from '../../formats/spreadsheets/cells'
import { shopPaths } from '../../shop-folder/paths'
import type { SavedList, SavedLists, Texts } from '../../context/saved-list'
import { attachStagingToReader, STAGING_FILE } from '../../intake'

/** The texts of all screens are large and seldom needed here: loaded with the first list that is saved. */
const TEXTS = {
  'zh-CN': async (): Promise<Texts> => (await import('@shared/i18n/zh-CN')).texts,
  en: async (): Promise<Texts> => (await import('@shared/i18n/en')).texts,
} as const
/** Pages of the database kept for one passage through it. */
const CACHE_KIB = -8_192

/** Writes one of these lists as a workbook, as it stands at this moment. Throws what writing a file throws, and `cancelled`. */
export async function saveList(
  lists: SavedLists,
  context: JobContext,
  { list: input, columns: shown, language }: Input<'lists.save'>,
): Promise<Output<'lists.save'>> {
  context.progress('writingFile', 0, 0)
  const texts = await TEXTS[language]()
  // By its `of` it is the list that this input is for.
  const list = lists[input.of] as SavedList<typeof input>
  // A connection of its own sees one moment of the shop, while the operator works on.
  const db = openReader(shopPaths(context.folder).database)
  try {
    db.pragma(`cache_size = ${CACHE_KIB}`)
    attachStagingToReader(db, join(context.folder, STAGING_FILE))
    db.exec('BEGIN')
    const read: ReadContext = { ...context, db: accessTo(db) }
    const { now, folder, shop } = read
    const { columns, total, pieces } = list.open(read, input, { texts, language }, shown)
    const name = list.name(texts)
    const narrowed = list.narrowed(input, { texts, language })
    const stamp = DateTime.fromMillis(now(), { zone: shop.timeZone }).toFormat('yyyy-MM-dd_HHmm')
    let rows = 0
    function* counted() {
      for (const piece of pieces) {
        context.checkCancelled()
        yield piece
        rows += piece.length
        context.progress('writingFile', Math.min(rows, total), total)
      }
    }
    const about: BookFact[] = [
      { label: texts.lists.shop, value: shop.name, kind: 'text' },
      { label: texts.lists.list, value: name, kind: 'text' },
      ...(narrowed.length > 0
        ? [{ label: texts.lists.narrowed, value: narrowed.join(' · '), kind: 'text' as const }]
        : []),
      { label: texts.lists.writtenAt, value: now(), kind: 'instant' },
      { label: texts.lists.timeZone, value: shop.timeZone, kind: 'text' },
    ]
    const written = await context.files.writeBook(
      {
        folder: shopPaths(folder).lists,
        baseName: `${name.replace(/[\s<>:"/\\|?*]+/g, '-')}_${stamp}`,
        book: {
          sheet: name,
          title: `${name} · ${shop.name}`,
          timeZone: shop.timeZone,
          writtenAt: now(),
          columns,
          about: { sheet: texts.lists.about, facts: about },
        },
      },
      counted(),
    )
    return { file: written.path, fileName: basename(written.path), rows }
  } finally {
    db.close()
  }
}
