import { mkdir, stat } from 'node:fs/promises'
import { DeskError } from '@shared/contract/errors'
import type { BookCell } from '../formats/spreadsheets/cells'
import type { BookWriter } from '../formats/spreadsheets/book-writer'
import { startFile, sweepUnfinished, type UnfinishedFile, writeError } from '../formats/write/atomic-file'
import type { BookFile, WrittenBook } from '../context/files-client'

interface OpenBook {
  order: BookFile
  file: UnfinishedFile
  writer: BookWriter
}

/** The workbooks that are being written: rows come from another thread, piece by piece. */
export function bookDesk() {
  const books = new Map<number, OpenBook>()
  const bookOf = (bookId: number) => {
    const book = books.get(bookId)
    if (!book) throw new DeskError('cancelled', {})
    return book
  }
  /** What fails takes the file away: nothing half-written stays. */
  async function guarded<T>(bookId: number, work: (book: OpenBook) => Promise<T>): Promise<T> {
    const book = bookOf(bookId)
    try {
      return await work(book)
    } catch (error) {
      await drop(bookId)
      throw error instanceof DeskError ? error : writeError(error, book.order.folder)
    }
  }
  async function drop(bookId: number): Promise<void> {
    const book = books.get(bookId)
    books.delete(bookId)
    await book?.file.drop()
  }
  return {
    async start(bookId: number, order: BookFile): Promise<void> {
      // The library is large and seldom needed: loaded when the first list is saved.
      const { bookWriter } = await import('../formats/spreadsheets/book-writer')
      await mkdir(order.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw writeError(error, order.folder)
      })
      if (books.size === 0) await sweepUnfinished(order.folder)
      const file = await startFile(order.folder)
      books.set(bookId, { order, file, writer: bookWriter(order.book, file.stream) })
    },
    add: (bookId: number, rows: readonly (readonly BookCell[])[]) => guarded(bookId, ({ writer }) => writer.addRows(rows)),
    end: (bookId: number): Promise<WrittenBook> =>
      guarded(bookId, async ({ order, file, writer }) => {
        await writer.end()
        const { path } = await file.finish(`${order.baseName}.xlsx`)
        books.delete(bookId)
        return { path, bytes: (await stat(path)).size }
      }),
    drop,
  }
} // prettier-ignore
