import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { DeskError } from '@shared/contract/errors'
import { incidentReporter } from '../threads/errors'
import type { BookCell } from '../formats/spreadsheets/cells'
import type { FilesTogether, ReadFile } from '../intake/reading'
import { keepLabelFile } from '../threads/keep-file'
import type { FilesHears, FilesMethods, FilesSays } from '../threads/files-protocol'
import { pulseIn, type Pulse } from '../threads/pulse'
import { connect } from '../threads/rpc'
import { bookDesk } from '../threads/write-book'
import { writeConfirmation, writeKept, writeRows, writeText, writeUpload } from '../threads/write-files'

/**
 * Serves the files thread: parses and writes files for the writer thread, knows no SQL. Ends when its port closes. The reader
 * is given, so that tests can put theirs in.
 */
export function serveFiles(read: ReadFile, together: FilesTogether): void {
  const { port, pulse: memory } = workerData as { port: MessagePort; pulse: SharedArrayBuffer }
  const pulse = pulseIn(memory)
  const incidents = incidentReporter((entry) => parentPort?.postMessage(entry), Date.now, 'F')
  const books = bookDesk()
  const waiting = new Map<number, (goOn: boolean) => void>()

  // Answers that it is alive; the question alone does not keep it so.
  parentPort?.on('message', () => parentPort?.postMessage('here'))
  parentPort?.unref()

  const peer = connect<FilesMethods, object, FilesHears, FilesSays>(port, {
    methods: {
      readFile: living(pulse, ({ readId, source, hints }) => {
        const taken = () => {
          pulse.beat(true)
          return new Promise<boolean>((resolve) => waiting.set(readId, resolve))
        }
        return read(source, hints, {
          head(head) {
            peer.say('head', { readId, head })
            return taken()
          },
          batch(json) {
            peer.say('batch', { readId, json })
            return taken()
          },
        }).finally(() => waiting.delete(readId))
      }),
      together: living(pulse, ({ paths }) => together(paths)),
      writeRows: living(pulse, writeRows),
      writeKept: living(pulse, writeKept),
      writeText: living(pulse, writeText),
      startBook: living(pulse, ({ bookId, file }) => books.start(bookId, file).then(() => null)),
      addRows: living(pulse, ({ bookId, json }) =>
        books.add(bookId, JSON.parse(json) as BookCell[][]).then(() => null),
      ),
      endBook: living(pulse, ({ bookId }) => books.end(bookId)),
      dropBook: living(pulse, ({ bookId }) => books.drop(bookId).then(() => null)),
      keepLabelFile: living(pulse, keepLabelFile),
      writeConfirmation: living(pulse, writeConfirmation),
      writeUpload: living(pulse, writeUpload),
    },
    notices: {
      taken({ readId, stop }) {
        pulse.beat(true)
        waiting.get(readId)?.(!stop)
      },
    },
    errorData(error, method) {
      if (error instanceof DeskError) return error.data
      return { code: 'internal', params: {}, incident: incidents.report(error, `files.${method}`) }
    },
  })
}

/** Signs of life around a piece of work. */
function living<I, O>(pulse: Pulse, work: (input: I) => Promise<O>): (input: I) => Promise<O> {
  return async (input) => {
    pulse.beat(true)
    try {
      return await work(input)
    } finally {
      pulse.beat(false)
    }
  }
}
