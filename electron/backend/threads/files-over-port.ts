import type { MessagePort } from 'node:worker_threads'
import { DeskError } from '@shared/contract/errors'
import type { FileErrorCode } from '@shared/domain/files/issue'
import type { FileBatch } from '../intake/reading'
import type { FilesClient } from '../context/files-client'
import type { FilesHears, FilesMethods, FilesSays } from './files-protocol'
import type { FilesEnd, Pulse } from './pulse'
import { connect } from './rpc'

type Handle = Parameters<FilesClient['readFile']>[2]
interface Reading extends Handle {
  failure: unknown
}

/** What a file did to the thread that read it. */
const CODES: Readonly<Record<FilesEnd, FileErrorCode>> = {
  died: 'tooMuchMemory',
  takesTooLong: 'takesTooLong',
  cancelled: 'cancelled',
}

/** The files thread as the writer thread sees it, over a port that joins the two without passing the main thread. */
export function filesOverPort(port: MessagePort, pulse: Pulse): FilesClient {
  const readings = new Map<number, Reading>()
  let lastReading = 0
  let lastBook = 0

  /** Hands on one piece; the files thread is told to go on, or to stop where this end failed or was cancelled. */
  function take(readId: number, piece: (reading: Reading) => void): void {
    const reading = readings.get(readId)
    if (!reading) return
    try {
      if (reading.failure === undefined) piece(reading)
    } catch (error) {
      reading.failure = error
    }
    peer.say('taken', { readId, stop: reading.failure !== undefined || reading.isCancelled() })
  }

  const peer = connect<object, FilesMethods, FilesSays, FilesHears>(port, {
    methods: {},
    notices: {
      head: ({ readId, head }) => take(readId, (reading) => reading.onHead(head)),
      batch: ({ readId, json }) => take(readId, (reading) => reading.onBatch(JSON.parse(json) as FileBatch)),
    },
    errorData: () => ({ code: 'internal', params: {} }),
  })
  // A file that hangs, or needs more memory than the files thread may have, ends that thread, not the program.
  let gone = false
  port.on('close', () => {
    gone = true
    peer.fail(new DeskError(pulse.end() === 'cancelled' ? 'cancelled' : 'internal', {}))
  })

  return {
    async readFile(source, hints, handle) {
      lastReading += 1
      const readId = lastReading
      const reading: Reading = { ...handle, failure: undefined }
      readings.set(readId, reading)
      try {
        const summary = await peer.ask('readFile', { readId, source, hints })
        if (reading.failure !== undefined) throw reading.failure
        return summary
      } catch (error) {
        if (reading.failure !== undefined) throw reading.failure
        if (!gone) throw error
        if (reading.isCancelled() || pulse.end() === 'cancelled') throw new DeskError('cancelled', {})
        throw new DeskError('fileNotTaken', { fileName: '', code: CODES[pulse.end()] })
      } finally {
        readings.delete(readId)
      }
    },
    together: (paths) => peer.ask('together', { paths }),
    writeRows: (path, rows, { overwrite }) => peer.ask('writeRows', { path, rows, overwrite }),
    async writeBook(file, pieces) {
      const bookId = (lastBook += 1)
      let taken = peer.ask('startBook', { bookId, file })
      try {
        for (const rows of pieces) {
          const json = JSON.stringify(rows)
          await taken
          taken = peer.ask('addRows', { bookId, json })
        }
        await taken
        return await peer.ask('endBook', { bookId })
      } catch (error) {
        await taken.catch(() => undefined)
        await peer.ask('dropBook', { bookId }).catch(() => undefined)
        throw error
      }
    },
    writeKept: (path, kept, { overwrite }) => peer.ask('writeKept', { path, kept, overwrite }),
    writeText: (path, text, { overwrite }) => peer.ask('writeText', { path, text, overwrite }),
    keepLabelFile: (order) => peer.ask('keepLabelFile', order),
    writeConfirmation: (order) => peer.ask('writeConfirmation', order),
    writeUpload: (order) => peer.ask('writeUpload', order),
  }
}
