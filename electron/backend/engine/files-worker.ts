import { fileReading, filesTogether } from '../intake/reading'
import { READERS } from './readers'
import { serveFiles } from './serve-files'

/** Entry of the files thread. */
serveFiles(fileReading(READERS), filesTogether(READERS))
