export type { FileBatch, FileEnd, FileHead, ReadingHints, ReadSource, RefusedRow } from './file'
export { fileReading, type ReadFile } from './read-file'
export type { AnyReader, FileReader, OpenedFile, OpenedStream, Recognised, StreamReader, StreamSource } from './reader'
export { type FilesTogether, filesTogether } from './together'
