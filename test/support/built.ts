import { resolve } from 'node:path'
import type { WorkerFiles } from '@backend/backend'

/** The threads of the built app. */
export const workers: WorkerFiles = { db: resolve('out/db/index.cjs'), files: resolve('out/files/files.js') }
