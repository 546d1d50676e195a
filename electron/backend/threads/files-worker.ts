import { readFile } from './read-file'
import { serveFiles } from './serve-files'

/** Entry of the files thread. */
serveFiles(readFile)
