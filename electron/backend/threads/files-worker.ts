import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { DeskError } from '@shared/contract/errors'
import { incidentReporter } from '../errors'
import { keepLabelFile } from './keep-file'
import type { FilesHears, FilesMethods, FilesSays } from './files-protocol'
import { readFile } from './read-file'
import { connect } from './rpc'
import { writeConfirmation, writeRows, writeText, writeUpload } from './write-files'

/** Entry of the files thread: parses and writes files for the writer thread, knows no SQL. Ends when its port closes. */
const { port } = workerData as { port: MessagePort }
const incidents = incidentReporter((entry) => parentPort?.postMessage(entry), Date.now, 'F')
const waiting = new Map<number, (goOn: boolean) => void>()

const peer = connect<FilesMethods, object, FilesHears, FilesSays>(port, {
  methods: {
    readFile({ readId, source, hints }) {
      const taken = () => new Promise<boolean>((resolve) => waiting.set(readId, resolve))
      return readFile(source, hints, {
        head(head) {
          peer.say('head', { readId, head })
          return taken()
        },
        batch(json) {
          peer.say('batch', { readId, json })
          return taken()
        },
      }).finally(() => waiting.delete(readId))
    },
    writeRows,
    writeText,
    keepLabelFile,
    writeConfirmation,
    writeUpload,
  },
  notices: {
    taken({ readId, stop }) {
      waiting.get(readId)?.(!stop)
    },
  },
  errorData(error, method) {
    if (error instanceof DeskError) return error.data
    return { code: 'internal', params: {}, incident: incidents.report(error, `files.${method}`) }
  },
})
