export type { FileBatch, FileEnd, FileHead, ReadSource, RefusedRow } from './file'
export { fileReading, type ReadFile } from './read-file'
export type { FileReader, OpenedFile, Recognised } from './reader'
